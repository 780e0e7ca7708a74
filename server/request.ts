import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import type { AuditEvent } from '@/domain/audit';
import type { Actor } from '@/domain/policy';
import { instant } from '@/messages/format';
import { isLocale, type Locale, type Translate, translator, tree } from '@/messages/translate';
import { again } from '@/server/again';
import { BROWSER_COOKIE, BROWSER_DAYS } from '@/server/browser';
import { env } from '@/server/env';
import { type Fault, type Outcome, type Refusal, refusalOf, type Standing } from '@/server/errors';
import { type Command, type Found, type Query, read, run } from '@/server/gate';
import { authOptions, type Browser, type Viewer, viewerOf } from '@/server/session';

/** What a form gets back: where to go, or what to mend, in the reader's language. */
export type Answer<T = unknown> =
  | { ok: true; value: T }
  | {
      ok: false;
      kind: Refusal['kind'];
      text: string;
      faults: { path: string; text: string }[];
      now: Record<string, string | number | null>;
    };

/** Thrown where a page cannot be made. app/error.tsx says why by the digest, all that a browser is told of an error. */
class Unanswered extends Error {
  readonly digest: string;
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.digest = refusal.kind;
    again(refusal);
  }
}

/** The person who asks, or null. Looked up once for each request. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const session = (await getServerSession(authOptions())) as { session?: string } | null;
  if (!session?.session) return null;
  try {
    return await viewerOf(session.session);
  } catch (error) {
    const refusal = refusalOf(error);
    throw refusal === null ? error : new Unanswered(refusal);
  }
});

/** What the browser keeps of the accounts that it has signed in to, for the door. No script reads it. */
export async function browser(): Promise<Browser> {
  const kept = await cookies();
  const secure = env().NEXTAUTH_URL?.startsWith('https:') ?? false;
  return {
    // What is no cookie of ours is none.
    sent: (kept.get(BROWSER_COOKIE)?.value ?? '').slice(0, 4_000),
    keep: (cookie) =>
      void kept.set(BROWSER_COOKIE, cookie, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: BROWSER_DAYS * 24 * 60 * 60 }),
  };
}

/** The person who asks; anyone else is sent to sign in, and from there back to the page they asked for. */
export const signedIn = cache(async (): Promise<Viewer> => {
  const person = await viewer();
  if (person) return person;
  const path = (await headers()).get('x-path') ?? '/';
  return redirect(path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`);
});

/** The reader's language: the person's own, else the cookie, else the browser's. That the database is away is said in a language too. */
export const locale = cache(async (): Promise<Locale> => {
  const person = await viewer().catch((error) => {
    if (error instanceof Unanswered) return null;
    throw error;
  });
  if (person) return person.locale;
  const chosen = (await cookies()).get('locale')?.value;
  if (isLocale(chosen)) return chosen;
  return /^\s*ko\b/i.test((await headers()).get('accept-language') ?? '') ? 'ko' : 'en';
});

/** The sentences of a noun in the reader's language. */
export const words = cache(async (noun: string): Promise<Translate> => translator(await locale(), noun));

/** The sentences of a noun as a tree, for parts that run in the browser. */
export async function sentences<T>(noun: string): Promise<T> {
  return tree<T>(await locale(), noun);
}

/** Does something for whoever asks. Where that cannot be found out it is refused as the gate would refuse it, so that a form keeps its text. */
async function asking<R>(work: (actor: Actor) => Promise<Outcome<R>>): Promise<Outcome<R>> {
  try {
    return await work((await viewer())?.actor ?? { kind: 'nobody' });
  } catch (error) {
    if (error instanceof Unanswered) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** What leaves no entry is asked once for each request: the title, the frame and the page of a case all ask for its head. */
const lookUp = cache(async <I, R>(query: Query<I, R>, input: string): Promise<Outcome<Found<R>>> => {
  const sent: unknown = JSON.parse(input);
  return asking((actor) => read(actor, query, sent));
});

/** Reads for a page. What may not be seen is not found, before a byte is sent; a database that is away throws, for the error page. */
export async function show<I, R>(query: Query<I, R>, input: unknown): Promise<Found<R>> {
  const outcome = query.reveals === 'nothing' ? await lookUp(query, JSON.stringify(input)) : await ask(query, input);
  if (outcome.ok) return outcome.value;
  if (outcome.refusal.kind === 'unavailable' || outcome.refusal.kind === 'busy' || outcome.refusal.kind === 'fault')
    throw new Unanswered(outcome.refusal);
  return notFound();
}

/** Reads for a machine's answer: the outcome as it is. */
export async function ask<I, R>(query: Query<I, R>, input: unknown): Promise<Outcome<Found<R>>> {
  const outcome = await asking((actor) => read(actor, query, input));
  if (!outcome.ok) again(outcome.refusal);
  return outcome;
}

/** What a form's page says of a field that stands otherwise than the noun's messages do; null: as they do. */
export type Wording = { label?: (name: string) => string | null; value?: (name: string, value: Standing) => string | null };

/** Runs a command for a form. Labels come from `field.<path>` of the noun's messages. */
export async function act<I, E extends AuditEvent, R>(
  command: Command<I, E, R>,
  input: unknown,
  noun: string,
  wording?: Wording,
): Promise<Answer<Found<R>>> {
  const outcome = await asking((actor) => run(actor, command, input));
  return outcome.ok ? { ok: true, value: outcome.value } : answerOf(outcome.refusal, noun, wording);
}

/** A refusal as the reader reads it, for checks that are not commands. */
export async function answerOf(refusal: Refusal, noun: string, wording: Wording = {}): Promise<Extract<Answer, { ok: false }>> {
  const fault = await words('fault');
  const faults = refusal.kind === 'invalid' ? await Promise.all(refusal.faults.map((one) => sentence(one, noun, fault))) : [];
  const text = fault(`kind.${refusal.kind}`, { count: faults.length, number: refusal.kind === 'fault' ? refusal.number : '' });
  return { ok: false, kind: refusal.kind, text, faults, now: refusal.kind === 'stale' ? await standing(refusal, wording) : {} };
}

/** What stands now under its labels, in the reader's words and zone. */
async function standing({ noun, now }: Extract<Refusal, { kind: 'stale' }>, { label, value: own }: Wording) {
  if (noun === undefined) return {};
  const [t, person, reading] = [await words(noun), await viewer(), await locale()];
  const said = async (value: Standing) => {
    if (value === null || typeof value !== 'object') return value;
    if ('at' in value) return instant(value.at, person?.timeZone ?? 'UTC', reading);
    if ('name' in value) return (reading === 'ko' && value.nameLocal) || value.name;
    const [id = '', of] = value.word.split(':').reverse();
    return (of === undefined ? t : await words(of))(id);
  };
  const rows = Object.entries(now).map(
    async ([name, value]) => [label?.(name) ?? labelOf(t, name), own?.(name, value) ?? (await said(value))] as const,
  );
  return Object.fromEntries(await Promise.all(rows));
}

async function sentence(one: Fault, noun: string, fault: Translate): Promise<{ path: string; text: string }> {
  const own = await words(noun);
  const label = labelOf(own, one.path);
  const text = one.id.includes(':')
    ? (await words(one.id.split(':')[0] ?? noun))(one.id.split(':')[1] ?? '', { label, ...one.params })
    : fault(`id.${one.id}`, { label, ...one.params });
  return { path: one.path, text };
}

function labelOf(own: Translate, path: string): string {
  for (const key of [path, path.split('.')[0] ?? '']) {
    try {
      return own(`field.${key}`);
    } catch {
      // The next, wider key may have a label.
    }
  }
  return path;
}

/** Whether a POST comes from a page of this portal: its Origin is this host. Every POST route asks. */
export async function fromHere(): Promise<boolean> {
  const given = await headers();
  const origin = given.get('origin');
  const host = given.get('host');
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
