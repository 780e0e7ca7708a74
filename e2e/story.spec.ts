import type { Page } from '@playwright/test';
import { pdfText } from '../reports/fixtures/pdf-text';
import { choose, determine, fillMoment, join, shop, type Typed } from './case';
import { emailOf, expect, pageAs, test, url, visit } from './portal';

/**
 * The public record of Coupang, 2025. By hand: an intrusion report is due to KISA 24 hours after awareness. Awareness A, 17
 * November 16:00, makes that 18 November 16:00; filed on 19 November at 21:35 is 24 h + 5 h 35 min later. Awareness B, 18
 * November 22:52, makes it 19 November 22:52, 1 h 17 min after the filing. From 24 June to 17 and 18 November are 146 and 147
 * days: 6 to the end of June, then 31, 31, 30 and 31, then 17 or 18.
 * 33,700,000 is 7,429 times 4,536, and 2,056 over.
 */
const TITLE = 'A signing key nobody withdrew';
const FIRST_MAIL: Typed = { date: '2025-11-16', time: '22:12' };
const STATED: Typed = { date: '2025-11-18', time: '22:52' };
const FOUND: Typed = { date: '2025-11-17', time: '16:00', known: 'hour' };
const FILED: Typed = { date: '2025-11-19', time: '21:35' };

const tick = (label: string) => (page: Page) => page.getByRole('radio', { name: label, exact: true }).check();

const anchor = (letter: string, name: string, whose: string, began: Typed) => async (page: Page) => {
  await page.getByLabel('Letter').fill(letter);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Whose view').fill(whose);
  await fillMoment(page, 'When it began', began);
};

async function revise(page: Page, base: string, number: number, accounts: string, at: Typed, reason?: string): Promise<void> {
  await visit(page, `${base}/scope/record`);
  await page.getByLabel('Where the people live').selectOption('KR');
  await page.getByLabel('Accounts', { exact: true }).selectOption('settled');
  await page.getByLabel('Accounts, count').fill(accounts);
  await fillMoment(page, 'When it was true', at);
  await fillMoment(page, 'When it was known', at);
  await page.getByLabel('Source').fill('The access logs');
  await page.getByLabel('How it was counted').fill('Accounts whose pages were viewed with the token.');
  if (reason) await page.getByLabel('Why it is revised').fill(reason);
  await page.getByRole('button', { name: 'Check what will be recorded' }).click();
  await page.getByRole('button', { name: `Record revision ${number}` }).click();
  await expect(page).toHaveURL(url(`${base}/scope`));
}

test('the Coupang story, from the first e-mail to the executive’s PDF', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await pageAs(browser, 'lead');

  await test.step('an e-mail is a signal, and a case is opened for it', async () => {
    await visit(page, '/signals/record');
    await page.getByLabel('What was observed').fill('An e-mail says that personal data has been exposed.');
    await fillMoment(page, 'When it happened', FIRST_MAIL);
    await fillMoment(page, 'When we learned of it', FIRST_MAIL);
    await page.getByLabel('Source').fill('The customer service desk');
    await page.getByRole('button', { name: 'Record the signal' }).click();
    await page.getByLabel('Title of the case').fill(TITLE);
    await page.getByRole('button', { name: 'Open the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  });
  const base = new URL(page.url()).pathname;

  await test.step('what is known is determined, each with its time of knowing', async () => {
    const stated = { known: STATED, source: 'The company’s report to KISA', basis: 'As stated in the report.' };
    await determine(page, base, { field: 'anchor', value: anchor('B', 'As stated', 'the company', STATED), ...stated });
    await determine(page, base, { field: 'entity', value: shop, ...stated, known: FIRST_MAIL });
    await determine(page, base, { field: 'incident.personalData', value: tick('Confirmed'), ...stated });
    await determine(page, base, { field: 'incident.cause', value: tick('Misuse of credentials'), ...stated });
    await determine(page, base, { field: 'incident.accessFrom', value: tick('Outside'), ...stated });
    await determine(page, base, { field: 'confirmation', value: tick('Confirmed'), ...stated });
    await determine(page, base, {
      field: 'moments.firstAccess',
      value: () => fillMoment(page, 'First access', { date: '2025-06-24' }),
      known: { date: '2025-11-29' },
      source: 'The company’s statement',
      basis: 'Access through overseas servers begins.',
    });
    await determine(page, base, {
      field: 'anchor',
      value: anchor('A', 'As found', 'the joint investigation', FOUND),
      known: { date: '2026-02-10' },
      source: 'The joint investigation',
      basis: 'The chief information security officer was told.',
    });
  });

  await test.step('4,536 accounts in Korea make the reports to KISA and the PIPC owed', async () => {
    await revise(page, base, 1, '4536', STATED);
    await page.goto(url(`${base}/obligations`));
    const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(row('KISA, intrusion report').first()).toBeVisible();
    await expect(row('PIPC, Leak report').first()).toBeVisible();
  });

  await test.step('the report to KISA is late by A and in time by B', async () => {
    await visit(page, `${base}/filings/elsewhere?duty=kr-network-48-3-first&entity=shop`);
    await page.getByLabel('Title').fill('Intrusion report');
    await fillMoment(page, 'When it was filed', FILED);
    await page.getByLabel('How it was filed').fill('Portal of the authority');
    await page.getByLabel('Where this is known from').fill('The report form');
    await choose(page, 'Scope revision quoted', 'revision 1');
    await page.getByRole('button', { name: 'Check what will be frozen' }).click();
    await page.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('filed · frozen')).toBeVisible();
    await expect(page.getByText('29 h 35 min late')).toBeVisible();
    await expect(page.getByText('met, 1 h 17 min to spare')).toBeVisible();
    await page.goto(url(`${base}/obligations`));
    const sides = page.getByRole('table', { name: 'The awareness instants side by side' });
    await expect(sides.getByText('29 h 35 min late')).toBeVisible();
    await expect(sides.getByText('met, 1 h 17 min to spare')).toBeVisible();
  });

  await test.step('the date says why it is that date', async () => {
    await page.getByRole('link', { name: 'why: KISA, intrusion report' }).click();
    const why = page.getByRole('complementary', { name: '18 Nov 2025, 16:00' });
    await expect(why).toContainText('Why this date');
    for (const step of ['The duty', 'The version', 'The start', 'The counting', 'The filing']) await expect(why).toContainText(step);
    await expect(why).toContainText('29 h 35 min');
  });

  await test.step('counsel joins and approves the report to the PIPC, which is frozen when it is filed', async () => {
    await join(page, base, emailOf('legal-counsel'), 'Legal counsel');
    await visit(page, `${base}/filings/new?duty=kr-pipa-34-4-regulator&entity=shop`);
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await expect(page.getByRole('heading', { name: 'Required contents' })).toBeVisible();
    const draft = new URL(page.url()).pathname;
    for (const part of await page.getByRole('main').locator('form.doc').getByRole('textbox').all())
      if ((await part.inputValue()) === '') await part.fill('As recorded in the case.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByText('Changes not saved yet')).toBeHidden();

    const counsel = await pageAs(browser, 'legal-counsel');
    await visit(counsel, draft);
    await expect(counsel.getByLabel('Quotes')).toHaveValue('1');
    await counsel.getByRole('button', { name: 'Approve this draft' }).click();
    await expect(counsel.getByRole('button', { name: 'Approve this draft' })).toBeHidden();

    await visit(page, `${draft}/file`);
    await fillMoment(page, 'When it was filed', { date: '2025-11-20' });
    await page.getByLabel('How it was filed').fill('Portal of the authority');
    await page.getByRole('button', { name: 'Check what will be frozen' }).click();
    await expect(page.getByText('not yet filed')).toBeVisible();
    await page.getByRole('button', { name: 'File it' }).click();
    await expect(page.getByText('filed · frozen')).toBeVisible();
    await expect(page.getByText('scope revision 1, 4,536')).toBeVisible();
  });

  await test.step('33,700,000 accounts leave what was filed behind', async () => {
    await revise(page, base, 2, '33700000', { date: '2025-11-29' }, 'A second e-mail claimed far more.');
    await page.goto(url(`${base}/filings`));
    await expect(page.getByRole('row').filter({ hasText: 'Intrusion report' })).toContainText('materially different now');
  });

  await test.step('what is to be done is listed', async () => {
    await visit(page, `${base}/tasks`);
    await page.getByRole('button', { name: 'Add the starting list' }).click();
    await expect(page.getByText('0 of 14 verified')).toBeVisible();
  });

  await test.step('the executive brief says in its PDF what the screen says', async () => {
    await visit(page, `${base}/reports/issue`);
    await page.getByRole('radio', { name: 'Executive brief' }).check();
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Issue the report' }).click();
    await page.getByRole('link', { name: 'Executive brief' }).click();
    const open = page.getByRole('link', { name: 'Open the PDF' });
    await expect(open).toBeVisible({ timeout: 60_000 });
    const entry = await page.getByRole('definition').filter({ hasText: /^\d+$/ }).first().textContent();
    const answer = await page.request.get(url((await open.getAttribute('href')) ?? ''));
    expect(answer.headers()['content-type']).toContain('application/pdf');
    const pages = await pdfText(new Uint8Array(await answer.body()));
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    for (const said of [
      TITLE,
      'as known at 26 Feb 2026, 02:10 Seoul',
      '33,700,000 accounts, scope revision 2',
      '146–147 days',
      '× 7,429 in 11 days',
      'late by awareness A: KISA, intrusion report',
      'As found 29 h 35 min late',
      'As stated met, 1 h 17 min to spare',
      'page 1 of 1',
      `Record entry ${entry}, head`,
    ])
      expect(text).toContain(said);
  });

  await test.step('as known at 20 November 2025 there is one count and one awareness', async () => {
    await visit(page, `${base}/as-known`);
    await fillMoment(page, 'Instant', { date: '2025-11-20', time: '23:59' });
    await page.getByRole('button', { name: 'Show the case as known then' }).click();
    await expect(page.getByText('As known at Thu 20 Nov 2025, 23:59 Seoul')).toBeVisible();
    await page.getByRole('navigation', { name: 'Incident' }).getByRole('link', { name: 'Scope' }).click();
    const revisions = page.getByRole('table', { name: 'Scope revisions' });
    await expect(revisions).toContainText('4,536');
    await expect(page.getByText('33,700,000')).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Incident' }).getByRole('link', { name: 'Determinations' }).click();
    await expect(page.getByText('As stated', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('As found')).toHaveCount(0);
  });
});
