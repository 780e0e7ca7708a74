import { expect, type Page, test } from '@playwright/test';
import { choose, determine, fillMoment, openOwnCase } from './case';
import { emailOf, expectAccessible, pageAs, url, visit } from './portal';

/** After what began the clocks of the demonstration's cases: they keep what they owe. */
const FROM = '2026-02-25';
const RUN = Date.now();
const CUSTOMER = `ACME ${RUN}`;
const OTHER = `Borealis ${RUN}`;
const NAME = 'notice under ACME services agreement, clause 9.2';

test.describe.configure({ mode: 'serial' });

/** Ends a contract on its first day: it is taken back, and reaches the cases of no other journey. */
async function takenBack(page: Page, contract: string): Promise<void> {
  await visit(page, `${contract}/end`);
  await page.getByLabel('Binds from').fill(FROM);
  await page.getByLabel('Agreed on').fill('2026-02-24');
  await page.getByLabel('Why').fill('Taken back.');
  await page.getByRole('button', { name: 'End the contract' }).click();
  await expect(page.getByText('The contract ends.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'End the contract' })).toHaveCount(0);
}

/** An administrator names the counsel, who may have been named by an earlier run. */
async function named(page: Page, email: string): Promise<void> {
  await visit(page, '/administration');
  await page.getByRole('row', { name: email }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Contracts' })).toBeVisible();
  const name = page.getByRole('button', { name: 'Let this person write contracts' });
  if ((await name.count()) > 0) await name.click();
  await expect(page.getByRole('button', { name: 'Take this back' })).toBeVisible();
}

test('whom no administrator named reads contracts and is offered no form', async ({ browser }) => {
  const page = await pageAs(browser, 'responder');
  await page.goto(url('/law/contracts'));
  await expect(page.getByRole('heading', { level: 1, name: 'Contracts' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Write a contract' })).toHaveCount(0);
  expect((await page.goto(url('/law/contracts/new')))?.status()).toBe(404);
});

test('counsel writes a promise, an incident owes it, and the panel shows the clause and the sum', async ({ browser }) => {
  test.setTimeout(180_000);
  await named(await pageAs(browser, 'administrator'), emailOf('legal-counsel'));

  const counsel = await pageAs(browser, 'legal-counsel');
  await visit(counsel, '/law/contracts/new');
  await counsel.getByLabel('Customer', { exact: true }).fill(CUSTOMER);
  await counsel.getByLabel('Contract', { exact: true }).fill('ACME services agreement');
  await counsel.getByLabel('Clause', { exact: true }).fill('clause 9.2');
  await counsel
    .getByLabel('The clause, word for word')
    .fill('The Provider shall notify the Customer within 24 hours of confirming an incident.');
  await counsel.getByRole('radio', { name: 'Any incident' }).check();
  await counsel.getByRole('combobox', { name: 'Place' }).selectOption('DE');
  await counsel.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Berlin');
  await counsel.getByLabel('Contents').fill('What happened\nWhat was done about it');
  await counsel.getByLabel('Binds from').fill(FROM);
  await counsel.getByLabel('Agreed on').fill('2024-12-10');
  await counsel.getByRole('button', { name: 'Write the contract' }).click();
  await expect(counsel.getByText('Figure: enter a whole number from 1').first()).toBeVisible();
  await expect(counsel.getByLabel('Customer', { exact: true })).toHaveValue(CUSTOMER);
  await expectAccessible(counsel, 'the form with its fault');
  await counsel.getByLabel('Figure', { exact: true }).fill('24');
  await counsel.getByRole('button', { name: 'Write the contract' }).click();
  await expect(counsel.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(counsel.getByText('Within 24 hours of confirmation', { exact: false }).first()).toBeVisible();
  await expectAccessible(counsel, 'the contract');
  const contract = new URL(counsel.url()).pathname;

  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, `A leak at a provider ${RUN}`);
  await determine(lead, base, {
    field: 'moments.confirmed',
    value: (page) => fillMoment(page, 'Confirmation', { date: '2026-02-25', time: '18:00' }),
    known: { date: '2026-02-25', time: '18:30' },
    source: 'The incident log',
    basis: 'Two people looked at the logs',
  });
  await lead.goto(url(`${base}/obligations`));
  const row = lead.getByRole('row', { name: `${CUSTOMER}, ${NAME}` });
  await expect(row).toContainText('clause 9.2');
  await row.getByRole('link', { name: /why/ }).click();
  const panel = lead.getByRole('complementary', { name: /^Why/ });
  await expect(panel).toContainText('24 hours');
  await expect(panel.getByRole('link', { name: 'ACME services agreement · clause 9.2' })).toHaveAttribute('href', contract);
  await expectAccessible(lead, 'the obligations with the panel');

  await lead.goto(url(contract));
  await expect(lead.getByRole('link', { name: /A leak at a provider/ }).first()).toBeVisible();
  const stranger = await pageAs(browser, 'administrator');
  await stranger.goto(url(contract));
  await expect(stranger.getByText('None of the incidents you are a member of has this duty.')).toBeVisible();

  await visit(lead, `${base}/filings/new`);
  await choose(lead, 'Duty', CUSTOMER);
  await lead.getByRole('button', { name: 'Draft' }).click();
  await expect(lead.getByLabel('What happened')).toBeVisible();
  await expect(lead.getByLabel('What was done about it')).toBeVisible();

  await visit(counsel, `${contract}/amend`);
  await counsel.getByLabel('Figure', { exact: true }).fill('12');
  await counsel.getByLabel('Binds from').fill(FROM);
  await counsel.getByLabel('Agreed on').fill('2026-01-10');
  await counsel.getByLabel('Why').fill('Second amendment to the agreement.');
  await counsel.getByRole('button', { name: 'Record the version' }).click();
  await expect(counsel.getByText('Version 2, from 25 Feb 2026')).toBeVisible();
  await expect(counsel.getByText('Version 1, from 25 Feb 2026: overtaken before it held')).toBeVisible();
  await lead.goto(url(`${base}/obligations`));
  await row.getByRole('link', { name: /why/ }).click();
  await expect(panel).toContainText('12 hours');
  // The worker recounts the stored clocks after the change.
  await expect(async () => {
    await lead.goto(url(`${base}/activity`));
    await expect(lead.getByText('Recounted the obligations after a contract changed').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await takenBack(counsel, contract);
});

test('what facts cannot say is decided in the case', async ({ browser }) => {
  test.setTimeout(120_000);
  const counsel = await pageAs(browser, 'legal-counsel');
  await visit(counsel, '/law/contracts/new');
  await counsel.getByLabel('Customer', { exact: true }).fill(OTHER);
  await counsel.getByLabel('Contract', { exact: true }).fill('Hosting agreement');
  await counsel.getByLabel('Clause', { exact: true }).fill('clause 4');
  await counsel.getByLabel('Figure', { exact: true }).fill('2');
  await counsel.getByRole('radio', { name: 'Working days' }).check();
  await counsel.getByRole('radio', { name: 'Any incident' }).check();
  await counsel.getByRole('combobox', { name: 'Place' }).selectOption('FI');
  await counsel.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Helsinki');
  await counsel.getByLabel('A question for each case').fill('Was a server of Borealis hit?');
  await counsel.getByLabel('Binds from').fill(FROM);
  await counsel.getByLabel('Agreed on').fill('2024-12-10');
  await counsel.getByRole('button', { name: 'Write the contract' }).click();
  await expect(counsel.getByRole('heading', { level: 1, name: 'notice under Hosting agreement, clause 4' })).toBeVisible();

  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, `A question of a server ${RUN}`);
  await determine(lead, base, {
    field: 'moments.confirmed',
    value: (page) => fillMoment(page, 'Confirmation', { date: '2026-02-25', time: '18:00' }),
    known: { date: '2026-02-25', time: '18:30' },
    source: 'The incident log',
    basis: 'Two people looked at the logs',
  });
  await lead.goto(url(`${base}/obligations`));
  const row = lead.getByRole('row', { name: `${OTHER}, notice under Hosting agreement, clause 4` });
  await expect(row).toContainText('Was a server of Borealis hit?');
  await row.getByRole('link', { name: /Record the fact/ }).click();
  await lead.waitForURL(/determinations\/record/);
  await visit(lead, new URL(lead.url()).pathname + new URL(lead.url()).search);
  await lead.getByRole('radio', { name: 'No', exact: true }).check();
  await fillMoment(lead, 'When it was known', { date: '2026-02-25', time: '19:00' });
  await lead.getByLabel('Source').fill('Asset register');
  await lead.getByLabel('Basis').fill('No server of theirs stood in the segment');
  await lead.getByRole('button', { name: 'Record the determination' }).click();
  await expect(lead).toHaveURL(url(`${base}/determinations`));
  await expectAccessible(lead, 'the determinations');
  await lead.goto(url(`${base}/obligations`));
  await expect(row).toContainText('It was decided in this case that the contract does not apply.');
  await takenBack(counsel, new URL(counsel.url()).pathname);
});
