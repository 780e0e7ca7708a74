import { openOwnCase } from './case';
import { addLogs, countLogs, log } from './counting';
import { expect, openCoupang, pageAs, test, url } from './portal';

const PICTURES = [
  { name: 'worklist', path: '/', height: 900 },
  { name: 'obligations', tab: '/obligations?why=kr-network-48-3-first@coupang-corp', height: 1000 },
  { name: 'scope', tab: '/scope', height: 1000 },
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

/** An invented log of one key: waves over 147 nights, some people with two accounts and one telephone. The same on each run. */
function nights(): string {
  let seed = 4536;
  const upTo = (most: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (seed >>> 8) % most; // the lowest bits of such a series repeat
  };
  const lines = ['customer_id,email,phone,country,ts,key_id,endpoint'];
  for (let night = 0; night < 147; night += 1) {
    const day = new Date(Date.UTC(2025, 5, 24 + night)).toISOString().slice(0, 10);
    const calls = 40 + ((night * 7) % 31) * 6 + (night > 90 && night < 112 ? 420 : 0);
    for (let call = 0; call < calls; call += 1) {
      const account = upTo(21_000);
      const land = account % 50 === 0 ? 'JP' : account % 17 === 0 ? 'TW' : 'KR';
      const person = account % 15_000;
      const phone = `010-${2000 + (person % 7919)}-${String((person * 37) % 10_000).padStart(4, '0')}`;
      const second = String(upTo(60)).padStart(2, '0');
      const key = upTo(40) === 0 ? 'ci-deploy' : 'dev-2023-signing';
      const endpoint = ['profile', 'profile', 'address', 'orders'][upTo(4)];
      const mail = `c${account}@example.com`;
      const at = `${day}T0${upTo(6)}:${second}:00`;
      lines.push([`C${account}`, mail, land === 'KR' ? phone : '', land, at, key, endpoint].join(','));
    }
  }
  return `${lines.join('\n')}\n`;
}

const RECIPE = {
  subject: [
    { column: 'customer_id', kind: 'account' },
    { column: 'email', kind: 'email' },
    { column: 'phone', kind: 'phone', region: 'KR' },
  ],
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  credential: { column: 'key_id' },
  categories: {
    column: 'endpoint',
    map: { profile: ['name', 'email', 'phone'], address: ['postal-address', 'entrance-code'], orders: ['order-history'] },
    otherwise: [],
  },
};

test('the picture of a count', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = await pageAs(browser, 'lead', { deviceScaleFactor: 1.5 });
  const base = await openOwnCase(page, 'A signing key was used for 147 nights (invented)');
  await addLogs(page, base, [log('gateway-2025.csv', nights())]);
  const number = await countLogs(page, base, ['gateway-2025.csv'], RECIPE);
  await page.setViewportSize({ width: 1440, height: 940 });
  await page.goto(url(`${base}/scope/count/${number}`), { waitUntil: 'networkidle' });
  await page
    .locator('section', { has: page.getByRole('heading', { name: 'Residence and category' }) })
    .evaluate((part) => window.scrollBy(0, part.getBoundingClientRect().top - 24));
  await page.screenshot({ path: 'docs/pictures/count.png' });
});
