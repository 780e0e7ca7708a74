import { stamp } from '@/components/chart/days';
import { isDate, milliseconds, wall } from '@/messages/format';

export type Entered = { date: string; time: string };

/**
 * A date and a time of day on the clocks of a zone as RFC 3339 with its offset; a date alone where no time is given. Undefined where
 * nothing is entered, null where that day's clocks skip the time. Where clocks go back over it, the earlier of the two.
 */
export function momentOf({ date, time }: Entered, zone: string): string | null | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  if (time === '') return date;
  const local = milliseconds(`${date}T${time}Z`);
  const shift = (at: number) => milliseconds(`${stamp(at, zone).slice(0, 19)}Z`) - at;
  const found = [local - shift(local - 86_400_000), local - shift(local + 86_400_000)].filter((at) => at + shift(at) === local);
  return found.length === 0 ? null : stamp(Math.min(...found), zone);
}

/** How a moment stands in the fields of a zone; seconds only where there are any. */
export function enteredOf(moment: string | undefined, zone: string): Entered {
  if (moment === undefined) return { date: '', time: '' };
  if (isDate(moment)) return { date: moment, time: '' };
  const written = stamp(milliseconds(moment), zone);
  return { date: written.slice(0, 10), time: wall(moment, zone).second === 0 ? written.slice(11, 16) : written.slice(11, 19) };
}
