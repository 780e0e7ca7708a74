import { expect, type Page, test } from '@playwright/test';
import { arranged, emailOf, visit } from './portal';

const base = () => process.env.LATCHKEY_URL ?? '';

test('a stranger is sent to sign in, and a used set-up link is not found', async ({ page }) => {
  await page.goto(`${base()}/`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const answer = await page.goto(process.env.LATCHKEY_SET_UP ?? '');
  expect(answer?.status()).toBe(404);
});

test('a wrong password gets one generic sentence and keeps the address typed', async ({ page }) => {
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail').fill('nobody@example.org');
  await page.getByLabel('Password', { exact: true }).fill('wrong password here');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.org');
});

test('a server that does not answer is told on the form, which keeps what was typed', async ({ page }) => {
  await visit(page, '/sign-in');
  await page.route('**/api/auth/**', (route) => route.abort('connectionfailed'));
  await page.getByLabel('E-mail').fill('nobody@example.org');
  await page.getByLabel('Password', { exact: true }).fill('river-otter-lantern-42');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This could not be sent' })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.org');
  await expect(page).toHaveURL(`${base()}/sign-in`);
});

test('signing in leads back to the page that was asked for, and never out of the portal', async ({ page }) => {
  await visit(page, '/law/contracts?from=mail');
  await expect(page).toHaveURL(`${base()}/sign-in?to=%2Flaw%2Fcontracts%3Ffrom%3Dmail`);
  await page.getByLabel('E-mail').fill('administrator@example.org');
  await page.getByLabel('Password', { exact: true }).fill('river-otter-lantern-42');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${base()}/law/contracts?from=mail`);
  for (const elsewhere of ['https://example.com/', '//example.com/', '/\\example.com/', '/sign-in']) {
    await page.goto(`${base()}/sign-in?to=${encodeURIComponent(elsewhere)}`);
    await expect(page, elsewhere).toHaveURL(`${base()}/`);
  }
  await page.goto(`${base()}/incidents/LK-AAAA-AA`);
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible();
});

test('an administrator signs in and out', async ({ page }) => {
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail').fill('administrator@example.org');
  await page.getByLabel('Password', { exact: true }).fill('river-otter-lantern-42');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('fifty wrong guesses of an outsider lock nobody out of the browser they have used, and are told like any wrong one', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const email = emailOf('besieged');
  const type = async (page: Page, password: string) => {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  const home = await (await browser.newContext()).newPage();
  const inside = home.getByRole('navigation', { name: 'Main', exact: true });
  await visit(home, '/sign-in');
  await type(home, arranged().people.besieged.password);
  await expect(inside).toBeVisible();
  await home.getByRole('button', { name: 'Sign out' }).click();
  await expect(home.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const [known] = (await home.context().cookies()).filter(({ name }) => name === 'latchkey.browser');
  expect(known).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(known?.value).not.toContain(email);

  const outsider = await browser.newContext();
  const { csrfToken } = await (await outsider.request.get(`${base()}/api/auth/csrf`)).json();
  const answers = new Set<string>();
  for (let guess = 0; guess < 50; guess += 1) {
    const sent = await outsider.request.post(`${base()}/api/auth/callback/credentials`, {
      headers: { origin: base() },
      form: { email, password: `wrong password ${guess}`, csrfToken, callbackUrl: base(), json: 'true' },
    });
    answers.add(`${sent.status()} ${await sent.text()}`);
  }
  expect(answers.size).toBe(1);
  const elsewhere = await outsider.newPage();
  await visit(elsewhere, '/sign-in');
  await type(elsewhere, arranged().people.besieged.password);
  await expect(elsewhere.getByRole('alert').filter({ hasText: 'After five, wait fifteen minutes' })).toBeVisible();

  await visit(home, '/sign-in');
  await type(home, arranged().people.besieged.password);
  await expect(inside).toBeVisible();
});
