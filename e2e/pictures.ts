import { expect, openCoupang, pageAs, test, url } from './portal';

const PICTURES = [
  { name: 'worklist', path: '/', height: 900 },
  { name: 'obligations', tab: '/obligations?why=kr-network-48-3-first@coupang-corp', height: 1000 },
  { name: 'scope', tab: '/scope', height: 1000 },
  { name: 'overview', tab: '', height: 1000 },
] as const;

test('the pictures of the README', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await pageAs(browser, 'legal-counsel', { deviceScaleFactor: 1.5 });
  const base = await openCoupang(page);
  for (const picture of PICTURES) {
    await page.setViewportSize({ width: 1440, height: picture.height });
    await page.goto(url('path' in picture ? picture.path : base + picture.tab), { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.screenshot({ path: `docs/pictures/${picture.name}.png` });
  }
});
