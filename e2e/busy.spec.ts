import pg from 'pg';
import { openOwnCase } from './case';
import { expect, pageAs, test, url } from './portal';

test('a page that waits for the database for too long says so with 503 and when to come back, and comes when asked again', async ({
  browser,
}) => {
  const page = await pageAs(browser, 'lead');
  const base = await openOwnCase(page, 'A page that has to wait');
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  try {
    // Whoever reads the case waits for the entry that its reading leaves.
    await owner.query('begin');
    await owner.query('select from chain_head where chain = (select id::text from incident where reference = $1) for update', [
      base.split('/').at(-1),
    ]);
    const answer = await page.goto(url(`${base}/signals`));
    expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([503, '2']);
    await expect(page.getByText('Too much is being asked at once.')).toBeVisible();
    await owner.query('rollback');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'A page that has to wait' })).toBeVisible();
  } finally {
    await owner.end();
  }
});
