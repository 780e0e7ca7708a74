import { createHash, randomUUID } from 'node:crypto';
import { request as http } from 'node:http';
import type { Page } from '@playwright/test';
import { openOwnCase } from './case';
import { expect, pageAs, test, url } from './portal';

const TEXT = Buffer.from('The door controller was reset on Monday.\n');
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What the browser sends with a file, as the upload field of a form does. */
const sent = (reference: string, bytes: Buffer = TEXT, more: Record<string, string> = {}) => ({
  headers: {
    origin: url(),
    'content-type': 'application/octet-stream',
    'x-case': reference,
    'x-name': encodeURIComponent('증빙.txt'),
    'x-sha256': hash(bytes),
    ...more,
  },
  data: bytes,
});
const referenceIn = (base: string): string => base.split('/').at(-1) ?? '';

async function stored(page: Page, base: string): Promise<number> {
  await page.goto(url(`${base}/activity?event=file.stored`));
  return page.getByText('Stored a file of').count();
}

test('a file goes to and from members of its case alone; for anybody else it is as if it had never been', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A file of one case');
  const reference = referenceIn(base);
  const made = await lead.request.post(url('/api/files'), sent(reference));
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const own = await lead.request.get(url(`/api/files/${id}?case=${reference}`));
  expect(own.status()).toBe(200);
  expect(Buffer.compare(await own.body(), TEXT)).toBe(0);
  expect(own.headers()['content-disposition']).toContain('attachment');
  expect(own.headers()['x-content-type-options']).toBe('nosniff');
  const stranger = await pageAs(browser, 'stranger');
  const theirs = referenceIn(await openOwnCase(stranger, 'Another case'));
  for (const path of [`${id}?case=${reference}`, `${id}?case=${theirs}`, `${id}`, `${randomUUID()}?case=${theirs}`]) {
    const answer = await stranger.request.get(url(`/api/files/${path}`));
    expect([answer.status(), (await answer.body()).length], path).toEqual([404, 0]);
  }
  expect((await stranger.request.post(url('/api/files'), sent(reference))).status()).toBe(404);
  const auditor = await (await browser.newContext()).newPage();
  expect((await auditor.request.get(url(`/api/files/${id}?case=${reference}`))).status()).toBe(404);
});

test('a file is taken from this portal’s own pages and a signed-in person alone', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A file from elsewhere');
  const reference = referenceIn(base);
  for (const origin of ['https://elsewhere.example', 'null']) {
    expect((await lead.request.post(url('/api/files'), sent(reference, TEXT, { origin }))).status(), origin).toBe(403);
  }
  const nobody = await (await browser.newContext()).newPage();
  expect((await nobody.request.post(url('/api/files'), sent(reference))).status()).toBe(403);
  expect(await stored(lead, base)).toBe(0);
});

test('a cut, altered, empty or oversized upload, and one that is not what it claims, leave nothing', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const base = await openOwnCase(lead, 'A file that was cut');
  const reference = referenceIn(base);
  const post = async (bytes: Buffer, more: Record<string, string> = {}) =>
    (await lead.request.post(url('/api/files'), sent(reference, bytes, more))).status();
  expect(await post(TEXT, { 'x-sha256': hash(Buffer.from('another')) })).toBe(400);
  expect(await post(Buffer.alloc(0))).toBe(400);
  expect(await post(Buffer.alloc(10_000_001, 97))).toBe(413);
  expect(await post(Buffer.from('MZ\u0000\u0001'), { 'x-name': 'proof.txt' })).toBe(400);
  expect(await post(TEXT, { 'x-name': 'proof.exe' })).toBe(400);
  const cookie = (await lead.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { headers } = sent(reference);
  // Announced whole, broken off half way.
  await new Promise<void>((resolve) => {
    const upload = http(url('/api/files'), { method: 'POST', headers: { ...headers, cookie, 'content-length': String(TEXT.length) } });
    upload.on('error', () => resolve()).on('close', () => resolve());
    upload.write(TEXT.subarray(0, 10), () => setTimeout(() => upload.destroy(), 200));
  });
  // Of no announced length.
  const unannounced = await new Promise<number | undefined>((resolve, reject) => {
    const upload = http(url('/api/files'), { method: 'POST', headers: { ...headers, cookie } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    upload.on('error', reject);
    upload.write(TEXT.subarray(0, 10));
    upload.end(TEXT.subarray(10));
  });
  expect(unannounced).toBe(400);
  expect(await stored(lead, base)).toBe(0);
});
