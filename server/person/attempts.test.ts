import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitAfter } from '@/server/attempts';
import { BROWSER_DAYS } from '@/server/browser';
import { run } from '@/server/gate';
import { keyed } from '@/server/password';
import { changePassword, makeResetLink, signIn, useResetLink } from '@/server/person/commands';
import { ownSessions } from '@/server/person/queries';
import { administrator, asking, doing, NOBODY, type Person, person } from '@/server/testing';

const NEXT = 'copper-meadow-violin-77';
let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
});
afterAll(() => owner.end());

type Given = { password?: string; address?: string; browser?: string };
/** From an address of its own and a browser that nobody knows, where nothing else is said. */
const sign = (who: Pick<Person, 'email' | 'password'>, given: Given = {}) =>
  doing(NOBODY, signIn, { email: who.email, password: who.password, address: randomUUID(), agent: 'a browser', ...given });
const wrong = (who: Pick<Person, 'email' | 'password'>, given: Given = {}) => sign(who, { ...given, password: 'a wrong password' });
const times = async (count: number, work: (at: number) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < count; at += 1) await work(at);
};
/** A person, and the cookie of a browser in which that person has signed in. */
const known = async (): Promise<{ who: Person; browser: string; address: string }> => {
  const who = await person({ signsIn: true });
  const address = randomUUID();
  return { who, address, browser: (await sign(who, { address }))?.browser ?? '' };
};
const later = (who: { email: string }, minutes: number) =>
  owner.query(`update sign_in_attempt set at = at - make_interval(mins => $2) where account_hash = $1`, [keyed(who.email), minutes]);
/** Wrong guesses of a botnet that were looked at, without the seconds that each takes. */
const guessed = (who: { email: string }, count: number, browserHash: string | null = null) =>
  owner.query(
    `insert into sign_in_attempt (account_hash, address_hash, browser_hash, succeeded, at)
     select $1, 'bot ' || n, $3, false, clock_timestamp() - make_interval(mins => $2 - n) from generate_series(1, $2) n`,
    [keyed(who.email), count, browserHash],
  );
const looked = async (who: { email: string }): Promise<number> =>
  (
    await owner.query(`select count(*)::int as n from sign_in_attempt where account_hash = $1 and not succeeded and not unseen`, [
      keyed(who.email),
    ])
  ).rows[0].n;

describe('an outsider', () => {
  test('who guesses fifty times keeps nobody out of a browser in which they have signed in, nor when both share an address', {
    timeout: 240_000,
  }, async () => {
    const { who, browser, address } = await known();
    await times(50, (at) => wrong(who, at % 2 === 0 ? { address } : {}));
    expect(await sign(who, { browser, address })).not.toBeNull();
    expect(await sign(who, { browser })).not.toBeNull();
    expect(await sign(who)).toBeNull();
  });

  test('has five guesses in a quarter of an hour from one address, and the person elsewhere signs in meanwhile', async () => {
    const who = await person({ signsIn: true });
    const address = randomUUID();
    await times(5, () => wrong(who, { address }));
    expect(await sign(who, { address })).toBeNull();
    expect(await sign(who)).not.toBeNull();
    expect(await sign(who, { address })).toBeNull();
    await later(who, 15);
    expect(await sign(who, { address })).not.toBeNull();
  });

  test('with as many addresses as guesses has ten, then waits longer and longer; asking meanwhile neither counts nor helps', async () => {
    const who = await person({ signsIn: true });
    await times(14, () => wrong(who));
    expect(await looked(who)).toBe(10);
    expect(await sign(who)).toBeNull();
    await later(who, 1);
    await times(3, () => wrong(who));
    expect(await looked(who)).toBe(11);
    expect((await asking(who, ownSessions, {})).refused).toBe(18);
  });

  test('has a hundred in a row at one account, however patient; a link of an administrator is the way in then', async () => {
    const { who, browser } = await known();
    await guessed(who, 99);
    await later(who, 61);
    expect(await wrong(who)).toBeNull();
    expect(await looked(who)).toBe(100);
    await later(who, 14 * 24 * 60);
    expect(await sign(who)).toBeNull();
    expect(await sign(who, { browser })).not.toBeNull();
    const { secret } = await doing(await administrator(), makeResetLink, { person: who.id });
    const reset = await doing(NOBODY, useResetLink, { secret, password: NEXT });
    await guessed(who, 100);
    expect(await sign({ ...who, password: NEXT })).toBeNull();
    expect(await sign({ ...who, password: NEXT }, { browser: reset.browser })).not.toBeNull();
  });

  test('who guesses at many accounts from one address is stopped after thirty; whoever is known there signs in all the same', async () => {
    const { who, browser } = await known();
    const address = randomUUID();
    await owner.query(
      `insert into sign_in_attempt (account_hash, address_hash, succeeded) select 'account ' || n, $1, false from generate_series(1, 30) n`,
      [keyed(address)],
    );
    const other = await person({ signsIn: true });
    expect(await sign(other, { address })).toBeNull();
    expect(await sign(who, { address })).toBeNull();
    expect(await sign(who, { address, browser })).not.toBeNull();
    expect(await sign(other)).not.toBeNull();
  });

  test('who sends guesses at once has no more of them, and nobody known stands behind them', async () => {
    const { who, browser } = await known();
    const address = randomUUID();
    const guesses = Array.from({ length: 9 }, () => wrong(who, { address }));
    const underWay = `select 1 from pg_stat_activity where usename = 'latchkey_app' and wait_event_type = 'Lock' and wait_event = 'advisory'`;
    for (let tries = 0; tries < 400 && ((await owner.query(underWay)).rowCount ?? 0) < 5; tries += 1);
    const held = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await held.connect();
    expect(await sign(who, { browser })).not.toBeNull();
    expect((await held.query(underWay)).rowCount).toBeGreaterThan(0);
    await held.end();
    await Promise.all(guesses);
    expect(await looked(who)).toBe(5);
    expect(await sign(who, { address })).toBeNull();
  });
});

test('the wait after wrong guesses in a row: none, half a minute from the tenth on, doubled, an hour at most, no end after a hundred', () => {
  const minutes = [0, 1, 9, 10, 11, 12, 16, 17, 18, 99, 100].map((wrong) => waitAfter(wrong) / 60_000);
  expect(minutes).toEqual([0, 0, 0, 0.5, 1, 2, 32, 60, 60, 60, Number.POSITIVE_INFINITY]);
});

describe('a browser that has signed in', () => {
  test('has a row of its own: after five wrong ones it waits, and another of the same person does not', async () => {
    const { who, browser } = await known();
    const other = (await sign(who, {}))?.browser ?? '';
    await times(5, () => wrong(who, { browser }));
    expect(await sign(who, { browser })).toBeNull();
    expect(await sign(who, { browser: other })).not.toBeNull();
    expect(await sign(who)).not.toBeNull();
    await later(who, 15);
    expect(await sign(who, { browser })).not.toBeNull();
  });

  test('begins a new row when it signs in', async () => {
    const { who, browser } = await known();
    await times(4, () => wrong(who, { browser }));
    expect(await sign(who, { browser })).not.toBeNull();
    await times(4, () => wrong(who, { browser }));
    expect(await sign(who, { browser })).not.toBeNull();
  });

  test('that was stolen has a hundred guesses in a row and is not known any more', async () => {
    const { who, browser } = await known();
    await wrong(who, { browser });
    const { browser_hash: hash } = (
      await owner.query('select browser_hash from sign_in_attempt where account_hash = $1 and browser_hash is not null', [keyed(who.email)])
    ).rows[0];
    await guessed(who, 99, hash);
    await guessed(who, 100);
    await later(who, 24 * 60);
    expect(await sign(who, { browser })).toBeNull();
  });

  test('is known to the accounts that it has signed in to, and to no other', async () => {
    const [one, two] = [await known(), await known()];
    const both = (await sign(two.who, { browser: one.browser }))?.browser ?? '';
    for (const { who } of [one, two]) {
      await guessed(who, 100);
      expect(await sign(who, { browser: both })).not.toBeNull();
    }
    expect(await sign(one.who, { browser: two.browser })).toBeNull();
  });

  test('is not forged, and not known for ever', async () => {
    const { who, browser } = await known();
    await guessed(who, 100);
    const [day = '', number = '', seal = ''] = browser.split('-');
    const changed = [
      `${Number(day) + 1}-${number}-${seal}`,
      `${day}-${number}-${'0'.repeat(32)}`,
      `${day}-${number}`,
      '',
      '.',
      '--',
      'x'.repeat(4_000),
    ];
    for (const forged of changed) expect(await sign(who, { browser: forged }), forged.slice(0, 80)).toBeNull();
    const old = `${Number(day) - BROWSER_DAYS - 1}-${number}`;
    expect(await sign(who, { browser: `${old}-${keyed(`browser ${old.replace('-', ' ')} ${who.email}`)}` })).toBeNull();
    expect(await sign(who, { browser })).not.toBeNull();
  });

  test('leaves nothing in the table that names it or its person', async () => {
    const { who, browser } = await known();
    await wrong(who, { browser });
    const { rows } = await owner.query('select * from sign_in_attempt');
    const [, number = '', seal = ''] = browser.split('-');
    for (const said of [who.email, number, seal])
      expect(JSON.stringify(rows, (_, one) => (typeof one === 'bigint' ? `${one}` : one))).not.toContain(said);
  });
});

test('whoever changes their password is not kept from it by guesses at the door', async () => {
  const { who } = await known();
  await times(12, () => wrong(who));
  const session = randomUUID();
  await doing(who, changePassword, { current: who.password, next: NEXT, session });
  expect(await run(who, changePassword, { current: who.password, next: NEXT, session })).toMatchObject({
    refusal: { faults: [{ id: 'password-wrong' }] },
  });
});
