import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import type { Refusal } from '@/server/errors';

/** Seconds after which a database that was away may be back. */
const AWAY = 5;

type Asked = { retryAfter: number | null };

// One for the process: pages are bundled apart from the web server.
const kept = globalThis as { latchkeyAsked?: AsyncLocalStorage<Asked> };
kept.latchkeyAsked ??= new AsyncLocalStorage<Asked>();
const asked = kept.latchkeyAsked;

/**
 * Answers a request. Where it fails for want of the database the answer is 503 with Retry-After and not 500: a page cannot set its
 * own status once it throws.
 */
export function answering(response: ServerResponse, answer: () => void): void {
  const state: Asked = { retryAfter: null };
  const { writeHead } = response;
  // Called for every answer, by Node itself where nobody else does.
  const write = (given: number, ...rest: unknown[]): unknown => {
    const late = given >= 500 && state.retryAfter !== null;
    if (late) response.setHeader('retry-after', `${state.retryAfter}`);
    return Reflect.apply(writeHead, response, [late ? 503 : given, ...rest]);
  };
  Object.defineProperty(response, 'writeHead', { value: write, writable: true, configurable: true });
  asked.run(state, answer);
}

/** Notes for the answer of the request that runs that it is worth asking again, where a refusal says so. */
export function again(refusal: Refusal): void {
  const state = asked.getStore();
  if (state === undefined) return;
  if (refusal.kind === 'busy') state.retryAfter = refusal.retryAfter;
  if (refusal.kind === 'unavailable') state.retryAfter = AWAY;
}
