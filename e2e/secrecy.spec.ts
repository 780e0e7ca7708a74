import { arranged, expect, openCoupang, pageAs, test, url } from './portal';

test('another’s case is not found by any address, exactly like one that does not exist', async ({ browser }) => {
  const lead = await pageAs(browser, 'lead');
  const stranger = await pageAs(browser, 'stranger');
  const base = await openCoupang(lead);
  for (const tab of ['', '/signals', '/scope', '/obligations', '/filings', '/reports', '/people', '/activity', '/notes']) {
    const refused = await stranger.goto(url(base + tab));
    const text = await stranger.getByRole('main').innerText();
    expect(refused?.status()).toBe(404);
    const unknown = await stranger.goto(url(`/incidents/LK-2222-22${tab}`));
    expect(unknown?.status()).toBe(404);
    expect(await stranger.getByRole('main').innerText()).toBe(text);
    expect(await stranger.title()).not.toContain('signing key');
  }
  expect((await lead.goto(url(`/incidents/${arranged().foreign}`)))?.status()).toBe(404);
});

test('search, register and worklist of a stranger show nothing of the case', async ({ browser }) => {
  const page = await pageAs(browser, 'stranger');
  for (const path of ['/', '/incidents', '/incidents?q=signing+key']) {
    await page.goto(url(path));
    await expect(page.getByText('signing key')).toHaveCount(0);
  }
});

test('HEAD is refused, and headers are strict on pages and on errors', async ({ request }) => {
  expect((await request.fetch(url('/sign-in'), { method: 'HEAD' })).status()).toBe(405);
  for (const path of ['/sign-in', '/no-such-page', '/icon.svgx', '/api/uploadsx', '/_next/image?url=%2Ficon.svg&w=64&q=75']) {
    const headers = (await request.get(url(path))).headers();
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('what somebody brought is inert where it is handed over', async ({ request }) => {
  for (const kind of ['files', 'disclosures']) {
    const headers = (await request.get(url(`/api/${kind}/11111111-1111-4111-8111-111111111111?case=LK-2222-22`))).headers();
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a POST from another origin is refused', async ({ request }) => {
  const answer = await request.post(url('/api/auth/signout'), { headers: { origin: 'https://elsewhere.example' }, form: { json: 'true' } });
  expect(answer.status()).toBe(403);
});
