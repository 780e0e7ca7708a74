import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { Actor } from '@/domain/policy';
import { isLocale, type Locale } from '@/messages/translate';
import { knownBrowser } from '@/server/browser';
import { db } from '@/server/db';
import { run } from '@/server/gate';
import { realNow } from '@/server/now';
import { authSecret } from '@/server/password';
import { endSession, signIn } from '@/server/person/commands';
import { turns } from '@/server/turns';

/** A session ends after an hour without a request, and in any case twelve hours after sign-in. Milliseconds. */
export const IDLE = 60 * 60_000;
export const ABSOLUTE = 12 * 60 * 60_000;
const TOUCH = 60_000;
/** Each attempt to sign in holds a connection and 64 MiB for its hash: a flood of them waits, and not before who is known. */
const DOOR = { known: turns(2), others: turns(2) };

export type Viewer = {
  actor: Extract<Actor, { kind: 'person' }>;
  sessionId: string;
  name: string;
  nameLocal: string | null;
  email: string;
  locale: Locale;
  timeZone: string;
  /** What the portal is for: its frame says so on every page. */
  portal: string;
};

type Found = Omit<Viewer, 'actor' | 'sessionId' | 'locale'> & {
  id: string;
  administrator: boolean;
  counsel: boolean;
  locale: string;
  startedAt: Date;
  lastSeenAt: Date;
};

/** The person behind a session id, if the session is live: looked up on every request, so that access ends the moment it is revoked. */
export async function viewerOf(sessionId: string): Promise<Viewer | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sessionId)) return null;
  const [found] = await db().$queryRaw<Found[]>`
    select p.id, p.administrator, p.counsel, p.name, p.name_local as "nameLocal", p.email, p.locale, p.time_zone as "timeZone",
      s.started_at as "startedAt", s.last_seen_at as "lastSeenAt", (select kind from portal where id = 1) as portal
    from session s join person p on p.id = s.person_id
    where s.id = ${sessionId}::uuid and s.ended_at is null and p.ended_at is null`;
  if (found === undefined) return null;
  const { startedAt, lastSeenAt, id, administrator, counsel, locale, ...rest } = found;
  const at = realNow();
  if (at - lastSeenAt.getTime() > IDLE || at - startedAt.getTime() > ABSOLUTE) return null;
  if (at - lastSeenAt.getTime() > TOUCH)
    await db().$executeRaw`update session set last_seen_at = clock_timestamp() where id = ${sessionId}::uuid`;
  return { actor: { kind: 'person', id, administrator, counsel }, sessionId, locale: isLocale(locale) ? locale : 'en', ...rest };
}

function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = headers?.['x-forwarded-for'];
  return typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? '') : 'local';
}

/** The cookie by which a browser is known to the accounts that it has signed in to: what it sends, and how it is given another. */
export type Browser = { sent: string; keep: (cookie: string) => void };

/** Sign-in by e-mail and password. The token holds nothing but the session's id. `browser` is wanted where somebody may sign in. */
export function authOptions(browser?: Browser): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (given, request) => {
          const agent = request.headers?.['user-agent'];
          const input = {
            email: given?.email ?? '',
            password: given?.password ?? '',
            address: addressOf(request.headers),
            agent: typeof agent === 'string' ? agent.slice(0, 300) : '',
            browser: browser?.sent,
          };
          const inTurn = knownBrowser(input.browser ?? '', input.email) === null ? DOOR.others : DOOR.known;
          const outcome = await inTurn(() => run({ kind: 'nobody' }, signIn, input));
          if (!outcome.ok && outcome.refusal.kind !== 'invalid') throw new Error(outcome.refusal.kind);
          if (!outcome.ok || outcome.value === null) return null;
          browser?.keep(outcome.value.browser);
          return { id: outcome.value.session };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.id } : token),
      session: ({ token }) => ({ expires: '', session: typeof token.session === 'string' ? token.session : '' }),
      redirect: ({ url, baseUrl }) => (url.startsWith('/') && !url.startsWith('//') ? `${baseUrl}${url}` : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        const viewer = typeof token.session === 'string' ? await viewerOf(token.session) : null;
        if (viewer) await run(viewer.actor, endSession, { session: viewer.sessionId });
      },
    },
  };
}
