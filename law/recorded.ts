// What was recorded, and when it was done: moments and filings with the text they were given in.
import type { Start } from '@/law/duty';
import type { Facts, MomentText } from '@/law/facts';
import { orderOf } from '@/law/status';
import { dayOf, type Point, parsePoint } from '@/law/time';

/** A moment with the text it was recorded in. */
export interface Recorded {
  readonly text: MomentText;
  readonly point: Point;
}

export interface Filing extends Recorded {
  readonly entity: string | undefined;
}

/** What the facts say about every filing, by duty. */
export function filingsByDuty(facts: Facts): Map<string, Filing[]> {
  const byDuty = new Map<string, Filing[]>();
  for (const { duty, entity, at } of facts.done ?? []) {
    const point = parsePoint(at);
    if (!point) continue;
    const filings = byDuty.get(duty) ?? [];
    filings.push({ entity, text: at, point });
    byDuty.set(duty, filings);
  }
  return byDuty;
}

/** The moments of the incident, read once. */
export const momentsOf = (facts: Facts): Map<string, Recorded> =>
  new Map(
    Object.entries(facts.moments ?? {}).flatMap(([moment, text]): [string, Recorded][] => {
      const recorded = record(text);
      return recorded ? [[moment, recorded]] : [];
    }),
  );

export const record = (text: MomentText | undefined): Recorded | null => {
  const point = text === undefined ? undefined : parsePoint(text);
  return text === undefined || !point ? null : { text, point };
};

/** Order of two filings in a zone; a date alone stands before the hours of its day. */
function compare(a: Recorded, b: Recorded, zone: string): number {
  const days = dayOf(a.point, zone) - dayOf(b.point, zone);
  if (days !== 0) return days;
  const ms = ({ point }: Recorded) => (point.kind === 'instant' ? point.ms : Number.NEGATIVE_INFINITY);
  return ms(a) === ms(b) ? 0 : ms(a) < ms(b) ? -1 : 1;
}

/** The first time a duty was done, or the last. */
export function doneAt(filings: readonly Filing[], zone: string, which: 'first' | 'latest' = 'first'): Recorded | null {
  let found: Filing | undefined;
  for (const filing of filings) {
    const order = found ? compare(filing, found, zone) : -1;
    if (!found || (which === 'latest' ? order > 0 : order < 0)) found = filing;
  }
  return found ?? null;
}

/**
 * The first filing that can answer what became known at `start`: not one made before it. `unsure` where its hour is not recorded
 * on the day of an hour that is.
 */
export function answeredBy(filings: readonly Filing[], start: Recorded, zone: string): (Recorded & { readonly unsure: boolean }) | null {
  const since = filings.flatMap((filing) => {
    const order = orderOf(filing.point, start.point, zone);
    return order === 'before' ? [] : [{ filing, unsure: order === 'unknown' && start.point.kind === 'instant' }];
  });
  const first = doneAt(
    since.map(({ filing }) => filing),
    zone,
  );
  const found = since.find(({ filing }) => filing === first);
  return found ? { text: found.filing.text, point: found.filing.point, unsure: found.unsure } : null;
}

export const isFiling = (start: Start): start is `done:${string}` => start.startsWith('done:');

/** The path of the fact that starts a clock. */
export const startPath = (start: Start): string => (isFiling(start) ? `done[${start.slice('done:'.length)}]` : `moments.${start}`);
