import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { determine, fillMoment, openOwnCase, shop, type Typed } from './case';
import { expect, expectAccessible, pageAs, test, url, visit } from './portal';

/** Real CloudTrail records of an attack simulation; origin and licence stand beside them. */
const FOLDER = 'server/scope/engine/fixtures/cloudtrail';
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
type CloudTrailFile = { Records: { userIdentity: { arn: string; accessKeyId: string } }[] };
const RECORDS = FILES.flatMap((name) => (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as CloudTrailFile).Records);
/** Counted here by itself, in the plainest way. */
const ROWS = RECORDS.length;
const ACCOUNTS = new Set(RECORDS.map(({ userIdentity }) => userIdentity.arn)).size;
const KEYS = new Set(RECORDS.map(({ userIdentity }) => userIdentity.accessKeyId)).size;
const [SOMEBODY = ''] = RECORDS.map(({ userIdentity }) => userIdentity.arn);

const STATED: Typed = { date: '2026-02-25', time: '09:00' };
const WHERE = { known: STATED, source: 'The security team', basis: 'As found in the first hours.' };
const tick = (label: string) => (page: Page) => page.getByRole('radio', { name: label, exact: true }).check();

async function anchor(page: Page): Promise<void> {
  await page.getByLabel('Letter').fill('A');
  await page.getByLabel('Name', { exact: true }).fill('As stated');
  await page.getByLabel('Whose view').fill('the company');
  await fillMoment(page, 'When it began', STATED);
}

const figure = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Key figures' })
    .locator('div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}`) }) })
    .locator('dd');

test('logs of CloudTrail become a revision, and the obligations that it opens', async ({ browser }) => {
  test.setTimeout(400_000);
  const page = await pageAs(browser, 'lead');
  const base = await openOwnCase(page, 'Access keys that outlived their owner');
  await determine(page, base, { field: 'anchor', value: anchor, ...WHERE });
  await determine(page, base, { field: 'entity', value: shop, ...WHERE });
  await determine(page, base, { field: 'incident.personalData', value: tick('Confirmed'), ...WHERE });
  await determine(page, base, { field: 'confirmation', value: tick('Confirmed'), ...WHERE });

  await test.step('the logs are hashed here, sent in parts, and stand when the server has hashed them too', async () => {
    await visit(page, `${base}/scope`);
    await page.getByRole('link', { name: 'Count in the logs' }).click();
    await expect(page.getByText('Nobody has counted yet.', { exact: false })).toBeVisible();
    await page.getByLabel('Choose files').setInputFiles(FILES.map((name) => join(FOLDER, name)));
    const sources = page.getByRole('table', { name: 'Sources of this case' });
    await expect(sources.getByRole('checkbox')).toHaveCount(FILES.length, { timeout: 60_000 });
    await expectAccessible(page, 'sources');
    for (const box of await sources.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Say how they are read' }).click();
  });

  await test.step('the guess names the account, the time and the key; the people are in Korea and what was seen is their e-mail', async () => {
    await expect(page.getByLabel('userIdentity.arn is')).toHaveValue('account');
    await expect(page.getByLabel('eventTime is')).toHaveValue('at');
    await expect(page.getByLabel('userIdentity.accessKeyId is')).toHaveValue('credential');
    await page.getByLabel('Residence', { exact: true }).selectOption('constant');
    await page.getByLabel('Everybody lives in', { exact: true }).selectOption('KR');
    await page.getByText('Columns that are not used').click();
    await page.getByLabel('eventName is').selectOption('categories');
    await page.getByRole('radio', { name: 'reveals' }).check();
    await page.getByText('nothing personal').click();
    await page.getByRole('checkbox', { name: 'E-mail addresses' }).check();
    const trial = page.getByRole('table', { name: 'What this makes of the first rows' });
    await expect(trial.getByText('arn:aws:iam::').first()).toBeVisible({ timeout: 60_000 });
    await expect(trial.getByText('E-mail addresses').first()).toBeVisible({ timeout: 30_000 });
    await expect(trial.getByText('KR').first()).toBeVisible();
    await expectAccessible(page, 'recipe');
    await page.getByRole('button', { name: 'Start counting' }).click();
    await expect(page).toHaveURL(url(`${base}/scope/count/1`));
  });

  await test.step('the count agrees with one made by hand', async () => {
    await expect(page.getByRole('heading', { name: 'What stands behind it' })).toBeVisible({ timeout: 90_000 });
    await expect(figure(page, 'Accounts')).toHaveText(String(ACCOUNTS));
    await expect(figure(page, 'Rows counted')).toHaveText(String(ROWS));
    await expect(page.getByRole('table', { name: 'By credential' }).getByRole('row')).toHaveCount(KEYS + 1);
    await expect(page.getByText('No row was rejected.')).toBeVisible();
    await expectAccessible(page, 'result');
  });

  await test.step('a person accepts it as a revision, and the law follows', async () => {
    await page.getByRole('link', { name: 'Propose as revision 1' }).click();
    await expect(page.getByLabel('Source', { exact: true })).toHaveValue(new RegExp(`^Count 1 of ${FILES.length} log files`));
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    await page.getByRole('button', { name: 'Accept as revision 1' }).click();
    await expect(page).toHaveURL(new RegExp(`${base}/scope\\?revision=1$`));
    await visit(page, `${base}/obligations`);
    const changes = page.getByRole('region', { name: 'What changed' });
    await expect(changes.getByText('a count was accepted', { exact: false }).first()).toBeVisible();
    await expect(changes.getByText(/is owed/).first()).toBeVisible();
  });

  await test.step('who was affected is answered from keyed hashes, and who was not as well', async () => {
    const ask = async (value: string) => {
      await visit(page, `${base}/scope/count/look-up`);
      await page.getByLabel('Kind of identifier').selectOption('account');
      await page.getByLabel('Identifier', { exact: true }).fill(value);
      await page.getByLabel('Reason').fill('The person asked.');
      await page.getByRole('button', { name: 'Look up' }).click();
    };
    await ask(SOMEBODY);
    await expect(page.getByRole('cell', { name: /^Affected/ })).toBeVisible();
    await ask('nobody-of-this-name');
    await expect(page.getByRole('cell', { name: 'Not affected' })).toBeVisible();
  });

  await test.step('the other pages of counting have no finding', async () => {
    for (const path of ['', '/compare', '/compare?of=revisions', '/look-up', '/disclosures', '/key', '/key?do=ask']) {
      await visit(page, `${base}/scope/count${path}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectAccessible(page, path);
    }
  });
});
