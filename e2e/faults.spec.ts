import type { Page, Route } from '@playwright/test';
import { fillMoment, join, openOwnCase } from './case';
import { COUPANG, emailOf, expect, pageAs, test, url, visit } from './portal';

const LONG = 'The log of the door controller says so. '.repeat(60);

async function note(page: Page, base: string, body: string): Promise<void> {
  await visit(page, `${base}/notes/record`);
  await page.getByLabel('Note', { exact: true }).fill(body);
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(page.getByText(body)).toBeVisible();
}

test('what is too long or cannot be printed is named at its field, and all that was typed stays', async ({ browser }) => {
  const page = await pageAs(browser, 'responder');
  await visit(page, '/signals/record');
  const what = page.getByLabel('What was observed');
  const source = page.getByLabel('Source');
  await what.fill(LONG);
  await source.fill('The door\u0007 controller');
  await fillMoment(page, 'When it happened', { date: '2026-02-25' });
  await page.getByRole('button', { name: 'Record the signal' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '2 entries need a change' })).toBeFocused();
  await expect(what).toHaveAccessibleDescription(/enter at most 2,?000 characters/);
  await expect(source).toHaveAccessibleDescription(/remove characters that cannot be printed/);
  await expect(what).toHaveValue(LONG);
  await expect(page.getByRole('group', { name: 'When it happened' }).getByLabel('Date')).toHaveValue('2026-02-25');
  await what.fill('The log of the door controller says so.');
  await source.fill('The door controller');
  await page.getByRole('button', { name: 'Record the signal' }).click();
  await expect(page.getByRole('heading', { name: 'Decide on a signal' })).toBeVisible();
});

test('the second of two people who change the same thing is told, and loses no word', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'Two hands on one note');
  await join(lead, base, emailOf('legal-counsel'), 'Legal counsel');
  await note(lead, base, 'The key was seen on Monday.');
  const counsel = await pageAs(browser, 'legal-counsel');
  for (const page of [lead, counsel]) {
    await page.goto(url(`${base}/notes`));
    await page.getByRole('link', { name: 'Correct' }).click();
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue('The key was seen on Monday.');
  }
  await lead.getByLabel('Note', { exact: true }).fill('The key was seen on Tuesday.');
  await lead.getByRole('button', { name: 'Record the correction' }).click();
  await expect(lead.getByText('The key was seen on Tuesday.')).toBeVisible();
  await counsel.getByLabel('Note', { exact: true }).fill('The key was seen on Wednesday.');
  await counsel.getByRole('button', { name: 'Record the correction' }).click();
  const told = counsel.getByRole('alert').filter({ hasText: 'Somebody changed this after you opened it' });
  await expect(told).toContainText('The key was seen on Tuesday.');
  await expect(counsel.getByLabel('Note', { exact: true })).toHaveValue('The key was seen on Wednesday.');
});

test('a form that cannot be sent keeps its words and goes through once the line is back', async ({ browser }) => {
  const page = await pageAs(browser, 'lead');
  const base = await openOwnCase(page, 'A line that breaks');
  await visit(page, `${base}/notes/record`);
  await page.getByLabel('Note', { exact: true }).fill('Written on a train.');
  const cut = (route: Route) => (route.request().method() === 'POST' ? route.abort('connectionfailed') : route.continue());
  await page.route('**/*', cut);
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This could not be sent' })).toBeFocused();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Written on a train.');
  await page.unroute('**/*', cut);
  await page.getByRole('button', { name: 'Record the note' }).click();
  await expect(page).toHaveURL(url(`${base}/notes`));
  await expect(page.getByText('Written on a train.')).toBeVisible();
});

test('a form sent before its script runs goes nowhere, and puts nothing into the address', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(url('/sign-in'));
  await page.getByLabel('E-mail').fill('nobody@example.org');
  await page.getByLabel('Password', { exact: true }).fill('river-otter-lantern-42');
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(url('/sign-in'));
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.org');
});

test('the keyboard alone opens the palette and goes to a case', async ({ browser }) => {
  const page = await pageAs(browser, 'lead');
  await page.goto(url('/'));
  const field = page.getByRole('combobox', { name: 'Find or do' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('former developer');
  await expect(page.getByRole('option', { name: COUPANG })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: COUPANG })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('light or dark is kept', async ({ browser }) => {
  const page = await pageAs(browser, 'lead', { colorScheme: 'light' });
  await visit(page, '/account');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(url('/incidents'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
