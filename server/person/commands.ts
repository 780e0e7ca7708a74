import { z } from 'zod';
import { keepGuess, mayGuess, taken } from '@/server/attempts';
import { knownBrowser, rememberedBrowser } from '@/server/browser';
import type { Tx } from '@/server/db';
import { invalid, refuse, stale } from '@/server/errors';
import { type Context, command, Later } from '@/server/gate';
import { line } from '@/server/incident/commands';
import { realNow } from '@/server/now';
import { hashPassword, hashSecret, keyed, linkSecret, PASSWORD_LENGTH, passwordFault, passwordMatches } from '@/server/password';

/** An address in one form, so that what looks alike to a form is one account: NFKC, small letters, nothing that cannot be seen. */
export const email = z
  .string()
  .trim()
  .max(254)
  .normalize('NFKC')
  .toLowerCase()
  .min(1)
  .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u, 'email');
const timeZone = z
  .string()
  .max(60)
  .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), 'time-zone');
const password = z.string().max(1_000);
const uuid = z.uuid();
const LINK_LIFE = 24 * 60 * 60_000;
/** What a browser sends of the accounts that it has signed in to. */
const browser = z.string().max(4_000).default('');

/**
 * Signs in. One result for every failure (unknown, wrong, limited): null. How guesses are limited: docs/decisions/wrong-passwords.md. `browser`
 * is the cookie by which a browser is known, and what it is to keep from now on.
 */
export const signIn = command({
  name: 'signIn',
  permission: 'portal.door',
  input: z.object({ email, password, address: z.string().max(100), agent: z.string().max(300), browser }),
  incident: () => null,
  records: ['session.started', 'sign-in.refused'],
  run: async ({ tx }, input) => {
    const [accountHash, addressHash] = [keyed(input.email), keyed(input.address)];
    const guess = await taken(tx, { accountHash, addressHash, browserHash: knownBrowser(input.browser, input.email) });
    const seen = await mayGuess(tx, guess);
    const person = await tx.person.findUnique({ where: { email: input.email } });
    const matches = await passwordMatches(person?.passwordHash ?? null, input.password);
    const succeeded = matches && seen && person !== null && person.endedAt === null;
    await keepGuess(tx, guess, { succeeded, unseen: !seen });
    if (!succeeded) return { event: 'sign-in.refused' as const, data: {}, result: null };
    const { id: session } = await tx.session.create({ data: { personId: person.id, address: input.address, agent: input.agent } });
    const result = { session, browser: rememberedBrowser(input.browser, input.email) };
    return { event: 'session.started' as const, data: { session, person: person.id }, result };
  },
});

/** Ends one of one's own sessions, this one included. */
export const endSession = command({
  name: 'endSession',
  permission: 'portal.use',
  input: z.object({ session: uuid }),
  incident: () => null,
  records: ['session.ended'],
  run: async (context, { session }) => {
    const { count } = await context.tx.session.updateMany({
      where: { id: session, personId: context.person, endedAt: null },
      data: { endedAt: new Date(realNow()), endReason: 'signed-out' },
    });
    if (count === 0) refuse({ kind: 'not-found' });
    return { event: 'session.ended', data: { session, person: context.person, reason: 'signed-out' }, result: null };
  },
});

function checkPassword(given: string, address: string, path: string): void {
  const fault = passwordFault(given, address);
  if (fault === 'too-short') invalid(path, 'too-short', { least: PASSWORD_LENGTH.least });
  if (fault === 'too-long') invalid(path, 'too-long', { most: PASSWORD_LENGTH.most });
  if (fault !== null) invalid(path, `password-${fault}`);
}

/**
 * Changes one's own password and ends one's other sessions. A wrong current one counts like a failed sign-in of the account, or
 * whoever has a session could guess it.
 */
export const changePassword = command({
  name: 'changePassword',
  permission: 'portal.use',
  input: z.object({ current: password, next: password, session: uuid }),
  incident: () => null,
  records: ['password.changed', 'sign-in.refused'],
  run: async (context, { current, next, session }) => {
    const person = await context.tx.person.findUniqueOrThrow({ where: { id: context.person } });
    // Whoever has a session has shown the password before, like a browser that is known.
    const here = { accountHash: keyed(person.email), addressHash: '', browserHash: keyed(`session of ${person.id}`) };
    const guess = await taken(context.tx, here);
    if (!(await mayGuess(context.tx, guess))) invalid('current', 'password-tries');
    if (!(await passwordMatches(person.passwordHash, current))) {
      await keepGuess(context.tx, guess, { succeeded: false });
      const result = new Later<null>(async () => invalid('current', 'password-wrong'));
      return { event: 'sign-in.refused' as const, data: {}, result };
    }
    await keepGuess(context.tx, guess, { succeeded: true });
    checkPassword(next, person.email, 'next');
    const at = new Date(realNow());
    await context.tx.person.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(next), passwordChangedAt: at } });
    await context.tx.session.updateMany({
      where: { personId: person.id, endedAt: null, NOT: { id: session } },
      data: { endedAt: at, endReason: 'password-changed' },
    });
    return { event: 'password.changed' as const, data: { person: person.id }, result: null };
  },
});

/** What a person may set of oneself: language and time zone. */
export const changeOwnSettings = command({
  name: 'changeOwnSettings',
  permission: 'portal.use',
  input: z.object({
    locale: z.enum(['en', 'ko']),
    timeZone,
  }),
  incident: () => null,
  records: ['person.changed'],
  run: async (context, data) => {
    await context.tx.person.update({ where: { id: context.person }, data });
    return { event: 'person.changed', data: { person: context.person, fields: ['locale', 'timeZone'] }, result: null };
  },
});

/**
 * Sets a password with a reset link, once, and ends every session of the account. What was guessed before was guessed at another password, and
 * the browser in which the link was opened is known from now on: that is the way in for whom wrong guesses of others keep out.
 */
export const useResetLink = command({
  name: 'useResetLink',
  permission: 'portal.door',
  input: z.object({ secret: z.string().max(100), password, browser }),
  incident: () => null,
  records: ['reset-link.used'],
  run: async ({ tx }, input) => {
    const link = await tx.resetLink.findUnique({ where: { secretHash: hashSecret(input.secret) }, include: { person: true } });
    if (link === null || link.usedAt !== null || link.expiresAt.getTime() < realNow() || link.person.endedAt !== null)
      refuse({ kind: 'not-found' });
    checkPassword(input.password, link.person.email, 'password');
    const at = new Date(realNow());
    // Of two who use it at once, the second waits here and finds it used.
    const { count } = await tx.resetLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: at } });
    if (count === 0) refuse({ kind: 'not-found' });
    await tx.person.update({
      where: { id: link.personId },
      data: { passwordHash: await hashPassword(input.password), passwordChangedAt: at },
    });
    await tx.session.updateMany({
      where: { personId: link.personId, endedAt: null },
      data: { endedAt: at, endReason: 'password-changed' },
    });
    await keepGuess(tx, { accountHash: keyed(link.person.email), addressHash: '', browserHash: null }, { succeeded: true });
    const result = { browser: rememberedBrowser(input.browser, link.person.email) };
    return { event: 'reset-link.used', data: { person: link.personId }, result };
  },
});

async function newLink(tx: Tx, person: string, madeBy: string | null): Promise<{ secret: string }> {
  const at = realNow();
  await tx.resetLink.updateMany({ where: { personId: person, usedAt: null }, data: { expiresAt: new Date(at) } });
  const { secret, hash } = linkSecret();
  await tx.resetLink.create({ data: { personId: person, secretHash: hash, madeBy, expiresAt: new Date(at + LINK_LIFE) } });
  return { secret };
}

/** Makes a reset link from the shell of the machine, by address: for when no administrator can sign in. */
export const makeResetLinkByAddress = command({
  name: 'makeResetLinkByAddress',
  permission: 'portal.job',
  input: z.object({ email }),
  incident: () => null,
  records: ['reset-link.made'],
  run: async ({ tx }, { email }) => {
    const found = await tx.person.findUnique({ where: { email } });
    if (found === null || found.endedAt !== null) refuse({ kind: 'not-found' });
    return { event: 'reset-link.made', data: { person: found.id }, result: await newLink(tx, found.id, null) };
  },
});

/** Makes the link with which a person sets a password; an earlier unused one ends. Lives 24 hours. */
export const makeResetLink = command({
  name: 'makeResetLink',
  permission: 'portal.administer',
  input: z.object({ person: uuid }),
  incident: () => null,
  records: ['reset-link.made'],
  run: async (context, { person }) => {
    const found = await context.tx.person.findUnique({ where: { id: person } });
    if (found === null || found.endedAt !== null) refuse({ kind: 'not-found' });
    return { event: 'reset-link.made', data: { person }, result: await newLink(context.tx, person, context.person) };
  },
});

const name = line(120);
const nameLocal = z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), line(120).nullable());

/** Changes the name of an account, for who has another one now or was written wrongly. What was frozen keeps the name it had. */
export const renamePerson = command({
  name: 'renamePerson',
  permission: 'portal.administer',
  input: z.object({ person: uuid, name, nameLocal, version: z.int() }),
  incident: () => null,
  records: ['person.changed'],
  run: async ({ tx }, { person, name, nameLocal, version }) => {
    const found = await tx.person.findUnique({ where: { id: person } });
    if (found === null) refuse({ kind: 'not-found' });
    const data = { name, nameLocal, version: { increment: 1 } };
    const { count } = await tx.person.updateMany({ where: { id: person, version }, data });
    if (count === 0) refuse(stale('administration', { name: found.name, nameLocal: found.nameLocal }));
    return { event: 'person.changed', data: { person, fields: ['name', 'nameLocal'] }, result: null };
  },
});

/** Adds a person to the portal, without a password: a reset link follows. */
export const addPerson = command({
  name: 'addPerson',
  permission: 'portal.administer',
  input: z.object({
    email,
    name,
    nameLocal,
    administrator: z.boolean(),
    locale: z.enum(['en', 'ko']),
    timeZone,
    invented: z.boolean().default(false),
  }),
  incident: () => null,
  records: ['person.added'],
  run: async ({ tx }, data) => {
    if ((await tx.person.count({ where: { email: data.email } })) > 0) invalid('email', 'email-taken');
    const person = await tx.person.create({ data });
    return { event: 'person.added', data: { person: person.id, administrator: data.administrator }, result: { person: person.id } };
  },
});

/**
 * Locks the live administrators until the transaction ends and refuses an actor who is none any more: two administrators
 * who end each other at once leave one.
 */
async function holdAdministrators(context: Context): Promise<void> {
  const rows = await context.tx.$queryRaw<{ id: string }[]>`
    select id from person where administrator and ended_at is null order by id for update`;
  if (!rows.some((row) => row.id === context.person)) refuse({ kind: 'not-found' });
}

/** Makes an account an administrator or an ordinary one. One's own stays, so that an administrator remains. */
export const setAdministrator = command({
  name: 'setAdministrator',
  permission: 'portal.administer',
  input: z.object({ person: uuid, administrator: z.boolean(), version: z.int() }),
  incident: () => null,
  records: ['person.changed'],
  run: async (context, { person, administrator, version }) => {
    await holdAdministrators(context);
    if (person === context.person) invalid('person', 'administration:fault.own-flag');
    const found = await context.tx.person.findUnique({ where: { id: person } });
    if (found === null || found.endedAt !== null) refuse({ kind: 'not-found' });
    const { count } = await context.tx.person.updateMany({
      where: { id: person, version },
      data: { administrator, version: { increment: 1 } },
    });
    if (count === 0) refuse(stale('administration', { administrator: { word: `answer.${found.administrator ? 'yes' : 'no'}` } }));
    return { event: 'person.changed', data: { person, fields: ['administrator'] }, result: null };
  },
});

/** Names a person who writes the contracts of the organisation, or takes that back. It gives no case. */
export const setCounsel = command({
  name: 'setCounsel',
  permission: 'portal.administer',
  input: z.object({ person: uuid, counsel: z.boolean(), version: z.int() }),
  incident: () => null,
  records: ['person.changed'],
  run: async (context, { person, counsel, version }) => {
    const found = await context.tx.person.findUnique({ where: { id: person } });
    if (found === null || found.endedAt !== null) refuse({ kind: 'not-found' });
    const { count } = await context.tx.person.updateMany({ where: { id: person, version }, data: { counsel, version: { increment: 1 } } });
    if (count === 0) refuse(stale('administration', { counsel: { word: `answer.${found.counsel ? 'yes' : 'no'}` } }));
    return { event: 'person.changed', data: { person, fields: ['counsel'] }, result: null };
  },
});

/** Ends an account: sessions end at once. One's own cannot be ended, so that an administrator remains. */
export const endPerson = command({
  name: 'endPerson',
  permission: 'portal.administer',
  input: z.object({ person: uuid }),
  incident: () => null,
  records: ['person.ended'],
  run: async (context, { person }) => {
    await holdAdministrators(context);
    if (person === context.person) invalid('person', 'own-account');
    const at = new Date(realNow());
    const { count } = await context.tx.person.updateMany({ where: { id: person, endedAt: null }, data: { endedAt: at } });
    if (count === 0) refuse({ kind: 'not-found' });
    await context.tx.session.updateMany({ where: { personId: person, endedAt: null }, data: { endedAt: at, endReason: 'account-ended' } });
    return { event: 'person.ended', data: { person }, result: null };
  },
});
