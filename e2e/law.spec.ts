import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { regimes } from '@/law/rulebook';
import { choose } from './case';
import { COUPANG, expect, expectAccessible, kindsOf, pageAs, test, url, visit } from './portal';

/** The page as it stands is not wider than the screen. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

test.describe('the rulebook', () => {
  test('is searched, read by jurisdiction, and each duty leads to its versions and to what follows it', async ({ browser }) => {
    const page = await pageAs(browser, 'responder');
    await visit(page, '/law');
    const world = page.getByRole('table', { name: 'Asia and the Pacific' });
    await expect(world.getByRole('link', { name: /^Korea, Regulator:/ })).toBeVisible();
    await world.getByRole('link', { name: 'Korea', exact: true }).click();
    await expect(page).toHaveURL(url('/law#KR'));

    await page.getByRole('searchbox').fill('ico telecom');
    await expect(page).toHaveURL(/\?q=ico/);
    await page.getByRole('searchbox').fill('pecr');
    await expect(page).toHaveURL(url('/law?q=pecr'));
    await page.getByRole('rowheader', { name: /PECR/ }).getByRole('link').first().click();
    await expect(page).toHaveURL(url('/law/uk-pecr-5a'));

    const versions = page.getByRole('main');
    await expect(versions.getByText('in force from 20 Aug 2025')).toBeVisible();
    await expect(versions.getByText('until 19 Aug 2025')).toBeVisible();
    await expect(versions.getByText('Within 24 hours of awareness')).toBeVisible();
    await page.getByRole('link', { name: 'United Kingdom' }).first().click();
    await expect(page).toHaveURL(url('/law#GB'));

    await visit(page, '/law/eu-dora-19-initial');
    await page
      .getByRole('link', { name: /intermediate report/i })
      .first()
      .click();
    await expect(page).toHaveURL(url('/law/eu-dora-19-intermediate'));
    expect((await page.goto(url('/law/xx-none')))?.status()).toBe(404);
  });

  test('shows which of the reader’s incidents a duty touches, and nobody else’s', async ({ browser }) => {
    const lead = await pageAs(browser, 'lead');
    await visit(lead, '/law/kr-pipa-34-1-ds');
    await lead.getByRole('link', { name: COUPANG }).first().click();
    await expect(lead).toHaveURL(/\/obligations\?why=kr-pipa-34-1-ds/);
    const stranger = await pageAs(browser, 'stranger');
    await visit(stranger, '/law/kr-pipa-34-1-ds');
    await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(stranger.getByText(COUPANG)).toHaveCount(0);
  });
});

test('a duty is found from anywhere by the keyboard alone', async ({ browser }) => {
  const page = await pageAs(browser, 'lead');
  await visit(page, '/account');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find or do' });
  await field.fill('33(1) gdpr');
  await expect(page.getByRole('option', { name: /breach notification/i }).first()).toBeVisible();
  await field.press('Enter');
  await expect(page).toHaveURL(url('/law/eu-gdpr-33-1'));
});

test.describe('the calculator', () => {
  const facts = (page: Page) => page.getByRole('textbox', { name: 'Facts' });
  const owed = (page: Page) => page.getByRole('table', { name: 'Duties owed' });

  /** What the page says in the published form, once it has worked out its facts. */
  const exported = async (page: Page): Promise<Answer> => {
    await expect(page.locator('.answer[aria-busy="false"]')).toBeVisible();
    return JSON.parse(await page.getByRole('textbox', { name: 'Answer' }).inputValue()) as Answer;
  };

  type Answer = { obligations: { duty: string }[]; nextQuestion: unknown };
  /** Without the duties of contracts, which are the portal's own and unknown to the shell. */
  const ofTheLaw = ({ obligations, nextQuestion: _, ...answer }: Answer) => ({
    ...answer,
    obligations: obligations.filter(({ duty }) => !duty.startsWith('contract-')),
  });

  test('takes facts, asks the next question, supposes another hour, and exports what the shell prints', async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await pageAs(browser, 'legal-counsel');
    await visit(page, '/law/try');
    const moment = (name: string) => page.getByRole('group', { name, exact: true });
    await choose(page, 'Times are in', 'Seoul');
    await moment('Asked as of').getByLabel(/date$/).fill('2026-11-03');
    await moment('Asked as of').getByLabel(/time$/).fill('09:00');
    await moment('awareness').getByLabel(/date$/).fill('2026-11-02');
    await moment('awareness').getByLabel(/time$/).fill('10:15');
    await page.getByText('Organisations', { exact: true }).click();
    await page.getByRole('button', { name: 'Add an organisation' }).click();
    await page.getByLabel('Established in').selectOption('KR');

    // Confirmed or not: asked for, answered at the field that the button leads to.
    await page.getByRole('button', { name: 'Answer it' }).click();
    const focused = page.locator(':focus');
    await expect(focused).toBeVisible();
    await page.getByText('What happened', { exact: true }).click();
    await page.getByLabel('personal data', { exact: false }).first().selectOption('confirmed');
    await page.getByText('People affected', { exact: true }).click();
    await page.getByRole('button', { name: 'Add people of one place' }).click();
    await page.getByLabel('Residence').selectOption('KR');
    await page.getByLabel('People, settled').fill('300');
    await page.getByRole('button', { name: /^Role in respect of the data/ }).click();
    await page.getByRole('checkbox', { name: /controller/i }).check();

    const row = owed(page).getByRole('row', { name: /Notice of a leak/ });
    await expect(row).toContainText('5 Nov 2026, 10:15');
    await expect(page.getByText('Next question')).toBeVisible();

    const slider = page.getByRole('slider');
    await slider.focus();
    await slider.press('PageUp');
    await expect(row).toContainText('on the facts:');
    await expect(row).toContainText('5 Nov 2026, 11:15');
    await page.getByRole('button', { name: 'Back to the facts' }).click();
    await expect(row).toContainText('5 Nov 2026, 10:15');
    await expect(row).not.toContainText('on the facts:');

    const given = await facts(page).inputValue();
    const answer = await exported(page);
    const shell = spawnSync(process.execPath, ['scripts/obligations.mjs', '-'], { input: given, encoding: 'utf8' });
    expect(shell.status).toBe(0);
    expect(ofTheLaw(answer)).toEqual(ofTheLaw(JSON.parse(shell.stdout) as Answer));
    expect(answer).toMatchObject({ asOf: '2026-11-03T09:00:00+09:00', nextQuestion: expect.anything() });
    await fits(page);
    await expectAccessible(page, 'the calculator with facts');
  });

  test('takes pasted facts, names every fault by its path, and shows what cannot be true', async ({ browser }) => {
    const page = await pageAs(browser, 'responder', { viewport: { width: 390, height: 900 } });
    await visit(page, '/law/try');
    const use = page.getByRole('button', { name: 'Use these facts' });
    await facts(page).fill('{"moments":{"aware":"noon"},"incident":{"cause":"magic"},"extra":1}');
    await use.click();
    const faults = page.locator('#facts-faults');
    for (const path of ['moments.aware', 'incident.cause', 'extra']) await expect(faults).toContainText(path);
    await facts(page).fill('{"moments":\n {"aware": noon}}');
    await use.click();
    await expect(faults).toContainText('line 2, column 13');

    await facts(page).fill(
      JSON.stringify({
        asOf: '2026-11-22T12:00:00+09:00',
        moments: { detected: '2026-11-20T10:00:00+09:00', confirmed: '2026-11-19T10:00:00+09:00', aware: '2026-11-23T10:00:00+09:00' },
        awareFor: { 'kr-pipa-34-1-ds': '2026-11-20' },
        affected: [{ residence: 'KR', individuals: 5 }],
        calendars: { extraClosures: { US: ['2025-01-09'] } },
      }),
    );
    await use.click();
    await expect(page.getByText('These facts are on the page now.')).toBeVisible();
    const flag = page.locator('.answer').getByRole('alert');
    await expect(flag).toContainText('confirmation');
    await expect(flag).toContainText('awareness');
    await page.getByText('Starts of single duties').click();
    await expect(page.getByRole('group', { name: 'start 1' })).toBeVisible();
    await page.getByText('Days closed by order').click();
    await expect(page.getByText('9 Jan 2025')).toBeVisible();
    await fits(page);
    await expectAccessible(page, 'the calculator with faults');
  });

  test('is filled and asked from the keyboard alone', async ({ browser }) => {
    const page = await pageAs(browser, 'responder');
    await visit(page, '/law/try?example=kr-insider-300');
    await expect(owed(page)).toBeVisible();
    const why = owed(page).locator('summary').first();
    await why.focus();
    await page.keyboard.press('Enter');
    await expect(owed(page).locator('details[open]')).toHaveCount(1);
    const part = page.locator('summary', { hasText: 'Safeguards' });
    await part.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('data encrypted')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('select:focus')).toHaveCount(1);
  });
});

/** Parts of about the same length, so that workers share them; each page in one width and theme. */
const PARTS = 4;
const duties = Object.values(regimes)
  .flat()
  .map(({ id }) => id);
const parts = Array.from({ length: PARTS }, (_, part) => duties.filter((_id, index) => index % PARTS === part));

test.describe('every duty has a page without a finding that fits', () => {
  test.describe.configure({ mode: 'parallel' });

  for (const [part, ids] of parts.entries()) {
    // Wide and light, narrow and dark in turn.
    const narrow = part % 2 === 1;
    test(`part ${part + 1} of ${PARTS}, ${ids.length} duties, ${narrow ? 'dark, 390 px' : 'light, 1440 px'}`, async ({ browser }) => {
      test.setTimeout(300_000);
      const page = await pageAs(browser, 'lead', {
        colorScheme: narrow ? 'dark' : 'light',
        viewport: { width: narrow ? 390 : 1440, height: 900 },
      });
      const seen = new Set<string>();
      for (const id of ids) {
        expect((await page.goto(url(`/law/${id}`)))?.status(), id).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await fits(page);
        // Asked wherever an element stands that stood so on no page before; the frame around it is walked with the other pages.
        const fresh = (await kindsOf(page, 'main')).filter((kind) => !seen.has(kind));
        if (fresh.length > 0) await expectAccessible(page, id, 'main');
        for (const kind of fresh) seen.add(kind);
      }
    });
  }
});
