import type { Fields } from '@/server/fields';

/** One thing to mend: the field's path, and the message that says what to enter (messages/<locale>/fault.json). */
export type Fault = { path: string; id: string; params?: Record<string, string | number> };

/** Expected outcomes that are not success. They are values; nothing of a driver's message is in them. */
export type Refusal =
  | { kind: 'not-found' }
  | { kind: 'not-allowed' }
  | { kind: 'invalid'; faults: Fault[] }
  /** Somebody changed the same thing first, and nothing of it is to be shown. */
  | { kind: 'stale'; noun?: undefined; now: Record<string, never> }
  /** Somebody changed the same thing first; `now` is what stands, by fields of a noun, for the form to show. */
  | { kind: 'stale'; noun: keyof Fields; now: Record<string, Standing> }
  /** Too much at once; the same request may go through in `retryAfter` seconds. */
  | { kind: 'busy'; retryAfter: number }
  /** The database cannot be reached. */
  | { kind: 'unavailable' }
  /** A fault of ours; `incident` finds it in the server's log. */
  | { kind: 'fault'; number: string };

/** A value that stands: as it was typed, a sentence of the noun by its id, an instant as ISO 8601 with offset, or a person. */
export type Standing = string | number | null | { word: string } | { at: string } | { name: string; nameLocal: string | null };

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Thrown inside a transaction to leave it with a refusal and nothing written. Only the gate catches it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}

/** What stands now; only names that are fields of the noun in both languages compile, so that the form has a label for each. Undefined: not told. */
export function stale<N extends keyof Fields, F extends Fields[N]>(noun: N, now: Record<F, Standing | undefined>): Refusal {
  const told = Object.entries<Standing | undefined>(now).filter((one): one is [string, Standing] => one[1] !== undefined);
  return { kind: 'stale', noun, now: Object.fromEntries(told) };
}

export function invalid(path: string, id: string, params?: Fault['params']): never {
  throw new Refused({ kind: 'invalid', faults: [params ? { path, id, params } : { path, id }] });
}

/** Refuses with everything that is wrong; returns where nothing is. */
export function refuseAll(faults: Fault[]): void {
  if (faults.length > 0) refuse({ kind: 'invalid', faults });
}

/** The code of a driver's error: SQLSTATE, Prisma's P-number or Node's errno, wherever the layers have put it. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, originalCode, cause, meta } = at as {
      code?: unknown;
      originalCode?: unknown;
      cause?: unknown;
      meta?: { driverAdapterError?: unknown };
    };
    for (const found of [code, originalCode]) if (typeof found === 'string') codes.push(found);
    at = cause ?? meta?.driverAdapterError;
  }
  return codes;
}

const BUSY = ['P2024', 'P2028', 'P2034', '40001', '40P01', '53300', '55P03', '57014'];
const AWAY = [
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
];
/** What the pool says, without any code, when every connection is taken for longer than somebody waits. */
const NO_CONNECTION_FREE = /^timeout exceeded when trying to connect/;
const TAKEN = ['P2002', '23505'];

/** Maps whatever a driver throws to a refusal; null where the error is a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  const codes = codesOf(error);
  if (codes.some((code) => AWAY.includes(code))) return { kind: 'unavailable' };
  if (
    error instanceof Error &&
    /Connection terminated|is not queryable|server closed the connection|DatabaseNotReachable|ConnectionClosed/i.test(
      `${error.name} ${error.message}`,
    )
  ) {
    return { kind: 'unavailable' };
  }
  if (codes.some((code) => BUSY.includes(code)) || NO_CONNECTION_FREE.test(error instanceof Error ? error.message : ''))
    return { kind: 'busy', retryAfter: 2 };
  if (codes.some((code) => TAKEN.includes(code))) return { kind: 'stale', now: {} };
  return null;
}
