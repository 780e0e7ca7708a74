import type { Page } from '@playwright/test';
import { expect, url, visit } from './portal';

/** A moment as it is typed: the day, the time where it is known, and to what it is known. */
export type Typed = { date: string; time?: string; known?: 'minute' | 'hour' | 'day' };

/** Fills the fields of one moment, in the zone that the form offers. */
export async function fillMoment(page: Page, name: string, { date, time, known = time ? 'minute' : 'day' }: Typed): Promise<void> {
  const group = page.getByRole('group', { name });
  const precision = group.getByLabel('Known to the');
  if ((await precision.count()) > 0) await precision.selectOption(known);
  await group.getByLabel('Date').fill(date);
  if (time) await group.getByLabel('Time', { exact: true }).fill(time);
}

/** Chooses the option whose words contain a text. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label });
  await list.selectOption((await list.getByRole('option').filter({ hasText: text }).getAttribute('value')) ?? '');
}

/** Opens a case of one's own; gives its address. */
export async function openOwnCase(page: Page, title: string): Promise<string> {
  await visit(page, '/incidents/new');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Open the incident' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Gives a person a role in the case. */
export async function join(page: Page, base: string, email: string, as: string): Promise<void> {
  await visit(page, `${base}/people?do=add`);
  await choose(page, 'Person', email);
  await page.getByRole('radio', { name: new RegExp(`^${as}`) }).check();
  await page.getByRole('button', { name: 'Add to the case' }).click();
  await expect(page).toHaveURL(url(`${base}/people`));
}

/** Walls a person off. */
export async function wallOff(page: Page, base: string, email: string): Promise<void> {
  await visit(page, `${base}/people?do=wall`);
  await choose(page, 'Person', email);
  await page.getByLabel('Reason').fill('Works beside the person whom it may concern.');
  await page.getByRole('button', { name: 'Wall off' }).click();
  await expect(page.getByRole('table', { name: 'People who are walled off' })).toContainText('Works beside');
}

/** Records the subject of the case and names the account of theirs. */
export async function nameSubject(page: Page, base: string, email: string): Promise<void> {
  await visit(page, `${base}/people?do=subject`);
  await page.getByLabel('Pseudonym').fill('K-7');
  await page.getByLabel('Relationship').selectOption('employee');
  await page.getByRole('button', { name: 'Record the subject' }).click();
  await page.getByRole('link', { name: 'Name the subject' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Somebody in particular');
  await choose(page, 'Account', email);
  await page.getByLabel('I have checked name and account').check();
  await page.getByRole('button', { name: 'Name the subject' }).click();
  await expect(page.getByText('Name hidden.')).toBeVisible();
}

export type Determination = { field: string; value: (page: Page) => Promise<void>; known: Typed; source: string; basis: string };

/** Records a determination; `value` fills what is its own. */
export async function determine(page: Page, base: string, { field, value, known, source, basis }: Determination): Promise<void> {
  await visit(page, `${base}/determinations/record?field=${field}`);
  await value(page);
  await fillMoment(page, 'When it was known', known);
  await page.getByLabel('Source').fill(source);
  await page.getByLabel('Basis').fill(basis);
  await page.getByRole('button', { name: 'Record the determination' }).click();
  await expect(page).toHaveURL(url(`${base}/determinations`));
}

async function known(page: Page, group: string, text: string): Promise<void> {
  const list = page.getByRole('group', { name: group });
  await list.getByRole('radio', { name: 'These' }).check();
  const box = list.getByRole('checkbox', { name: text });
  if ((await box.count()) > 0) await box.check();
  else await list.getByRole('textbox').fill(text);
}

/** Fills the fields of an organisation: a shop in Korea that provides online services and controls the data. */
export async function shop(page: Page): Promise<void> {
  await page.getByLabel('Short name').fill('shop');
  await page.getByLabel('Name', { exact: true }).fill('The shop');
  await known(page, 'Established in', 'KR');
  await known(page, 'Role', 'Controller');
  await known(page, 'Legal status', 'Information and communications service provider (Korea)');
}
