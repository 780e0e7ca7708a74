import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, run } from '@/server/gate';
import {
  addPerson,
  changeOwnSettings,
  changePassword,
  endPerson,
  endSession,
  makeResetLink,
  makeResetLinkByAddress,
  renamePerson,
  setAdministrator,
  signIn,
  useResetLink,
} from '@/server/person/commands';
import { account, ownSessions, people } from '@/server/person/queries';
import { portalActivity } from '@/server/record/queries';
import { ABSOLUTE, IDLE, viewerOf } from '@/server/session';
import { administrator, asking, doing, NOBODY, type Person, person } from '@/server/testing';

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };
const NEXT = 'copper-meadow-violin-77';

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
});
afterAll(() => owner.end());

/** Each test signs in from an address of its own, so that one's failures do not limit another's. */
const from = (given: { email: string; password: string }) => ({ ...given, address: randomUUID(), agent: 'a browser' });
const signedIn = async (who: Person): Promise<string> => {
  const signed = await doing(NOBODY, signIn, from(who));
  if (signed === null) throw new Error('not signed in');
  return signed.session;
};

describe('signing in', () => {
  test('with the right password starts a session of that person', async () => {
    const who = await person({ signsIn: true });
    expect((await viewerOf(await signedIn(who)))?.actor).toMatchObject({ kind: 'person', id: who.id, administrator: false });
  });

  test('an unknown address, a wrong password, an ended account and a limited one get the same answer', async () => {
    const [who, gone, limited] = [await person({ signsIn: true }), await person({ signsIn: true }), await person({ signsIn: true })];
    await doing(await administrator(), endPerson, { person: gone.id });
    const here = from(limited);
    for (let attempt = 0; attempt < 5; attempt += 1) await run(NOBODY, signIn, { ...here, password: 'a wrong password' });
    const answers = [
      await run(NOBODY, signIn, from({ email: `${randomUUID()}@example.org`, password: who.password })),
      await run(NOBODY, signIn, from({ ...who, password: 'a wrong password' })),
      await run(NOBODY, signIn, from(gone)),
      await run(NOBODY, signIn, here),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: null });
  });

  test('the record has both outcomes and no address', async () => {
    const who = await person({ signsIn: true });
    const session = await signedIn(who);
    await run(NOBODY, signIn, from({ ...who, password: 'a wrong password' }));
    const { entries } = await asking(await administrator(), portalActivity, { actor: 'nobody' });
    expect(entries[0]).toMatchObject({ event: 'sign-in.refused', data: {} });
    expect(entries).toContainEqual(expect.objectContaining({ event: 'session.started', data: { session, person: who.id } }));
    expect(JSON.stringify(entries)).not.toContain(who.email);
  });
});

describe('a session', () => {
  test('is over at once when it is ended', async () => {
    const who = await person({ signsIn: true });
    const session = await signedIn(who);
    await doing(who, endSession, { session });
    expect(await viewerOf(session)).toBeNull();
  });

  test('of another cannot be ended, and is not found', async () => {
    const session = await signedIn(await person({ signsIn: true }));
    expect(await run(await person({ signsIn: true }), endSession, { session })).toEqual(NOT_FOUND);
    expect(await viewerOf(session)).not.toBeNull();
  });

  test('is over at once when its account is ended', async () => {
    const who = await person({ signsIn: true });
    const session = await signedIn(who);
    await doing(await administrator(), endPerson, { person: who.id });
    expect(await viewerOf(session)).toBeNull();
  });

  test.each([
    ['an hour without a request', 'last_seen_at', IDLE],
    ['twelve hours in any case', 'started_at', ABSOLUTE],
  ])('is over after %s', async (_, column, limit) => {
    const session = await signedIn(await person({ signsIn: true }));
    const back = (milliseconds: number) =>
      owner.query(`update session set ${column} = clock_timestamp() - make_interval(secs => $2) where id = $1`, [
        session,
        milliseconds / 1000,
      ]);
    await back(limit - 60_000);
    expect(await viewerOf(session)).not.toBeNull();
    await back(limit + 1_000);
    expect(await viewerOf(session)).toBeNull();
  });

  test('what is no session id is nobody', async () => {
    for (const id of ['', 'x', randomUUID(), `' or true --`]) expect(await viewerOf(id)).toBeNull();
  });

  test('the list has one’s own, newest first, with how each ended', async () => {
    const who = await person({ signsIn: true });
    const first = await signedIn(who);
    const second = await signedIn(who);
    await run(NOBODY, signIn, from({ ...who, password: 'a wrong password' }));
    await doing(who, endSession, { session: first });
    const { sessions, refused } = await asking(who, ownSessions, {});
    expect(sessions.map(({ id, live, endReason }) => ({ id, live, endReason }))).toEqual([
      { id: second, live: true, endReason: null },
      { id: first, live: false, endReason: 'signed-out' },
    ]);
    expect(refused).toBe(1);
  });
});

describe('a password', () => {
  test('is changed with the current one, which ends every other session', async () => {
    const who = await person({ signsIn: true });
    const [here, elsewhere] = [await signedIn(who), await signedIn(who)];
    const wrong = await run(who, changePassword, { current: 'a wrong password', next: NEXT, session: here });
    expect(wrong).toMatchObject({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'current', id: 'password-wrong' }] } });
    await doing(who, changePassword, { current: who.password, next: NEXT, session: here });
    expect(await viewerOf(here)).not.toBeNull();
    expect(await viewerOf(elsewhere)).toBeNull();
    expect(await doing(NOBODY, signIn, from(who))).toBeNull();
    expect(await doing(NOBODY, signIn, from({ ...who, password: NEXT }))).not.toBeNull();
  });

  test('is not guessed at with a session either: after five wrong ones the right one waits too', async () => {
    const who = await person({ signsIn: true });
    const session = await signedIn(who);
    const change = (current: string) => run(who, changePassword, { current, next: NEXT, session });
    const told = (id: string) => ({ ok: false, refusal: { kind: 'invalid', faults: [{ path: 'current', id }] } });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await change('a wrong password')).toEqual(told('password-wrong'));
    expect(await change(who.password)).toEqual(told('password-tries'));
    expect((await asking(who, ownSessions, {})).refused).toBe(5);
  });

  test.each([
    ['short', 'too-short'],
    ['password1234', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['x'.repeat(201), 'too-long'],
  ])('%s is refused', async (next, id) => {
    const who = await person({ signsIn: true });
    const session = await signedIn(who);
    expect(await run(who, changePassword, { current: who.password, next, session })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'next', id }] },
    });
  });
});

describe('a reset link', () => {
  test('sets a password once and ends every session', async () => {
    const who = await person({ signsIn: true });
    const session = await signedIn(who);
    const { secret } = await doing(await administrator(), makeResetLink, { person: who.id });
    await doing(NOBODY, useResetLink, { secret, password: NEXT });
    expect(await viewerOf(session)).toBeNull();
    expect(await doing(NOBODY, signIn, from({ ...who, password: NEXT }))).not.toBeNull();
    expect(await run(NOBODY, useResetLink, { secret, password: 'another-long-one-5' })).toEqual(NOT_FOUND);
  });

  test('is over when a newer one is made, after a day, and when the account ends', async () => {
    const admin = await administrator();
    const who = await person({ signsIn: true });
    const older = await doing(admin, makeResetLink, { person: who.id });
    const newer = await doing(admin, makeResetLink, { person: who.id });
    expect(await run(NOBODY, useResetLink, { secret: older.secret, password: NEXT })).toEqual(NOT_FOUND);
    await owner.query('set session_replication_role = replica');
    await owner.query(`update reset_link set expires_at = now() - interval '1 second' where person_id = $1 and used_at is null`, [who.id]);
    await owner.query('set session_replication_role = origin');
    expect(await run(NOBODY, useResetLink, { secret: newer.secret, password: NEXT })).toEqual(NOT_FOUND);
    const last = await doing(admin, makeResetLink, { person: who.id });
    await doing(admin, endPerson, { person: who.id });
    expect(await run(NOBODY, useResetLink, { secret: last.secret, password: NEXT })).toEqual(NOT_FOUND);
  });

  test('sets one password where two use it at the same moment', async () => {
    const { secret } = await doing(await administrator(), makeResetLink, { person: (await person()).id });
    const used = await Promise.all(
      ['copper-meadow-violin-77', 'saddle-orchard-candle-88'].map((password) => run(NOBODY, useResetLink, { secret, password })),
    );
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
    expect(used.filter(({ ok }) => !ok)).toEqual([NOT_FOUND]);
  });

  test('is not in the database, only its hash', async () => {
    const { secret } = await doing(await administrator(), makeResetLink, { person: (await person({ signsIn: true })).id });
    const { rows } = await owner.query('select secret_hash from reset_link');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('is made by an administrator, or by address from the machine itself', async () => {
    const who = await person({ signsIn: true });
    expect(await run(who, makeResetLink, { person: who.id })).toEqual(NOT_FOUND);
    expect(await run(await administrator(), makeResetLinkByAddress, { email: who.email })).toEqual(NOT_FOUND);
    const shell = { kind: 'system', job: 'reset-password' } as const;
    const { secret } = await doing(shell, makeResetLinkByAddress, { email: who.email.toUpperCase() });
    await doing(NOBODY, useResetLink, { secret, password: NEXT });
    expect(await run(shell, makeResetLinkByAddress, { email: 'nobody@example.org' })).toEqual(NOT_FOUND);
  });
});

describe('accounts', () => {
  test('are seen, added and ended by administrators alone', async () => {
    const who = await person({ signsIn: true });
    const another = {
      email: `${randomUUID()}@example.org`,
      name: 'A person',
      nameLocal: null,
      administrator: true,
      locale: 'en',
      timeZone: 'UTC',
    };
    expect(await read(who, people, {})).toEqual(NOT_FOUND);
    expect(await run(who, addPerson, another)).toEqual(NOT_FOUND);
    expect(await run(who, endPerson, { person: who.id })).toEqual(NOT_FOUND);
    const admin = await administrator();
    await doing(admin, addPerson, another);
    expect(await run(admin, addPerson, another)).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'email', id: 'email-taken' }] },
    });
  });

  test('an administrator who has just stopped being one can do nothing any more, even in an open page', async () => {
    const [one, two] = [await person({ administrator: true, signsIn: true }), await person({ administrator: true, signsIn: true })];
    await doing(one, setAdministrator, { person: two.id, administrator: false, version: 1 });
    expect(await run(two, endPerson, { person: one.id })).toEqual(NOT_FOUND);
    expect(await run(two, setAdministrator, { person: one.id, administrator: false, version: 1 })).toEqual(NOT_FOUND);
  });

  test('two administrators who end each other at the same moment leave one', async () => {
    const [one, two] = [await person({ administrator: true, signsIn: true }), await person({ administrator: true, signsIn: true })];
    const outcomes = await Promise.all([run(one, endPerson, { person: two.id }), run(two, endPerson, { person: one.id })]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test('nobody ends their own account or takes the administrator from themselves', async () => {
    const admin = await person({ administrator: true, signsIn: true });
    expect(await run(admin, endPerson, { person: admin.id })).toMatchObject({ refusal: { faults: [{ id: 'own-account' }] } });
    const flag = { person: admin.id, administrator: false, version: 1 };
    expect(await run(admin, setAdministrator, flag)).toMatchObject({ refusal: { faults: [{ id: 'administration:fault.own-flag' }] } });
  });

  test('an account gets another name from an administrator; changed meanwhile it is told, not overwritten', async () => {
    const admin = await administrator();
    const who = await person();
    const named = { person: who.id, name: 'Park Ji-an', nameLocal: '박지안', version: 1 };
    expect(await run(who, renamePerson, named)).toEqual(NOT_FOUND);
    await doing(admin, renamePerson, named);
    expect(await asking(admin, account, { person: who.id })).toMatchObject({ name: 'Park Ji-an', nameLocal: '박지안', version: 2 });
    expect(await run(admin, renamePerson, { ...named, name: 'Another' })).toMatchObject({
      refusal: { kind: 'stale', now: { name: 'Park Ji-an', nameLocal: '박지안' } },
    });
    expect(await run(admin, renamePerson, { ...named, name: ' ', version: 2 })).toMatchObject({
      refusal: { faults: [{ path: 'name', id: 'required' }] },
    });
  });

  test('a flag changed meanwhile is told, not overwritten', async () => {
    const admin = await administrator();
    const who = await person({ signsIn: true });
    await doing(admin, setAdministrator, { person: who.id, administrator: true, version: 1 });
    expect(await run(admin, setAdministrator, { person: who.id, administrator: true, version: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'stale' },
    });
  });

  test('stand in pages of a hundred that leave nobody out', async () => {
    const admin = await administrator();
    await owner.query('set session_replication_role = replica');
    await owner.query(
      `insert into person (email, name) select 'page-' || n || '@example.org', 'Page ' || (n % 7) from generate_series(1, 230) n`,
    );
    await owner.query('set session_replication_role = origin');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: { people: { id: string }[]; after: string | null } = await asking(admin, people, { after });
      seen.push(...page.people.map((one) => one.id));
      after = page.after;
      more = after !== null;
    }
    const { rows } = await owner.query('select count(*)::int as n from person');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(rows[0].n);
  });

  test('one sets one’s own language and zone, and no others', async () => {
    const who = await person({ signsIn: true });
    await doing(who, changeOwnSettings, { locale: 'ko', timeZone: 'Asia/Seoul' });
    expect(await run(who, changeOwnSettings, { locale: 'fr', timeZone: 'Asia/Seoul' })).toMatchObject({ ok: false });
    expect(await run(who, changeOwnSettings, { locale: 'ko', timeZone: 'Mars/Olympus' })).toMatchObject({
      refusal: { faults: [{ path: 'timeZone', id: 'time-zone' }] },
    });
  });
});
