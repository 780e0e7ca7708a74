import { anchorsAt } from '@/domain/facts';
import { type AsKnown, current, keyed, signalsAt } from '@/domain/fold';
import type { History, Moment, Precision, When } from '@/domain/history';
import { dayIn, elapsed, isDate, isMoment, momentOf, startOf, wholeDays, writtenPrecision } from '@/domain/moment';
import { filedAt } from '@/domain/supplement';

/** A point on the line of the incident, as exactly as it is known. */
export type Mark = { at: Moment; precision: Precision };

/**
 * The length between two marks. `iso` is exact (`PT48H40M`) where both ends are instants, else whole calendar days (`P147D`); it
 * starts with `-` where the second mark comes first. `precision` is the coarser of the two ends: it says "to the hour".
 */
export type Length = { iso: string; precision: Precision };

const COARSENESS: readonly Precision[] = ['second', 'minute', 'hour', 'day', 'range'];
const coarser = (a: Precision, b: Precision): Precision => (COARSENESS.indexOf(a) > COARSENESS.indexOf(b) ? a : b);

/** A bare moment as a mark, exact as it is written. */
export const mark = (at: Moment): Mark => ({ at, precision: writtenPrecision(at) });

/** A recorded time as a mark; a range is measured from its beginning. */
export const markOf = (when: When): Mark => ({ at: momentOf(when), precision: when.precision });

/** Calendar days from one mark to the other on local dates in `zone` (IANA); negative where the second comes first. */
export const daysBetween = (from: Moment, to: Moment, zone: string): number => dayIn(to, zone) - dayIn(from, zone);

/** How long it was from one mark to the other. Elapsed time ignores clock changes; days are counted on local dates in `zone`. */
export function lengthBetween(from: Mark, to: Mark, zone: string): Length {
  const precision = coarser(from.precision, to.precision);
  const dates = isDate(from.at) || isDate(to.at);
  const iso = dates ? wholeDays(daysBetween(from.at, to.at, zone)) : elapsed(startOf(from.at, zone), startOf(to.at, zone));
  return { iso, precision };
}

/** One measure. Label: message `measure.<id>` with `params`. */
export type Measure = { id: string; params: Record<string, string>; from: Mark; to: Mark } & Length;

/** A moment determination may carry its own precision in `when`; else it is as exact as it is written. */
function determinedMark(history: History, name: string, known: AsKnown): Mark | null {
  const row = keyed(current(history.determinations, known).filter((one) => one.field === `moments.${name}`)).get('');
  if (row === undefined || typeof row.value !== 'string' || !isMoment(row.value)) return null;
  return row.when?.at === row.value ? markOf(row.when) : mark(row.value);
}

/**
 * What can be measured at an instant: from first access to the first signal, detection, each anchor of awareness, confirmation and
 * each filing; from the signal to confirmation; from each anchor to each filing. What has an end that is not known is absent.
 */
export function measures(history: History, { at, zone }: AsKnown): Measure[] {
  const known = { at, zone };
  const anchors = anchorsAt(history, at, { zone }).map((anchor) => ({ ...anchor, mark: { at: anchor.at, precision: anchor.precision } }));
  const byAnchor = (name: 'detected' | 'aware') => anchors.find((anchor) => anchor.moments.includes(name))?.mark ?? null;
  const signalRow = signalsAt(history, known).find((signal) => signal.state !== 'set-aside');
  const confirmationRow = keyed(current(history.determinations, known).filter((row) => row.field === 'confirmation')).get('');

  const firstAccess = determinedMark(history, 'firstAccess', known);
  const signal = determinedMark(history, 'signal', known) ?? (signalRow ? markOf(signalRow.when) : null);
  const detected = byAnchor('detected') ?? determinedMark(history, 'detected', known);
  const confirmed =
    determinedMark(history, 'confirmed', known) ??
    (confirmationRow?.value === 'confirmed' && confirmationRow.when !== null ? markOf(confirmationRow.when) : null);
  const filings = filedAt(history, known).map((filing) => ({
    params: { filing: filing.id, duty: filing.duty, title: filing.title },
    mark: { at: filing.at, precision: filing.filed?.precision ?? writtenPrecision(filing.at) },
  }));

  const found: Measure[] = [];
  const add = (id: string, from: Mark | null, to: Mark | null, params: Record<string, string> = {}) => {
    if (from !== null && to !== null) found.push({ id, params, from, to, ...lengthBetween(from, to, zone) });
  };
  add('firstAccessToSignal', firstAccess, signal);
  add('firstAccessToDetection', firstAccess, detected);
  for (const anchor of anchors) add('firstAccessToAnchor', firstAccess, anchor.mark, { anchor: anchor.key, label: anchor.label });
  add('firstAccessToConfirmation', firstAccess, confirmed);
  for (const filing of filings) add('firstAccessToFiling', firstAccess, filing.mark, filing.params);
  add('signalToConfirmation', signal, confirmed);
  for (const anchor of anchors) {
    for (const filing of filings)
      add('anchorToFiling', anchor.mark, filing.mark, { anchor: anchor.key, label: anchor.label, ...filing.params });
  }
  return found;
}

/** The four dates of a breach as registers publish them; null: not known. */
export type FourDates = { firstAccess: Moment | null; lastAccess: Moment | null; detected: Moment | null; notified: Moment | null };

export type LifecycleDays = {
  /** Detection to notification. */
  toNotify: number | null;
  /** First access to detection: the dwell. */
  toIdentify: number | null;
  /** First to last access. */
  ofExposure: number | null;
  /** Detection to last access; 0 where access had ended before it was detected. */
  toContain: number | null;
  /** To identify and to contain. */
  lifecycle: number | null;
  /** Last access to detection, where access had ended on an earlier day; else null. */
  fromEndToDetection: number | null;
  /** Still going on, or ended, on the day it was detected. */
  discoveredInProgress: boolean;
  endedOnDayDiscovered: boolean;
};

/** The figures that follow from the four dates, in calendar days on local dates in `zone`; null where a date they need is not known. */
export function lifecycleDays(dates: FourDates, zone: string): LifecycleDays {
  const between = (from: Moment | null, to: Moment | null) => (from === null || to === null ? null : daysBetween(from, to, zone));
  const toIdentify = between(dates.firstAccess, dates.detected);
  const untilEnd = between(dates.detected, dates.lastAccess);
  const toContain = untilEnd === null ? null : Math.max(0, untilEnd);
  return {
    toNotify: between(dates.detected, dates.notified),
    toIdentify,
    ofExposure: between(dates.firstAccess, dates.lastAccess),
    toContain,
    lifecycle: toIdentify === null || toContain === null ? null : toIdentify + toContain,
    fromEndToDetection: untilEnd !== null && untilEnd < 0 ? -untilEnd : null,
    discoveredInProgress: untilEnd !== null && untilEnd >= 0,
    endedOnDayDiscovered: untilEnd === 0,
  };
}
