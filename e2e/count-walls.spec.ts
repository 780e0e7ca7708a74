import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { join, nameSubject, openOwnCase, wallOff } from './case';
import { addLogs, countLogs, log, sourcesOf } from './counting';
import { emailOf, expect, pageAs, type Role, test, url, visit } from './portal';

/** A reference and an id of the form that they have, which nobody has. */
const NO_CASE = 'LK-2222-22';
const NO_ID = randomUUID();

type Told = { status: number; type: string | undefined; body: string | string[] };

/**
 * What an address answers, but for the nonce of the answer and the names that were asked for. The pieces of a page are streamed
 * in the order in which they are done, and numbered so: they are compared without number and order.
 */
async function told(page: Page, path: string, asked: readonly string[], init: Parameters<Page['request']['fetch']>[1] = {}): Promise<Told> {
  const answer = await page.request.fetch(url(path), { maxRedirects: 0, ...init });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1];
  let body = (await answer.body()).toString('latin1');
  for (const [at, name] of [...asked, ...(nonce ? [nonce] : [])].entries()) body = body.replaceAll(name, `<${at}>`);
  const type = answer.headers()['content-type'];
  const told = { status: answer.status(), type };
  if (!type?.startsWith('text/html')) return { ...told, body };
  const pieces = body.split(/\\n|<script/).map((piece) => piece.replace(/^[0-9a-f]+:/, '').replace(/\$([LhQ@]?)[0-9a-f]+\b/g, '$$$1'));
  return { ...told, body: pieces.sort() };
}

test('behind a wall nothing of counting is found by any address, to the byte as if there were no such case', async ({ browser }) => {
  test.setTimeout(180_000);
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'Counts behind a wall');
  const reference = base.split('/').at(-1) ?? '';
  for (const [role, as] of [
    ['responder', 'Responder'],
    ['privacy-officer', 'Privacy officer'],
  ] as const)
    await join(lead, base, emailOf(role), as);

  await addLogs(lead, base, [log('access.csv', 'id,page\nA1,/a\nA2,/b\n')]);
  const own = await sourcesOf(lead).getByRole('link', { name: 'access.csv', exact: true }).getAttribute('href');
  const source = own?.split('/').at(-1) ?? '';
  // An upload whose line broke before its first part.
  await lead.route('**/api/uploads/*/0?*', (route) => route.abort());
  const begun = lead.waitForRequest(/\/api\/uploads\/[^/]+\/0\?/);
  await lead.getByLabel('Choose files').setInputFiles([log('broken-off.csv', 'id,page\nB1,/a\n')]);
  const upload = new URL((await begun).url()).pathname.split('/').at(-2) ?? '';
  await lead.getByRole('button', { name: 'Pause broken-off.csv' }).click();
  await lead.unroute('**/api/uploads/*/0?*');
  await countLogs(lead, base, ['access.csv'], { subject: [{ column: 'id', kind: 'account' }], residence: { constant: 'KR' } });
  await visit(lead, `${base}/scope/count/disclosures`);
  await lead.getByLabel('What it is for').fill('The notice.');
  await lead.getByRole('button', { name: 'Ask for this list' }).click();
  const link = lead.getByRole('link', { name: /^Download the list/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const list = new URL((await link.getAttribute('href')) ?? '', url()).pathname.split('/').at(-1) ?? '';

  const pages = [
    '/scope/count',
    `/scope/count/new?source=${source}`,
    '/scope/count/1',
    '/scope/count/1/accept',
    `/scope/count/sources/${source}`,
    '/scope/count/compare',
    '/scope/count/look-up',
    '/scope/count/disclosures',
    '/scope/count/key',
  ];
  const part = { method: 'PUT', headers: { origin: url(), 'x-sha256': '0'.repeat(64) }, data: Buffer.from('id,page\nB1,/a\n') };
  const interfaces: [string, string, typeof part | undefined][] = [
    ['/api/uploads/', upload, undefined],
    ['/api/uploads/', source, undefined],
    ['/api/disclosures/', list, undefined],
    ['/api/uploads/', upload, part],
  ];

  const nothingFor = async (role: Role) => {
    const page = await pageAs(browser, role);
    for (const path of pages) {
      const own = await told(page, base + path, [reference, source]);
      expect(own.status, `${role} ${path}`).toBe(404);
      expect(own, `${role} ${path}`).toEqual(await told(page, `/incidents/${NO_CASE}${path.replace(source, NO_ID)}`, [NO_CASE, NO_ID]));
    }
    for (const [at, id, init] of interfaces) {
      const tail = init ? '/0' : '';
      const own = await told(page, `${at}${id}${tail}?case=${reference}`, [reference, id], init);
      expect(own.status, `${role} ${at}`).toBe(404);
      expect(own, `${role} ${at}`).toEqual(await told(page, `${at}${NO_ID}${tail}?case=${NO_CASE}`, [NO_CASE, NO_ID], init));
      // Nor by an id of this case under the name of another.
      expect((await told(page, `${at}${id}${tail}?case=${NO_CASE}`, [NO_CASE, id], init)).body).toBe(own.body);
    }
  };

  await test.step('to members they are there, so that what follows is the wall’s doing', async () => {
    const officer = await pageAs(browser, 'privacy-officer');
    for (const path of pages) expect((await told(officer, base + path, [])).status, path).toBe(200);
    for (const [at, id, init] of interfaces.slice(0, 3))
      expect((await told(officer, `${at}${id}?case=${reference}`, [], init)).status, at).toBe(200);
    expect((await told(await pageAs(browser, 'responder'), base + (pages[0] ?? ''), [])).status).toBe(200);
  });

  await test.step('an outsider finds nothing', () => nothingFor('stranger'));

  await test.step('a person who is walled off finds nothing from that moment', async () => {
    await wallOff(lead, base, emailOf('privacy-officer'));
    await nothingFor('privacy-officer');
  });

  await test.step('the subject of the case finds nothing from that moment', async () => {
    await nameSubject(lead, base, emailOf('responder'));
    await nothingFor('responder');
  });
});
