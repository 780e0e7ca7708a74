import type { Page } from '@playwright/test';
import { determine, join, openOwnCase } from './case';
import { emailOf, expect, expectAccessible, pageAs, test, url, visit } from './portal';

const KEY = 'lantern-books';
const NAME = 'Lantern Books GmbH';

const these = async (page: Page, group: string, fill: string) => {
  const list = page.getByRole('group', { name: group });
  await list.getByRole('radio', { name: 'These' }).check();
  const box = list.getByRole('checkbox', { name: fill });
  if ((await box.count()) > 0) await box.check();
  else await list.getByRole('textbox').fill(fill);
};

test('an entity goes from the profile into a case, bounds what it may cost, and changes there without changing the case', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const administrator = await pageAs(browser, 'administrator');
  const lead = await pageAs(browser, 'lead');

  // The administrator writes it; a slip is named and nothing typed is lost.
  await visit(administrator, '/organisation/write');
  await administrator.getByLabel('Short name').fill(KEY);
  await administrator.getByLabel('Name', { exact: true }).fill(NAME);
  await these(administrator, 'Established in', 'DE');
  await these(administrator, 'Role in respect', 'Controller');
  await administrator.getByRole('group', { name: 'Legal status' }).getByRole('radio', { name: 'None' }).check();
  const fields = administrator.getByRole('group', { name: 'Turnover, row 1' });
  await fields.getByLabel('Year ended').fill('2025');
  await fields.getByLabel('Amount').fill('900,000,000');
  await fields.getByLabel('Currency').fill('EURO');
  await fields.getByLabel('Of', { exact: true }).selectOption('undertaking');
  await fields.getByLabel('Source').fill('Consolidated accounts 2025');
  await administrator.getByLabel('So from').fill('2026-01-01');
  await administrator.getByLabel('Source', { exact: true }).last().fill('Commercial register');
  await administrator.getByRole('button', { name: 'Record the version' }).click();
  await expect(administrator.locator('.errors')).toContainText('enter the three letters of a currency');
  await expect(fields.getByLabel('Amount')).toHaveValue('900,000,000');
  await fields.getByLabel('Currency').fill('EUR');
  await administrator.getByRole('button', { name: 'Record the version' }).click();
  await expect(administrator.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(administrator.getByRole('table', { name: 'Turnover by business year' })).toContainText('EUR 900,000,000');
  await expect(administrator.getByRole('link', { name: 'GDPR' })).toBeVisible();
  const entity = new URL(administrator.url()).pathname;

  // Whoever is signed in reads it and finds nothing to write with.
  await visit(lead, entity);
  await expect(lead.getByRole('link', { name: 'Change' })).toHaveCount(0);
  expect((await lead.goto(url('/organisation/write')))?.status()).toBe(404);

  // A lead takes it over into a case.
  const base = await openOwnCase(lead, 'A ledger that left with its keeper');
  const known = { date: '2026-02-24', time: '10:00' };
  const from = { known, source: 'Internal review', basis: 'Read in the logs' };
  await determine(lead, base, {
    field: 'incident.personalData',
    value: (page) => page.getByRole('radio', { name: 'Confirmed' }).check(),
    ...from,
  });
  await visit(lead, `${base}/determinations/record?field=entity`);
  await lead.getByRole('link', { name: `${NAME}, version 1` }).click();
  await expect(lead.getByText(`Taken from the profile of ${NAME}, version 1.`)).toBeVisible();
  await lead.getByRole('button', { name: 'Record the determination' }).click();
  await expect(lead).toHaveURL(url(`${base}/determinations`));

  // 2 % of EUR 900 000 000 is 18 million, more than 10 million (GDPR Art 83(4)).
  await visit(lead, `${base}/exposure`);
  const maxima = lead.getByRole('table', { name: NAME });
  await expect(maxima).toContainText('up to EUR 18,000,000');
  await expect(maxima).toContainText('2% of EUR 900,000,000 is EUR 18,000,000.');
  await expect(lead.getByRole('heading', { name: 'Why there is no sum' })).toBeVisible();
  await expectAccessible(lead, 'exposure');

  // The profile changes: the case says so and keeps what it took.
  await visit(administrator, `/organisation/write?entity=${entity.split('/').at(-1)}`);
  await these(administrator, 'Legal status', 'Important entity under NIS2');
  await administrator.getByLabel('Reason for the change').fill('Registered under the NIS2 act');
  await administrator.getByRole('button', { name: 'Record the version' }).click();
  await expect(administrator.getByRole('table', { name: 'Versions' })).toContainText('Registered under the NIS2 act');
  await visit(lead, `${base}/determinations`);
  await expect(lead.getByText('The profile says otherwise now')).toBeVisible();
  await expect(lead.getByText('taken from version 1; differs in Legal status')).toBeVisible();
  await visit(lead, `${base}/exposure`);
  await expect(maxima).not.toContainText('NIS2');
  await visit(lead, `${base}/determinations`);
  await lead.getByRole('link', { name: 'Take version 2 over' }).click();
  await expect(lead.getByText(`Taken from the profile of ${NAME}, version 2.`)).toBeVisible();
  await lead.getByRole('button', { name: 'Record the determination' }).click();
  await expect(lead).toHaveURL(url(`${base}/determinations`));
  await expect(lead.getByText('The profile says otherwise now')).toHaveCount(0);
  await visit(lead, `${base}/exposure`);
  await expect(maxima).toContainText('national law may allow more');

  // Exposure is for those who answer for the case.
  for (const [role, as, status] of [
    ['executive', 'Executive', 200],
    ['responder', 'Responder', 404],
    ['auditor', 'Auditor', 404],
  ] as const) {
    await join(lead, base, emailOf(role), as);
    const page = await pageAs(browser, role);
    expect((await page.goto(url(`${base}/exposure`)))?.status(), role).toBe(status);
  }
});

for (const [theme, width] of [
  ['light', 390],
  ['dark', 1440],
] as const) {
  test(`the organisation has no finding and fits, ${theme}, ${width} px`, async ({ browser }) => {
    const page = await pageAs(browser, 'administrator', { colorScheme: theme, viewport: { width, height: 900 } });
    await page.goto(url('/organisation'));
    const entity = (await page.getByRole('link', { name: 'Haneul Mart (invented)' }).getAttribute('href')) ?? '';
    for (const path of ['/organisation', entity, '/organisation/write', `/organisation/write?entity=${entity.split('/').at(-1)}`]) {
      await visit(page, path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, path).toBeLessThanOrEqual(0);
      await expectAccessible(page, path);
    }
  });
}
