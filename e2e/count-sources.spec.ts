import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as below } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { join, openOwnCase } from './case';
import { addLogs, chooseLogs, countLogs, expectStanding, figure, log, sourcesOf, startCount, takeRecipe } from './counting';
import { emailOf, expect, expectAccessible, pageAs, test, visit } from './portal';

const RECIPE = { subject: [{ column: 'id', kind: 'account' }], residence: { constant: 'KR' } };

/** Opens one log's page by its name. */
async function openLog(page: Page, base: string, name: string): Promise<void> {
  await visit(page, `${base}/scope/count`);
  await sourcesOf(page).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

const fact = (page: Page, name: string) =>
  page
    .locator('dl.said-of > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('dd');

test('logs come from a folder that an administrator allows, and from nowhere else on the server', async ({ browser }) => {
  test.setTimeout(240_000);
  const root = mkdtempSync(below(tmpdir(), 'latchkey-logs-'));
  const logs = below(root, 'logs');
  const administrator = await pageAs(browser, 'administrator');
  const forbid = administrator.getByRole('button', { name: `Forbid ${logs}`, exact: true });
  // Other folders may be allowed beside it.
  const offered = (page: Page) => page.getByText(new RegExp(`Allowed: .*${logs}`));
  try {
    for (const name of ['logs', 'logs/empty', 'logs/nights', 'elsewhere']) mkdirSync(below(root, name));
    const put = (name: string, text: string) => writeFileSync(below(root, name), text);
    put('logs/day.csv', 'id,page\nA1,/a\nA2,/b\nA3,/a\n');
    put('logs/nights/one.csv', 'id,page\nA3,/a\nB1,/b\n');
    put('logs/nights/two.csv', 'id,page\nB2,/b\nB1,/a\n');
    put('logs/accounts.csv', 'customer,land\nA1,KR\nA2,KR\nA3,JP\nB1,KR\n');
    put('elsewhere/secret.csv', 'id,page\nX1,/x\n');
    symlinkSync(below(root, 'elsewhere', 'secret.csv'), below(logs, 'out.csv'));
    symlinkSync(below(root, 'elsewhere', 'secret.csv'), below(logs, 'nights', 'out.csv'));

    const lead = await pageAs(browser, 'lead');
    const base = await openOwnCase(lead, 'Logs that lie on the server');
    await join(lead, base, emailOf('responder'), 'Responder');
    const responder = await pageAs(browser, 'responder');

    await test.step('an administrator allows it; what is no folder, and folders of the system, are refused at the field', async () => {
      await visit(responder, `${base}/scope/count`);
      await expect(offered(responder)).toHaveCount(0);
      await visit(administrator, '/administration/settings');
      const field = administrator.getByLabel('Folder on the server');
      const allow = async (path: string) => {
        await field.fill(path);
        await administrator.getByRole('button', { name: 'Allow this folder' }).click();
      };
      for (const path of ['logs', below(root, 'none'), below(logs, 'day.csv')]) {
        await allow(path);
        await expect(field, path).toHaveAccessibleDescription(/enter the full path of a folder that is there/);
      }
      await allow('/etc');
      await expect(field).toHaveAccessibleDescription(/belongs to the system or to the portal itself/);
      await expectAccessible(administrator, 'a folder that is refused');
      await allow(logs);
      await expect(forbid).toBeVisible();
      await expect(field).toHaveValue('');
      await allow(logs);
      await expect(field).toHaveAccessibleDescription(/allowed already/);
    });

    await test.step('a responder adds a file and a folder; a way out of it is told like a path that is not there', async () => {
      await visit(responder, `${base}/scope/count`);
      await expect(offered(responder)).toBeVisible();
      const field = responder.getByRole('textbox', { name: 'Path on the server' });
      const add = async (path: string) => {
        await field.fill(path);
        await responder.getByRole('button', { name: 'Add the path' }).click();
      };
      const refused = [
        below(root, 'elsewhere', 'secret.csv'),
        below(logs, 'out.csv'),
        below(logs, 'none.csv'),
        `${logs}/../elsewhere/secret.csv`,
      ];
      for (const path of refused) {
        await add(path);
        await expect(field, path).toHaveAccessibleDescription(
          /enter the full path of a file or folder below one that an administrator has allowed/,
        );
        await expect(field).toHaveValue(path);
      }
      await add(below(logs, 'empty'));
      await expect(field).toHaveAccessibleDescription(/the folder holds no files/);
      await expectAccessible(responder, 'a path that is refused');
      await add(below(logs, 'day.csv'));
      await expectStanding(responder, ['day.csv']);
      await add(below(logs, 'day.csv'));
      await expect(field).toHaveAccessibleDescription(/in the case already/);
      await add(below(logs, 'nights'));
      await expectStanding(responder, ['nights/one.csv', 'nights/two.csv']);
      await add(below(logs, 'accounts.csv'));
      await expectStanding(responder, ['accounts.csv']);
      await expect(sourcesOf(responder).getByRole('checkbox', { name: /^Count / })).toHaveCount(4);
    });

    await test.step('where people live comes from another file of the case', async () => {
      await chooseLogs(responder, base, ['day.csv', 'nights/one.csv', 'nights/two.csv']);
      await takeRecipe(responder, { subject: [{ column: 'id', kind: 'account' }] });
      await responder.getByLabel('Residence', { exact: true }).selectOption({ label: 'from a file of accounts' });
      await responder.getByLabel('File of accounts', { exact: true }).selectOption('accounts.csv');
      await responder.getByRole('combobox', { name: 'Its column of the account' }).selectOption('customer');
      await responder.getByRole('combobox', { name: 'Its column of the residence' }).selectOption('land');
      const trial = responder.getByRole('table', { name: 'What this makes of the first rows' });
      await expect(trial.getByRole('row').filter({ hasText: 'B1' }).getByText('KR')).toBeVisible({ timeout: 30_000 });
      await startCount(responder);
      await expect(figure(responder, 'Accounts')).toHaveText('5');
      const places = responder.getByRole('region', { name: 'Residence and category' });
      // A1, A2 and B1; A3; and B2, of whom the file of accounts does not know.
      for (const [place, accounts] of [
        ['Korea', '3'],
        ['Japan', '1'],
        ['Residence not known', '1'],
      ] as const)
        await expect(places.getByRole('row', { name: new RegExp(`^${place} ${accounts}`) }), place).toBeVisible();
    });

    await test.step('once it is forbidden the logs below it are not read any more, and the page says why', async () => {
      await visit(administrator, '/administration/settings');
      await forbid.click();
      await expect(forbid).toHaveCount(0);
      await visit(responder, `${base}/scope/count`);
      await expect(offered(responder)).toHaveCount(0);
      await visit(responder, `${base}/scope/count/1`);
      await responder.getByRole('link', { name: 'Run again' }).click();
      await expect(responder.getByText(/cannot be read\. .* its folder is no longer allowed/)).toBeVisible();
    });

    await test.step('to destroy such a log lets go of it; the file on the server stays', async () => {
      await openLog(lead, base, 'day.csv');
      await lead.getByRole('link', { name: 'Destroy the file' }).click();
      await expect(lead.getByText('The file on the server is not touched.', { exact: false })).toBeVisible();
      await lead.getByLabel('Reason').fill('Counted; the owner keeps it.');
      await lead.getByRole('button', { name: 'Destroy the file for ever' }).click();
      await expect(fact(lead, 'State')).toHaveText('Destroyed');
      expect(existsSync(below(logs, 'day.csv'))).toBe(true);
    });
  } finally {
    await visit(administrator, '/administration/settings');
    if ((await forbid.count()) > 0) await forbid.click();
    await expect(forbid).toHaveCount(0);
    rmSync(root, { recursive: true, force: true });
  }
});

test('a log on hold cannot be destroyed; a destroyed one leaves a tombstone, its counts, and cannot be counted again', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const text = 'id,page\nA1,/a\nA2,/b\n';
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A log that is kept');
  await addLogs(lead, base, [log('kept.csv', text)]);
  await countLogs(lead, base, ['kept.csv'], RECIPE);

  await test.step('a hold needs a reason, and takes the way to destruction away until it is released', async () => {
    await openLog(lead, base, 'kept.csv');
    await lead.getByRole('button', { name: 'Put on hold' }).click();
    await expect(lead.getByLabel('Reason')).toHaveAccessibleDescription(/Reason: enter a value/);
    await lead.getByLabel('Reason').fill('The authority asked for it.');
    await lead.getByRole('button', { name: 'Put on hold' }).click();
    await expect(fact(lead, 'Hold')).toContainText('The authority asked for it.');
    await expect(lead.getByRole('link', { name: 'Destroy the file' })).toHaveCount(0);
    const held = lead.url();
    await visit(lead, `${new URL(held).pathname}?do=destroy`);
    await expect(lead.getByRole('button', { name: 'Destroy the file for ever' })).toHaveCount(0);
    await expectAccessible(lead, 'a log on hold');
    await visit(lead, `${base}/scope/count`);
    await expect(sourcesOf(lead).getByText('on hold')).toBeVisible();
  });

  await test.step('whoever opened the form before the hold is refused, and the bytes stay', async () => {
    const other = await pageAs(browser, 'lead');
    await openLog(lead, base, 'kept.csv');
    await lead.getByRole('button', { name: 'Release the hold' }).click();
    await expect(fact(lead, 'Hold')).toHaveText('not on hold');
    await visit(other, `${new URL(lead.url()).pathname}?do=destroy`);
    await lead.getByLabel('Reason').fill('The court asked for it.');
    await lead.getByRole('button', { name: 'Put on hold' }).click();
    await expect(fact(lead, 'Hold')).toContainText('The court asked for it.');
    await other.getByLabel('Reason').fill('No longer needed.');
    await other.getByRole('button', { name: 'Destroy the file for ever' }).click();
    await expect(other.getByRole('alert').getByText('The log is on hold. End the hold first.')).toBeVisible();
    await lead.getByRole('button', { name: 'Release the hold' }).click();
    await expect(fact(lead, 'Hold')).toHaveText('not on hold');
  });

  const open = await pageAs(browser, 'lead');
  await chooseLogs(open, base, ['kept.csv']);
  await takeRecipe(open, RECIPE);

  await test.step('destroyed with a reason, its name, size, hash and counts stay', async () => {
    await lead.getByRole('link', { name: 'Destroy the file' }).click();
    await lead.getByRole('button', { name: 'Destroy the file for ever' }).click();
    await expect(lead.getByLabel('Reason')).toHaveAccessibleDescription(/Reason: enter a value/);
    await lead.getByLabel('Reason').fill('Counted, and nobody needs it.');
    await lead.getByRole('button', { name: 'Destroy the file for ever' }).click();
    await expect(fact(lead, 'State')).toHaveText('Destroyed');
    await expect(fact(lead, 'Ended')).toContainText('Counted, and nobody needs it.');
    await expect(fact(lead, 'SHA-256')).toHaveText(createHash('sha256').update(text).digest('hex'));
    await expect(fact(lead, 'Size')).toContainText(`${text.length} bytes`);
    await expectAccessible(lead, 'a tombstone');
    await fact(lead, 'Read by').getByRole('link', { name: 'count 1' }).click();
    await expect(figure(lead, 'Accounts')).toHaveText('2');
  });

  await test.step('a count of it is refused, whether it is begun from the page that was open or from the count', async () => {
    await open.getByRole('button', { name: 'Start counting' }).click();
    await expect(open.getByRole('alert').getByText('“kept.csv” cannot be counted', { exact: false })).toBeVisible();
    await visit(lead, `${base}/scope/count`);
    await expect(sourcesOf(lead).getByRole('checkbox', { name: 'Count kept.csv' })).toHaveCount(0);
    await expect(sourcesOf(lead).getByText('Destroyed')).toBeVisible();
  });
});

test('bad logs are told by file, line and reason, and a count of the rest stands only once a person accepts that', async ({ browser }) => {
  test.setTimeout(180_000);
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'Logs that are damaged');
  const rows = Array.from({ length: 5_000 }, (_, n) => `G${n},/a/${(n * 7919) % 10_007}`);
  const whole = gzipSync(`id,page\n${rows.join('\n')}\n`);
  const cut = whole.subarray(0, Math.floor(whole.length / 2));
  const bad = [
    log('cut.csv.gz', cut),
    log('broken.csv', Buffer.concat([Buffer.from('id,page\nB1,/a\nB2,'), Buffer.from([0xc3, 0x28]), Buffer.from('\nB3,/c\n')])),
    log('fields.csv', 'id,page\nF1,/a\nF2,/b,more,yet more\nF3,/c\n'),
  ];
  await addLogs(lead, base, bad);

  await test.step('the same bytes under another name are refused as they are announced', async () => {
    await lead.getByLabel('Choose files').setInputFiles([{ ...log('again.csv', 'id,page\nF1,/a\nF2,/b,more,yet more\nF3,/c\n') }]);
    const sent = lead.getByRole('list', { name: 'Files being sent' }).getByRole('listitem').filter({ hasText: 'again.csv' });
    await expect(sent.getByRole('alert')).toHaveText('This log is in the case already.', { timeout: 30_000 });
    await expect(sent.getByText('Not sent')).toBeVisible();
  });

  await test.step('a log in UTF-16 is told on the page that would show its rows', async () => {
    await addLogs(lead, base, [log('wide.csv', Buffer.from('\uFEFFid,page\nW1,/a\n', 'utf16le'))]);
    await visit(lead, `${base}/scope/count`);
    for (const box of await sourcesOf(lead)
      .getByRole('checkbox', { name: /^Count / })
      .all())
      await box.setChecked((await box.getAttribute('aria-label')) === 'Count wide.csv');
    await lead.getByRole('button', { name: 'Say how they are read' }).click();
    await expect(lead.getByText('wide.csv, line 1: the file is in UTF-16. Convert it to UTF-8.')).toBeVisible();
  });

  await test.step('each rejected row is told with its reason, file and line, and nothing of what it holds', async () => {
    await countLogs(lead, base, ['cut.csv.gz', 'broken.csv', 'fields.csv'], RECIPE);
    const rejected = lead.getByRole('table', { name: 'Rejected rows' });
    await expect(rejected.getByRole('row', { name: /^broken UTF-8 1 / })).toContainText('broken.csv, line 3');
    await expect(rejected.getByRole('row', { name: /^the wrong number of fields 1 / })).toContainText('fields.csv, line 3');
    await expect(rejected.getByRole('row', { name: /^the file ends too early/ })).toContainText(/cut\.csv\.gz, line \d/);
    await expect(lead.getByRole('main')).not.toContainText('yet more');
    await expectAccessible(lead, 'rejected rows');
  });

  await test.step('it is proposed to nobody before a person accepts that, with a reason', async () => {
    const propose = lead.getByRole('link', { name: /^Propose as revision/ });
    await expect(lead.getByText(/rows were rejected\. The figures hold for the other rows/)).toBeVisible();
    await expect(propose).toHaveCount(0);
    const count = new URL(lead.url()).pathname;
    await visit(lead, `${count}/accept`);
    await expect(lead.getByText(/rows were rejected\. Accept that first\./)).toBeVisible();
    await expect(lead.getByRole('button', { name: /Accept as revision/ })).toHaveCount(0);
    await visit(lead, count);
    await lead.getByRole('button', { name: 'Accept the rejected rows' }).click();
    await expect(lead.getByLabel('Reason')).toHaveAccessibleDescription(/Reason: enter a value/);
    await lead.getByLabel('Reason').fill('The rest of the file is lost; what is left is counted.');
    await lead.getByRole('button', { name: 'Accept the rejected rows' }).click();
    await expect(lead.getByText(/^Accepted by .*: The rest of the file is lost/)).toBeVisible();
    await expect(propose).toBeVisible();
  });

  await test.step('a recipe that counts the good rows beforehand needs no acceptance', async () => {
    await countLogs(lead, base, ['broken.csv', 'fields.csv'], { ...RECIPE, rejected: 'count-good-rows' });
    await expect(figure(lead, 'Accounts')).toHaveText('4');
    await expect(lead.getByRole('link', { name: /^Propose as revision/ })).toBeVisible();
  });
});
