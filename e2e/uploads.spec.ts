import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { openOwnCase } from './case';
import { expectStanding, log } from './counting';
import { arranged, expect, pageAs, test, url, visit } from './portal';

const TEXT = `id,page\n${Array.from({ length: 3_000 }, (_, n) => `U${n},/a`).join('\n')}\n`;
const sum = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Past the guards, as nobody can. */
async function asOwner(sql: string, values: unknown[]): Promise<{ incident: string }[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query('set session_replication_role = replica');
  return (await client.query(sql, values).finally(() => client.end())).rows;
}

/** Announces a log on its page and lets no part of it through; gives the upload's id. */
async function announced(page: Page, base: string, name: string): Promise<string> {
  await visit(page, `${base}/scope/count`);
  await page.route('**/api/uploads/*/0?*', (route) => route.abort());
  const begun = page.waitForRequest(/\/api\/uploads\/[^/]+\/0\?/);
  await page.getByLabel('Choose files').setInputFiles([log(name, TEXT)]);
  const id = new URL((await begun).url()).pathname.split('/').at(-2) ?? '';
  await page.getByRole('button', { name: `Pause ${name}` }).click();
  await page.unroute('**/api/uploads/*/0?*');
  return id;
}

test('each part of a log is answered by what became of it, and what is refused leaves nothing', async ({ browser }) => {
  test.setTimeout(180_000);
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A log that comes in parts');
  const reference = base.split('/').at(-1) ?? '';
  const id = await announced(lead, base, 'parts.csv');
  const [row] = await asOwner('select incident_id as incident from source where id = $1', [id]);
  const folder = join(process.env.LATCHKEY_HOME ?? '', 'evidence', row?.incident ?? '', 'sources', id);
  const address = (part: number, of = reference) => url(`/api/uploads/${id}/${part}?case=${of}`);
  const put = async (page: Page, given: { part?: number; body?: string; sha256?: string; origin?: string; of?: string } = {}) => {
    const { part = 0, body = TEXT, sha256 = sum(body), origin = url(), of = reference } = given;
    const headers = { origin, 'x-sha256': sha256, 'content-type': 'application/octet-stream' };
    const answer = await page.request.put(address(part, of), { headers, data: Buffer.from(body) });
    return { status: answer.status(), text: answer.status() === 204 ? '' : ((await answer.json()) as { text: string }).text };
  };
  const kept = () => (existsSync(join(folder, 'parts')) ? readdirSync(join(folder, 'parts')) : []);

  await test.step('one with another length, another hash, no place, or from elsewhere', async () => {
    expect(await put(lead, { body: `${TEXT}x` })).toMatchObject({ status: 400 });
    expect(await put(lead, { body: TEXT.slice(1) })).toMatchObject({ status: 400 });
    expect(await put(lead, { sha256: sum('other') })).toMatchObject({ status: 400 });
    expect(await put(lead, { part: 1 })).toMatchObject({ status: 404 });
    expect(await put(lead, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 });
    expect(await put(lead, { of: 'LK-2222-22' })).toMatchObject({ status: 404 });
    expect(kept()).toEqual([]);
  });

  if (existsSync('/dev/full'))
    await test.step('one for which the disk has no room', async () => {
      mkdirSync(folder, { recursive: true });
      symlinkSync('/dev/full', join(folder, 'log'));
      expect(await put(lead)).toEqual({ status: 507, text: expect.stringContaining('The disk of the server is full') });
      unlinkSync(join(folder, 'log'));
      expect(kept()).toEqual([]);
    });

  await test.step('one of whoever has signed out, before it and while it is on its way', async () => {
    const other = await (await browser.newContext()).newPage();
    expect(await put(other)).toMatchObject({ status: 403 });
    expect((await other.request.get(url(`/api/uploads/${id}?case=${reference}`))).status()).toBe(404);
    const { email, password } = arranged().people.lead;
    await visit(other, '/sign-in');
    await other.getByLabel('E-mail').fill(email);
    await other.getByLabel('Password', { exact: true }).fill(password);
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(other.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible();
    expect((await other.request.get(url(`/api/uploads/${id}?case=${reference}`))).status()).toBe(200);
    const cookie = (await other.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const sent = request(address(0), {
      method: 'PUT',
      headers: { cookie, origin: url(), 'x-sha256': sum(TEXT), 'content-length': String(Buffer.byteLength(TEXT)) },
    });
    const status = new Promise<number | undefined>((resolve, reject) => {
      sent.on('response', (answer) => resolve(answer.statusCode)).on('error', reject);
    });
    sent.write(TEXT.slice(0, 1_000));
    // What has come lies beside the log: the part is on its way.
    await expect.poll(() => kept().length).toBe(1);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    sent.end(TEXT.slice(1_000));
    expect(await status).toBe(404);
    expect(kept()).toEqual([]);
    expect(await put(other)).toMatchObject({ status: 403 });
  });

  await test.step('one into a case that was closed meanwhile', async () => {
    await asOwner('update incident set closed_at = now() where reference = $1', [reference]);
    expect(await put(lead)).toEqual({ status: 409, text: expect.stringContaining('its case was closed') });
    await visit(lead, `${base}/scope/count`);
    await lead.getByLabel('Choose files').setInputFiles([log('parts.csv', TEXT)]);
    await expect(lead.getByText('The case is closed. Open it again to add logs.')).toBeVisible({ timeout: 30_000 });
    await asOwner('update incident set closed_at = null where reference = $1', [reference]);
    expect(kept()).toEqual([]);
  });

  await test.step('and one that is whole, which may come twice; the same file then goes on from there', async () => {
    expect([await put(lead), await put(lead)]).toEqual([
      { status: 204, text: '' },
      { status: 204, text: '' },
    ]);
    expect(kept()).toEqual(['0']);
    await visit(lead, `${base}/scope/count`);
    await lead.getByLabel('Choose files').setInputFiles([log('parts.csv', TEXT)]);
    await expectStanding(lead, ['parts.csv']);
    expect(await put(lead)).toMatchObject({ status: 409 });
  });
});
