import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { join } from './case';
import { COUPANG, expect, openCoupang, pageAs, test, url, visit } from './portal';

type Tree = { [key: string]: string | Tree };

/** Without cities: the account page offers time zones by their IANA names. */
const leaves = ({ cities: _, ...tree }: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));

const spoken = (locale: string): string[] =>
  readdirSync(path('messages', locale)).flatMap((file) => leaves(JSON.parse(readFileSync(path('messages', locale, file), 'utf8')) as Tree));

/** Sentences that only the English files have: of several words, and the same whoever reads them. */
function english(): string[] {
  const korean = new Set(spoken('ko'));
  return spoken('en').filter((text) => /[a-z] [a-z]/i.test(text) && text.length > 11 && !/[{<]/.test(text) && !korean.has(text));
}

/** A person of this journey’s own, made by the administrator: an account speaks one language at a time everywhere. */
async function newcomer(browser: Browser): Promise<Page> {
  const email = `executive-${crypto.randomUUID()}@example.org`;
  const administrator = await pageAs(browser, 'administrator');
  await visit(administrator, '/administration?do=add');
  await administrator.getByLabel('Name', { exact: true }).fill('An Executive');
  await administrator.getByLabel('E-mail address').fill(email);
  await administrator.getByRole('button', { name: 'Add the account' }).click();
  await administrator.getByRole('button', { name: 'Make a reset link' }).click();
  const link = await administrator.getByLabel('The link, shown this once').inputValue();

  const page = await (await browser.newContext()).newPage();
  await visit(page, new URL(link).pathname);
  await page.getByLabel('New password', { exact: true }).fill('plum-harbour-signal-77');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('The password is set. Sign in with it.')).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('plum-harbour-signal-77');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();

  const lead = await pageAs(browser, 'lead');
  await join(lead, await openCoupang(lead), email, 'Executive');
  return page;
}

test('an executive who reads Korean meets no English sentence of ours, and can go back', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await newcomer(browser);
  const base = await openCoupang(page);
  await visit(page, '/account');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '내 계정' })).toBeVisible();
  const ours = english();
  for (const [address, heading] of [
    ['/', '할 일'],
    ['/account', '내 계정'],
    [`${base}/obligations`, '의무'],
    [`${base}/reports`, '보고서'],
    [`${base}/reports/issue`, '보고서 발행'],
  ] as const) {
    await page.goto(url(address));
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    const text = (await page.locator('header, main, aside').allTextContents()).join(' ').replaceAll(COUPANG, '');
    expect(
      ours.filter((sentence) => text.includes(sentence)),
      address,
    ).toEqual([]);
  }
  await visit(page, '/account');
  await page.getByRole('combobox', { name: '언어' }).selectOption('en');
  await page.getByRole('button', { name: '저장' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
