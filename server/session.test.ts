import { randomUUID } from 'node:crypto';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authOptions, type Browser } from '@/server/session';
import { person } from '@/server/testing';

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
});
afterAll(() => owner.end());

/** What the sign-in form asks. The cookie that the browser is to keep, or null where it is not let in. */
async function signedIn(email: string, password: string, sent = ''): Promise<string | null> {
  let kept: string | null = null;
  const browser: Browser = { sent, keep: (cookie) => (kept = cookie) };
  const [provider] = authOptions(browser).providers as unknown as [{ options: Pick<CredentialsConfig, 'authorize'> }];
  const headers = { 'x-forwarded-for': randomUUID(), 'user-agent': 'a browser' };
  await provider.options.authorize({ email, password }, { headers, method: 'POST', query: {}, body: {} });
  return kept;
}

test('a flood of attempts to sign in takes two connections, and whoever comes in a browser that is known does not stand behind it', async () => {
  const who = await person({ signsIn: true });
  const cookie = await signedIn(who.email, who.password);
  let ended = 0;
  const flood = Array.from({ length: 60 }, () => signedIn(`${randomUUID()}@example.org`, 'a wrong password').finally(() => (ended += 1)));
  const taken: number[] = [];
  const looking = (async () => {
    while (ended < flood.length) {
      const { rows } = await owner.query(
        `select count(*)::int as n from pg_stat_activity where usename = 'latchkey_app' and state <> 'idle'`,
      );
      taken.push(rows[0].n);
    }
  })();
  expect(await signedIn(who.email, who.password, cookie ?? '')).not.toBeNull();
  expect(ended).toBeLessThan(flood.length / 2);
  await Promise.all([...flood, looking]);
  expect(Math.max(...taken)).toBeLessThanOrEqual(3);
});
