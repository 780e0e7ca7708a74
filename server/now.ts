import { env } from '@/server/env';

/** The real instant, epoch milliseconds: for sessions, limits, jobs and everything the record dates. */
export function realNow(): number {
  return Date.now();
}

/**
 * The instant that law and screens work with, epoch milliseconds: LATCHKEY_NOW where it is set (start refuses it on any
 * database that is not a demonstration or a test), else the real one.
 */
export function now(): number {
  const set = env().LATCHKEY_NOW;
  return set === undefined ? realNow() : Date.parse(set);
}

/** True when the clock of law and screens was set. */
export function clockIsSet(): boolean {
  return env().LATCHKEY_NOW !== undefined;
}
