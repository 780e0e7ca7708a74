import type { Page } from '@playwright/test';
import { expect, expectAccessible, openCoupang, pageAs, test, url } from './portal';

const TABS = [
  '',
  '/signals',
  '/determinations',
  '/scope',
  '/scope/count',
  '/scope/count/new',
  '/scope/count/compare',
  '/scope/count/compare?of=revisions',
  '/scope/count/look-up',
  '/scope/count/disclosures',
  '/scope/count/key',
  '/obligations',
  '/filings',
  '/decisions',
  '/tasks',
  '/notes',
  '/reports',
  '/exposure',
  '/people',
  '/activity',
  '/as-known',
  '/signals/record',
  '/determinations/record',
  '/scope/record',
  '/notes/record',
];
const PORTAL = [
  '/',
  '/incidents',
  '/incidents/new',
  '/signals',
  '/signals/record',
  '/law',
  '/law/kr-network-48-3-first',
  '/law/us-sec-8k-105',
  '/law/try',
  '/law/contracts',
  '/account',
  '/organisation',
];

async function fits(page: Page, path: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

async function look(page: Page, paths: string[]): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  for (const path of paths) {
    const answer = await page.goto(url(path));
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await fits(page, path);
    await expectAccessible(page, path);
    expect(errors, path).toEqual([]);
  }
}

for (const [theme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`every page of a case and of the portal has no finding and fits, ${theme}, ${width} px`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await pageAs(browser, 'lead', { colorScheme: theme, viewport: { width, height: 900 } });
    const base = await openCoupang(page);
    await look(page, [...TABS.map((tab) => base + tab), ...PORTAL]);
  });
}

test('administration has no finding', async ({ browser }) => {
  const page = await pageAs(browser, 'administrator');
  await look(page, ['/administration', '/account', '/']);
});
