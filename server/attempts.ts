import type { Tx } from '@/server/db';
import { realNow } from '@/server/now';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Wrong ones in a row after which one browser that is known to the account, or one address at one account, waits; for how long. */
const FEW = 5;
const WINDOW = 15 * MINUTE;
/** Wrong ones from one address, at whatever accounts, within that time. */
const FROM_ADDRESS = 30;
/** Wrong ones in a row at one account, from everywhere: after FREE each next one waits, after MOST no other is looked at. */
const FREE = 10;
const MOST = 100;
/** How long attempts are kept, and so how far back a row reaches. */
const KEPT = 30 * DAY;

/** By what a guess is counted: keyed hashes. `browserHash` is null where the browser is not known to the account. */
export type Guess = { accountHash: string; addressHash: string; browserHash: string | null };

/** Milliseconds after the last of so many wrong guesses in a row until the next is looked at: half a minute, doubled each time, at most an hour. */
export const waitAfter = (wrong: number): number =>
  wrong >= MOST ? Number.POSITIVE_INFINITY : wrong < FREE ? 0 : Math.min(60 * MINUTE, (MINUTE / 2) * 2 ** (wrong - FREE));

/** Wrong guesses since the last right one of the same kind, and when the last of them was; none older than `span` milliseconds. */
async function inARow(tx: Tx, by: Partial<Guess>, span: number): Promise<{ wrong: number; last: number }> {
  const seen = { ...by, unseen: false, at: { gte: new Date(realNow() - span) } };
  const right = await tx.signInAttempt.findFirst({ where: { ...seen, succeeded: true }, orderBy: { at: 'desc' }, select: { id: true } });
  const wrong = { ...seen, succeeded: false, id: { gt: right?.id ?? 0n } };
  const { _count, _max } = await tx.signInAttempt.aggregate({ where: wrong, _count: true, _max: { at: true } });
  return { wrong: _count, last: _max.at?.getTime() ?? 0 };
}

/**
 * Takes a guess's place in the row, for guesses that are sent at once would all be counted as the first. A known browser has a row of its own,
 * also here: it does not stand behind whoever guesses elsewhere. One that was wrong too often in a row is not known any more.
 */
export async function taken(tx: Tx, { accountHash, addressHash, browserHash }: Guess): Promise<Guess> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`guess ${accountHash} ${browserHash ?? ''}`}, 0))`;
  if (browserHash === null || (await inARow(tx, { accountHash, browserHash }, KEPT)).wrong < MOST)
    return { accountHash, addressHash, browserHash };
  return taken(tx, { accountHash, addressHash, browserHash: null });
}

/** Whether the password of a guess is looked at. */
export async function mayGuess(tx: Tx, { accountHash, addressHash, browserHash }: Guess): Promise<boolean> {
  if (browserHash !== null) return (await inARow(tx, { accountHash, browserHash }, WINDOW)).wrong < FEW;
  const unknown = { browserHash: null, accountHash };
  const here = await inARow(tx, { ...unknown, addressHash }, WINDOW);
  const account = await inARow(tx, unknown, KEPT);
  const since = new Date(realNow() - WINDOW);
  const address = await tx.signInAttempt.count({
    where: { addressHash, browserHash: null, succeeded: false, unseen: false, at: { gte: since } },
  });
  return here.wrong < FEW && address < FROM_ADDRESS && realNow() >= account.last + waitAfter(account.wrong);
}

/** Writes down how a guess ended, and drops what is too old to count. */
export async function keepGuess(tx: Tx, guess: Guess, how: { succeeded: boolean; unseen?: boolean }): Promise<void> {
  await tx.signInAttempt.create({ data: { ...guess, ...how } });
  await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(realNow() - KEPT) } } });
}
