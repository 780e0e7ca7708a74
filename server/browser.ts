import { randomBytes, timingSafeEqual } from 'node:crypto';
import { realNow } from '@/server/now';
import { keyed } from '@/server/password';

/** What a browser keeps of the accounts that it has signed in to. */
export const BROWSER_COOKIE = 'latchkey.browser';
const DAY = 24 * 60 * 60_000;
/** Days for which a browser is known after it has signed in. */
export const BROWSER_DAYS = 180;
/** Accounts that one browser is known to at a time, the latest. */
const MOST = 8;

const today = (): number => Math.floor(realNow() / DAY);
const sealOf = (day: string, number: string, email: string): string => keyed(`browser ${day} ${number} ${email}`);

function isSealed(entry: string, email: string): boolean {
  const [day = '', number = '', seal = ''] = entry.split('-');
  const [given, due] = [Buffer.from(seal), Buffer.from(sealOf(day, number, email))];
  return given.length === due.length && timingSafeEqual(given, due) && Number(day) + BROWSER_DAYS >= today();
}

const entriesOf = (cookie: string): string[] => cookie.split('.').slice(0, MOST);

/**
 * By what the guesses of a browser at an account are counted, where that browser has signed in to that account before; null for any other.
 * The cookie is signed, and for this account alone: nobody makes one without having had its password.
 */
export function knownBrowser(cookie: string, email: string): string | null {
  const entry = entriesOf(cookie).find((one) => isSealed(one, email));
  return entry === undefined ? null : keyed(`browser ${entry}`);
}

/** The cookie of a browser that has just shown the password of an account: what it had before for other accounts stays. */
export function rememberedBrowser(cookie: string, email: string): string {
  const [day, number] = [String(today()), randomBytes(16).toString('hex')];
  const others = entriesOf(cookie).filter((one) => one !== '' && !isSealed(one, email));
  return [`${day}-${number}-${sealOf(day, number, email)}`, ...others].slice(0, MOST).join('.');
}
