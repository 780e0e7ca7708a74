import { Temporal } from 'temporal-polyfill';
import { endOf, startOf } from '@/domain/moment';
import type { At, Recipe } from '@/domain/recipe';
import { literal } from './database';
import { trimmed } from './expressions';

const ISO = String.raw`(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?) ?(Z|z|UTC|GMT|([+-])([01]\d|2[0-3]):?([0-5]\d)?)?`;
/** Seconds with or without a fraction, milliseconds, microseconds, nanoseconds. */
const EPOCH = String.raw`[1-9]\d{9}(\.\d{1,9}|\d{3}(\.\d{1,6})?|\d{6}|\d{9})?`;
const SIMPLE = `'____-__-_____:__:__'`;
const SIMPLE_UTC = `'____-__-_____:__:__Z'`;
const FINE_UTC = `'____-__-_____:__:__.%Z'`;

/** Layers of SQL: each adds columns to the one before. */
export type Layer = Record<string, string>;

/** Since when a zone has kept one offset, and which (minutes east); null for a zone that has changed clocks since 2000. */
function settled(zone: string): { since: string; minutes: number } | null {
  if (zone === 'UTC') return { since: '1900-01-01 00:00:00', minutes: 0 };
  const late = Temporal.Instant.from('2100-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  const last = late.getTimeZoneTransition('previous');
  if (last !== null && last.year >= 2000) return null;
  return { since: `${(last?.year ?? 1900) + 1}-01-01 00:00:00`, minutes: Math.round(late.offsetNanoseconds / 60_000_000_000) };
}

/** Arithmetic of whole numbers costs a fifth of that of intervals. */
const shifted = (moment: string, minutes: number): string =>
  minutes === 0 ? moment : `make_timestamp(epoch_us(${moment}) + ${minutes * 60_000_000})`;

const between = (moment: string): string => `${moment} >= TIMESTAMP '1970-01-01 00:00:00' AND ${moment} < TIMESTAMP '2100-01-01 00:00:00'`;

/**
 * From a text column `written`, which may have blanks at its ends: `utc` (TIMESTAMP) and `local` in the recipe's zone, null where the text is not of the recipe's format or
 * outside 1970 to 2099. A local time that clocks showed twice is the later, one they skipped is as if they had not moved:
 * law/time.ts counts the same way.
 */
export function momentLayers(at: At): Layer[] {
  const zone = literal(at.zone);
  const fixed = settled(at.zone);
  const toUtc = (wall: string): string => {
    const exact = `timezone('UTC', timezone(${zone}, ${wall}))`;
    return fixed === null
      ? exact
      : `CASE WHEN ${wall} >= TIMESTAMP '${fixed.since}' THEN ${shifted(wall, -fixed.minutes)} ELSE ${exact} END`;
  };
  const toLocal = (moment: string): string => {
    const exact = `timezone(${zone}, timezone('UTC', ${moment}))`;
    return fixed === null
      ? exact
      : `CASE WHEN ${moment} >= TIMESTAMP '${fixed.since}' THEN ${shifted(moment, fixed.minutes)} ELSE ${exact} END`;
  };
  const last: Layer[] = [
    { moment: `CASE WHEN away IS NULL THEN ${toUtc('wall')} WHEN away = 0 THEN wall ELSE wall - to_minutes(away) END` },
    { utc: `CASE WHEN ${between('moment')} THEN moment END` },
    { local: `CASE WHEN away IS NULL THEN wall ELSE ${toLocal('utc')} END` },
  ];
  if (at.format === 'epoch-s' || at.format === 'epoch-ms') {
    const micro = at.format === 'epoch-s' ? 1_000_000 : 1_000;
    const number = `CASE WHEN regexp_full_match(t, '\\d{1,14}(\\.\\d{1,9})?') THEN make_timestamp(round(t::DOUBLE * ${micro})::BIGINT) END`;
    return [{ t: trimmed('written') }, { wall: number, away: '0' }, ...last];
  }
  if (at.format !== 'iso' && at.format !== 'auto') {
    const read = `try_strptime(t, ${literal(at.format)})`;
    const wall = at.format.includes('%z') ? { wall: `timezone('UTC', ${read})`, away: '0' } : { wall: read, away: 'NULL::INTEGER' };
    return [{ t: trimmed('written') }, wall, ...last];
  }
  // Digits alone count from 1970, and how many there are tells in what: 10 in seconds until 2286, and so on.
  const counted = at.format === 'auto' ? `WHEN regexp_full_match(t, '${EPOCH}') THEN 5` : '';
  const micro = `make_timestamp(left(t, 10)::BIGINT * 1000000 + left(rpad(replace(substr(t, 11, 10), '.', ''), 6, '0'), 6)::BIGINT)`;
  const group = (number: number): string => `regexp_extract(t, '${ISO}', ${number})`;
  return [
    // Nearly every log is of one of the first three shapes, which need no expression; of the first, none to see that it has no blanks.
    // The cast would pass over a blank where a digit is missing.
    { simple: `written LIKE ${SIMPLE} AND NOT ends_with(written, ' ') AND NOT ends_with(written, chr(9))` },
    { t: `CASE WHEN simple THEN written ELSE ${trimmed('written')} END` },
    {
      shape: `CASE WHEN simple THEN 1 WHEN t LIKE ${SIMPLE_UTC} THEN 2 WHEN t LIKE ${FINE_UTC} AND regexp_full_match(substr(t, 20), '\\.\\d{1,9}Z') THEN 3 WHEN regexp_full_match(t, '${ISO}') THEN 4 ${counted} ELSE 0 END`,
    },
    {
      // The cast passes over an offset.
      read: `CASE WHEN shape = 1 THEN try_cast(t AS TIMESTAMP) WHEN shape = 5 THEN ${micro} WHEN shape = 0 THEN NULL WHEN shape = 4 THEN try_cast(${group(1)} || ' ' || replace(${group(2)}, ',', '.') AS TIMESTAMP) ELSE try_cast(left(t, -1) AS TIMESTAMP) END`,
      away: `CASE WHEN shape = 1 THEN NULL WHEN shape <> 4 THEN 0 WHEN ${group(3)} = '' THEN NULL WHEN ${group(4)} = '' THEN 0
        ELSE (CASE ${group(4)} WHEN '-' THEN -1 ELSE 1 END) * (${group(5)}::INTEGER * 60 + coalesce(try_cast(${group(6)} AS INTEGER), 0)) END`,
    },
    // It takes 24:00:00 for the next day's midnight, which RFC 3339 does not know.
    { wall: `CASE WHEN epoch_us(read) % 86400000000 = 0 AND shape <> 5 AND substr(t, 12, 2) = '24' THEN NULL ELSE read END` },
    ...last,
  ];
}

/** SQL that is true for moments (`utc`) of the recipe's time window; null where the recipe has none. */
export function windowSql({ at, from, until }: Recipe): string | null {
  if (at === null) return null;
  const micro = (ms: number): string => `make_timestamp(${Math.round(ms * 1000)})`;
  const first = from === null ? [] : [`utc >= ${micro(startOf(from, at.zone))}`];
  // A date alone ends with the last instant of its day; an instant is itself the end.
  const end = until === null ? [] : [`utc < ${micro(until.length === 10 ? endOf(until, at.zone) + 1 : startOf(until, at.zone))}`];
  return [...first, ...end].join(' AND ') || null;
}
