import { randomUUID } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import { join, openOwnCase } from './case';
import { addLogs, countLogs, downloaded, figure, log } from './counting';
import { emailOf, expect, expectAccessible, pageAs, test, url, visit } from './portal';

type Row = { account: string; email: string; country: string; at: string; endpoint: string };

const COUNTRIES = ['KR', 'JP', 'KR', 'TW'];
const PATHS = ['profile', 'orders', 'ping'];
const CATEGORIES: Record<string, string[]> = { profile: ['name', 'email'], orders: ['postal-address'], ping: [] };

/** Sixty accounts, each with one to three rows; one has a name that a spreadsheet would take for a formula. */
const ROWS: Row[] = Array.from({ length: 60 }, (_, n): Row[] => {
  const account = n === 8 ? '=1+1' : `C${String(n).padStart(3, '0')}`;
  return Array.from({ length: (n % 3) + 1 }, (_, k) => ({
    account,
    email: `person.${n}@example.com`,
    country: COUNTRIES[n % 4] ?? '',
    at: `2025-06-${String(10 + (n % 15)).padStart(2, '0')}T0${k}:00:00Z`,
    endpoint: PATHS[(n + k) % 3] ?? '',
  }));
}).flat();

const csvOf = (rows: Row[]): string =>
  ['customer_id,email,country,ts,endpoint', ...rows.map((one) => Object.values(one).join(','))].join('\n').concat('\n');

const RECIPE = {
  subject: [
    { column: 'customer_id', kind: 'account' },
    { column: 'email', kind: 'email' },
  ],
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'UTC' },
  categories: { column: 'endpoint', map: CATEGORIES },
};

type Listed = { account: string; email: string; residence: string; categories: string; rows: number; first: string; last: string };

/** The people of a cohort, worked out here from the rows of the log. */
function cohort(country: string | null, category: string | null): Listed[] {
  const accounts = [...new Set(ROWS.map(({ account }) => account))];
  return accounts
    .flatMap((account): Listed[] => {
      const own = ROWS.filter((row) => row.account === account);
      const categories = [...new Set(own.flatMap(({ endpoint }) => CATEGORIES[endpoint] ?? []))].sort();
      const { email = '', country: residence = '' } = own[0] ?? {};
      if ((country !== null && residence !== country) || (category !== null && !categories.includes(category))) return [];
      const times = own.map(({ at }) => at.replace('T', ' ').replace('Z', '')).sort();
      const [first = '', last = ''] = [times[0], times.at(-1)];
      return [{ account, email, residence, categories: categories.join(';'), rows: own.length, first, last }];
    })
    .sort((a, b) => (a.account < b.account ? -1 : 1));
}

type Asked = { place: string; category: string; form: string; file: string };

async function askFor(page: Page, base: string, { place, category, form, file }: Asked): Promise<void> {
  await visit(page, `${base}/scope/count/disclosures`);
  await page.getByLabel('Where the people live').selectOption({ label: place });
  await page.getByLabel('Category of data').selectOption({ label: category });
  await page.getByRole('radio', { name: new RegExp(`^${form}`) }).check();
  await page.getByRole('radio', { name: file, exact: true }).check();
  await page.getByLabel('What it is for').fill('The notice to the people of this place.');
  await page.getByRole('button', { name: 'Ask for this list' }).click();
}

/** Asks for a readable list, and waits until it waits itself. */
async function askReadable(page: Page, base: string, asked: Omit<Asked, 'form'>): Promise<void> {
  await askFor(page, base, { ...asked, form: 'readable' });
  await expect(latest(page).getByText('awaits a second person')).toBeVisible();
}

async function approve(page: Page, base: string): Promise<void> {
  await visit(page, `${base}/scope/count/disclosures`);
  await latest(page).getByRole('button', { name: 'Approve' }).click();
  await expect(latest(page).getByText('Approved by')).toBeVisible();
}

/** Another tab comes before the page; gives how often the page has asked since. */
async function looksAway(page: Page): Promise<() => number> {
  await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }));
  let asked = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') asked += 1;
  });
  return () => asked;
}

/** The latest list of the table: it stands first. */
const latest = (page: Page) => page.getByRole('table', { name: 'Contact lists of this case' }).locator('tbody tr').first();
const lines = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\n');

async function save(page: Page) {
  await expect(latest(page).getByText('ready', { exact: true })).toBeVisible({ timeout: 60_000 });
  return downloaded(page, () =>
    latest(page)
      .getByRole('link', { name: /^Download the list/ })
      .click(),
  );
}

test('a contact list is asked for by one, approved by another, and holds exactly the people of its cohort', async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await pageAs(browser, 'lead');
  const officer = await pageAs(browser, 'privacy-officer');
  const base = await openOwnCase(lead, 'Whom to write to');
  const reference = base.split('/').at(-1) ?? '';
  await join(lead, base, emailOf('privacy-officer'), 'Privacy officer');
  await join(lead, base, emailOf('responder'), 'Responder');
  await addLogs(lead, base, [log('access.csv', csvOf(ROWS))]);
  await countLogs(lead, base, ['access.csv'], RECIPE);
  await expect(figure(lead, 'Accounts')).toHaveText('60');

  await test.step('a keyed one is made at once and names nobody', async () => {
    await askFor(lead, base, { place: 'Korea', category: 'any category', form: 'keyed', file: 'CSV' });
    const { bytes } = await save(lead);
    const [head, ...rows] = lines(bytes);
    expect(head).toBe('account,email,residence,categories,minor,rows,first,last');
    expect(rows).toHaveLength(cohort('KR', null).length);
    for (const row of rows) expect(row).toMatch(/^[0-9a-f]{64},[0-9a-f]{64},KR,/);
    expect(bytes.toString('utf8')).not.toMatch(/example\.com|C0\d\d/);
  });

  const address = await test.step('a readable one waits for a second person, whom the asker cannot be', async () => {
    await askReadable(lead, base, { place: 'Korea', category: 'E-mail addresses', file: 'CSV' });
    await expect(latest(lead).getByRole('button', { name: 'Take it back' })).toBeVisible();
    await expect(latest(lead).getByRole('button', { name: 'Approve' })).toHaveCount(0);
    await expect(latest(lead).getByRole('link')).toHaveCount(0);
    await visit(officer, `${base}/scope/count/disclosures`);
    await expectAccessible(officer, 'a list that waits');
    await lead.getByLabel('What it is for').fill('Typed while it waits.');
    await approve(officer, base);
    // Nobody reloads the page that waits.
    const { bytes, name } = await save(lead);
    await expect(lead.getByLabel('What it is for')).toHaveValue('Typed while it waits.');
    expect(name).toMatch(new RegExp(`^${reference}-1-readable-[0-9a-f]{8}\\.csv$`));
    const [head, ...rows] = lines(bytes);
    expect(head).toBe('account,email,residence,categories,minor,rows,first,last');
    const wanted = cohort('KR', 'email').map(({ account, email, residence, categories, rows: n, first, last }) =>
      [account === '=1+1' ? "'=1+1" : account, email, residence, categories, 'false', n, first, last].join(','),
    );
    expect(rows.toSorted()).toEqual(wanted.toSorted());
    return new URL(
      (await latest(lead)
        .getByRole('link', { name: /^Download/ })
        .getAttribute('href')) ?? '',
      url(),
    );
  });

  await test.step('the other way round, as Parquet, with the identifiers as the log has them', async () => {
    await askReadable(officer, base, { place: 'Taiwan', category: 'Postal addresses', file: 'Parquet' });
    await approve(lead, base);
    const { path } = await save(officer);
    const database = await (await DuckDBInstance.create()).connect();
    const read = await database.runAndReadAll(
      `select account, email, residence, categories, rows::int as rows, first::varchar as first, last::varchar as last from read_parquet('${path}') order by account`,
    );
    expect(read.getRowObjects()).toEqual(cohort('TW', 'postal-address'));
    database.closeSync();
  });

  await test.step('one that is refused is never made', async () => {
    await askReadable(lead, base, { place: 'Japan', category: 'any category', file: 'CSV' });
    await visit(officer, `${base}/scope/count/disclosures`);
    await latest(officer).getByRole('button', { name: 'Refuse' }).click();
    await expect(latest(officer).getByText('refused', { exact: true })).toBeVisible();
    await expect(latest(officer).getByRole('button')).toHaveCount(0);
  });

  await test.step('asking, approving, making and each download stand in the record, by name', async () => {
    await visit(lead, `${base}/activity`);
    const record = lead.getByRole('main');
    for (const said of ['Asked for a readable list from count 1', 'Approved a readable list', 'Refused a list', 'a list of the affected'])
      await expect(record.getByText(said, { exact: false }).first(), said).toBeVisible();
  });

  await test.step('its address answers nobody but those who may disclose, and tells nobody whether there is a list', async () => {
    const unknown = `/api/disclosures/${randomUUID()}?case=${reference}`;
    const there = address.pathname + address.search;
    const answerTo = async (page: Page, path: string) => {
      const answer = await page.request.get(url(path));
      return [answer.status(), await answer.text()];
    };
    for (const [role, status] of [
      ['responder', 403],
      ['stranger', 404],
      ['administrator', 404],
    ] as const) {
      const page = await pageAs(browser, role);
      const told = await answerTo(page, there);
      expect(told[0], role).toBe(status);
      expect(told, role).toEqual(await answerTo(page, unknown));
      expect((await page.goto(url(`${base}/scope/count/disclosures`)))?.status(), role).toBe(404);
    }
    const nobody = await (await browser.newContext()).newPage();
    expect(await answerTo(nobody, there)).toEqual(await answerTo(nobody, unknown));
    expect((await answerTo(nobody, there))[0]).toBe(404);
  });

  await test.step('once destroyed its address says that it was not found, as an unknown one', async () => {
    await visit(lead, `${base}/scope/count/disclosures`);
    const row = lead.getByRole('row').filter({ has: lead.locator(`a[href="${address.pathname}${address.search}"]`) });
    await row.getByRole('button', { name: 'Destroy' }).click();
    await expect(lead.locator(`a[href="${address.pathname}${address.search}"]`)).toHaveCount(0);
    await expect(lead.getByText('destroyed', { exact: true })).toBeVisible();
    const gone = await lead.goto(address.href);
    expect(gone?.status()).toBe(404);
    await expect(lead.getByText('This was not found.')).toBeVisible();
    const unknown = await lead.request.get(url(`/api/disclosures/${randomUUID()}?case=${reference}`));
    expect([unknown.status(), await unknown.text()]).toEqual([404, await gone?.text()]);
  });

  await test.step('one that was taken back while another decided is not made either, and the other reads how it stands', async () => {
    await askReadable(lead, base, { place: 'Japan', category: 'any category', file: 'CSV' });
    await visit(officer, `${base}/scope/count/disclosures`);
    const asked = await looksAway(officer);
    await latest(lead).getByRole('button', { name: 'Take it back' }).click();
    await expect(latest(lead).getByText('taken back', { exact: true })).toBeVisible();
    // Longer than a page that is looked at asks for nothing.
    await officer.waitForTimeout(5_000);
    expect(asked()).toBe(0);
    await latest(officer).getByRole('button', { name: 'Approve' }).click();
    const told = latest(officer).getByRole('alert');
    await expect(told).toContainText('Somebody changed this after you opened it.');
    await expect(told).toContainText('Staterefused');
  });
});

test('a key is destroyed by two people: nobody is found any more, and a later count cannot be compared', async ({ browser }) => {
  test.setTimeout(240_000);
  const lead = await pageAs(browser, 'lead');
  const officer = await pageAs(browser, 'privacy-officer');
  const base = await openOwnCase(lead, 'A key that is destroyed');
  await join(lead, base, emailOf('privacy-officer'), 'Privacy officer');
  await addLogs(lead, base, [log('access.csv', csvOf(ROWS))]);
  await countLogs(lead, base, ['access.csv'], RECIPE);
  const people = lead.getByRole('region', { name: 'New and gone' });

  await test.step('its destruction is asked for with a reason, and the asker cannot confirm it', async () => {
    await visit(lead, `${base}/scope/count/key`);
    await lead.getByRole('link', { name: 'Destroy the key' }).click();
    const ask = lead.getByRole('button', { name: 'Ask a second person to destroy it' });
    await ask.click();
    await expect(lead.getByLabel('Reason')).toHaveAccessibleDescription(/Reason: enter a value/);
    await lead.getByLabel('Reason').fill('The matter is over.');
    await ask.click();
    await expect(lead.getByRole('button', { name: 'Take it back' })).toBeVisible();
    await expect(lead.getByRole('button', { name: 'Destroy the key for ever' })).toHaveCount(0);
    await lead.getByRole('button', { name: 'Take it back' }).click();
    await expect(lead.getByRole('link', { name: 'Destroy the key' })).toBeVisible();
    await lead.getByRole('link', { name: 'Destroy the key' }).click();
    await lead.getByLabel('Reason').fill('The matter is over.');
    await ask.click();
    await expect(lead.getByRole('button', { name: 'Take it back' })).toBeVisible();
  });

  await test.step('a second person reads why, and destroys it', async () => {
    await visit(officer, `${base}/scope/count/key`);
    await expect(officer.getByText('The matter is over.', { exact: false })).toBeVisible();
    await expectAccessible(officer, 'a key that waits');
    await officer.getByRole('button', { name: 'Destroy the key for ever' }).click();
    await expect(officer.getByText('The key was destroyed.', { exact: false })).toBeVisible();
    await expect(officer.getByRole('main').getByRole('button')).toHaveCount(0);
    // The page of who asked has followed by itself.
    await expect(lead.getByText('The key was destroyed.', { exact: false })).toBeVisible();
    await expect(lead.getByRole('main').getByRole('button')).toHaveCount(0);
  });

  await test.step('look-ups say so, a keyed list cannot be had, and a readable one still can, from the log', async () => {
    await visit(lead, `${base}/scope/count/look-up`);
    await expect(lead.getByText('The key was destroyed: nobody can say any more', { exact: false })).toBeVisible();
    await askFor(lead, base, { place: 'Taiwan', category: 'any category', form: 'keyed', file: 'CSV' });
    await expect(lead.getByRole('group', { name: 'Form' }).getByText('Form: the key was destroyed')).toBeVisible();
    await lead.getByRole('radio', { name: /^readable/ }).check();
    await lead.getByRole('button', { name: 'Ask for this list' }).click();
    await expect(latest(lead).getByText('awaits a second person')).toBeVisible();
    await approve(officer, base);
    expect(lines((await save(lead)).bytes)).toHaveLength(cohort('TW', null).length + 1);
  });

  await test.step('a later count makes a new key, under which people are found, and the page says why the two do not compare', async () => {
    await countLogs(lead, base, ['access.csv'], RECIPE);
    await visit(lead, `${base}/scope/count/key`);
    await expect(lead.getByText('Identifiers are kept as keyed hashes', { exact: false })).toBeVisible();
    await visit(lead, `${base}/scope/count/look-up`);
    await lead.getByLabel('Kind of identifier').selectOption('email');
    await lead.getByLabel('Identifier', { exact: true }).fill(ROWS[0]?.email ?? '');
    await lead.getByLabel('Reason').fill('The person asked.');
    await lead.getByRole('button', { name: 'Look up' }).click();
    await expect(lead.getByRole('row', { name: /^Count 2 Affected/ })).toBeVisible();
    await expect(lead.getByRole('row', { name: /^Count 1 The key was destroyed/ })).toBeVisible();
    await visit(lead, `${base}/scope/count/compare`);
    await lead.getByRole('button', { name: 'Work out who is new and who is gone' }).click();
    await expect(people.getByText('keyed with different keys', { exact: false })).toBeVisible({ timeout: 30_000 });
    // The figures of both stand, and stay comparable.
    await expect(lead.getByRole('table', { name: 'Residence and category' })).toBeVisible();
  });
});
