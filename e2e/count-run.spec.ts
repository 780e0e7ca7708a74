import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as below } from 'node:path';
import { openOwnCase } from './case';
import { chooseLogs, expectStanding, figure, takeRecipe } from './counting';
import { expect, expectAccessible, pageAs, test, visit } from './portal';

const ROWS = 4_000_000;
/** Prime to the number of accounts: they come in no order, and each of them comes. */
const STEP = 1_299_709;
const ACCOUNTS = 1_500_000;
const PIECE = 100_000;

/** A log of millions of rows: account, e-mail, day and page. */
function write(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, 'customer_id,email,ts,endpoint\n');
  for (let from = 0; from < ROWS; from += PIECE) {
    let piece = '';
    for (let row = from; row < from + PIECE; row++) {
      const n = (row * STEP) % ACCOUNTS;
      piece += `C${n},u${n}@example.com,2025-06-${10 + (row % 20)}T10:00:00Z,/profile\n`;
    }
    writeSync(file, piece);
  }
  closeSync(file);
}

const RECIPE = {
  subject: [
    { column: 'customer_id', kind: 'account' },
    { column: 'email', kind: 'email' },
  ],
  residence: { constant: 'KR' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  categories: { column: 'endpoint', map: { '/profile': ['name', 'email'] } },
};

test('a count of millions of rows shows how far it is, outlives the page, is stopped by hand, and is run again', async ({ browser }) => {
  test.setTimeout(300_000);
  const root = mkdtempSync(below(tmpdir(), 'latchkey-large-'));
  const administrator = await pageAs(browser, 'administrator');
  const forbid = administrator.getByRole('button', { name: `Forbid ${root}`, exact: true });
  try {
    write(below(root, 'large.csv'));
    await visit(administrator, '/administration/settings');
    await administrator.getByLabel('Folder on the server').fill(root);
    await administrator.getByRole('button', { name: 'Allow this folder' }).click();
    await expect(forbid).toBeVisible();
    const lead = await pageAs(browser, 'lead');
    const base = await openOwnCase(lead, 'A log of millions of rows');
    await visit(lead, `${base}/scope/count`);
    await lead.getByRole('textbox', { name: 'Path on the server' }).fill(below(root, 'large.csv'));
    await lead.getByRole('button', { name: 'Add the path' }).click();
    await expectStanding(lead, ['large.csv']);
    await chooseLogs(lead, base, ['large.csv']);
    await takeRecipe(lead, RECIPE);
    await lead.getByLabel('Processor threads').selectOption('1');
    await lead.getByRole('button', { name: 'Start counting' }).click();
    await expect(lead).toHaveURL(/\/scope\/count\/1$/);

    const fact = (name: string) =>
      lead
        .locator('.running div')
        .filter({ has: lead.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
        .locator('dd');
    const rows = async () => Number((await fact('Rows read').textContent())?.replaceAll(',', ''));

    await test.step('step, rows, rate and time left are shown, and go on', async () => {
      await expect(fact('Rows a second')).toHaveText(/[1-9]/, { timeout: 60_000 });
      await expect(fact('Step')).not.toBeEmpty();
      await expect(fact('Time left')).not.toBeEmpty();
      const before = await rows();
      await expect.poll(rows, { timeout: 30_000 }).toBeGreaterThan(before);
      await expectAccessible(lead, 'a count under way');
    });

    await test.step('the page is left and opened again: it has gone on meanwhile', async () => {
      const before = await rows();
      await lead.goto('about:blank');
      await visit(lead, `${base}/scope/count`);
      await expect(lead.getByRole('row', { name: /^Count 1 .*Counting \d/ })).toBeVisible();
      await visit(lead, `${base}/scope/count/1`);
      await expect.poll(rows, { timeout: 30_000 }).toBeGreaterThan(before);
    });

    await test.step('stopped by hand it says so, and nothing of it is left', async () => {
      await lead.getByRole('button', { name: 'Stop counting' }).click();
      await expect(lead.getByText('This count was stopped. Nothing of it is left; it can be run again.')).toBeVisible({ timeout: 30_000 });
      await expect(lead.getByRole('button', { name: 'Stop counting' })).toHaveCount(0);
      await visit(lead, `${base}/scope/count/disclosures`);
      await expect(lead.getByText('There is no count to make a list from.')).toBeVisible();
    });

    await test.step('run again with the same recipe it comes to its end, and every account is counted', async () => {
      await visit(lead, `${base}/scope/count/1`);
      await lead.getByRole('link', { name: 'Run again' }).click();
      await expect(lead.getByLabel('customer_id is')).toHaveValue('account');
      await lead.getByRole('button', { name: 'Start counting' }).click();
      await expect(lead).toHaveURL(/\/scope\/count\/2$/);
      await expect(lead.getByRole('heading', { name: 'What stands behind it' })).toBeVisible({ timeout: 180_000 });
      await expect(figure(lead, 'Accounts')).toHaveText('1,500,000');
      await expect(figure(lead, 'Persons')).toHaveText(/^1,500,000/);
      await expect(figure(lead, 'Rows counted')).toHaveText(/^4,000,000/);
    });
  } finally {
    await visit(administrator, '/administration/settings');
    await forbid.click();
    await expect(forbid).toHaveCount(0);
    rmSync(root, { recursive: true, force: true });
  }
});
