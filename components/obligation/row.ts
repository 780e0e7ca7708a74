import { span } from '@/components/chart/days';
import type { Mark } from '@/components/clock/bars-geometry';
import type { ClockInput } from '@/components/clock/state';
import { capital } from '@/components/law/period';
import type { NotInForce, Obligation } from '@/law/obligations';
import { pathSentence } from '@/law/paths';
import { type Speaker, say } from '@/law/sentence';
import { fill, instant, type Locale, limit, wall } from '@/messages/format';

/** One obligation as the page shows it: plain words and numbers, made on the server or in the browser by the same function. */
export type ObligationRow = {
  /** `<duty>@<entity>`, the entity empty where none was named. */
  id: string;
  duty: string;
  entity: string | null;
  authority: string;
  name: string;
  /** The organisation, where there is more than one. */
  organisation: string | null;
  article: string;
  answer: Obligation['answer'];
  /** False for a duty that does not bind on the day that decides. */
  inForce: boolean;
  clock: ClockInput;
  start: Mark | null;
  due: Mark | null;
  dayOnly: boolean;
  /** The own target, epoch milliseconds, and in words. */
  target: number | null;
  targetText: string | null;
  filed: Mark[];
  filedText: string | null;
  /** Lateness, or milliseconds to spare. */
  length: string | number | null;
  dueText: string;
  /** The law's words, where it has no figure. */
  standard: string | null;
  because: string[];
  missing: { path: string; text: string }[];
};

/** What turns an obligation into words. Plain data but for the speaker, so that it can be sent to a browser. */
export type RowSetting = {
  locale: Locale;
  /** The zone of the case (IANA). */
  zone: string;
  /** The zone that goes without saying, for case and reader share it; null where they do not. A time in another zone names its city. */
  unsaid: string | null;
  /** Epoch milliseconds; a date of another year shows its year. */
  now: number;
  duties: Record<string, { name: string; authority: string }>;
  entities: Record<string, string>;
  /** Own targets (RFC 3339 or a date alone) by row id, or by duty for every entity. */
  targets: Record<string, string>;
  /** Everything filed, in the order in which it was. */
  filed: { duty: string; entity: string | null; at: string }[];
  words: { ifOwed: string; noDate: string; noFigure: string; notBefore: string; guidance: string; careful: string };
};

export const rowId = ({ duty, entity }: { duty: string; entity: string | null }): string => `${duty}@${entity ?? ''}`;

/** Of what is not yet known the missing facts are named; only what is more than a missing fact is told besides. */
const MORE_THAN_MISSING = /suspected$|undecidable$|contradicted$|contract\.unknown$/;

function told({ reasons, answer, missing }: Obligation, speaker: Speaker): string[] {
  const named = answer === 'not-yet-known' && missing.length > 0;
  const carrying = named ? reasons.filter(({ id }) => MORE_THAN_MISSING.test(id)) : reasons;
  return [...new Set(carrying.map((reason) => say(reason, speaker)))];
}

/** A limit in the authority's zone: the city unless it goes without saying, the year where it is not this one. */
export function limitText(
  due: { at: string; precision: 'instant' | 'day' },
  zone: string,
  { now, zone: own, unsaid, locale }: RowSetting,
): string {
  const year = wall(due.at, zone).year !== wall(now, own).year;
  return limit(due.at, due.precision, zone, locale, { year, city: zone !== unsaid });
}

function momentText(at: string, zone: string, { now, zone: own, unsaid, locale }: RowSetting): string {
  return instant(at, zone, locale, { year: wall(at, zone).year !== wall(now, own).year, city: zone !== unsaid });
}

/** The path of a missing fact in words; an organisation stands by its name. */
export function missingText(path: string, setting: RowSetting, speaker: Speaker): string {
  const said = pathSentence(path);
  const id = said.params.entity;
  return capital(say(typeof id === 'string' ? { ...said, params: { ...said.params, entity: setting.entities[id] ?? id } } : said, speaker));
}

/** What an organisation is cannot be said before there is one; that none is named is said by itself. */
const UNNAMED = 'entities[?]';

export function rowOf(one: Obligation, setting: RowSetting, speaker: Speaker): ObligationRow {
  const { locale, words } = setting;
  const id = rowId(one);
  const start = one.clockStart === null ? null : span(one.clockStart, one.zone);
  const dueAt = one.due === null ? null : Date.parse(one.due.at);
  const own = setting.targets[id] ?? setting.targets[one.duty];
  const shows = one.answer !== 'not-owed';
  const target = shows && one.due === null && own !== undefined ? own : null;
  const filed = setting.filed.filter(
    ({ duty, entity }) => duty === one.duty && (entity === null || one.entity === null || entity === one.entity),
  );
  const done = one.done !== null && one.done.length > 10 ? Date.parse(one.done) : null;
  const spare = one.status === 'met' && done !== null && dueAt !== null && one.due?.precision === 'instant' ? dueAt - done : null;
  const due = one.due === null ? null : limitText(one.due, one.zone, setting);
  const beside =
    one.target === null ? null : fill(one.due ? words.careful : words.guidance, { at: limitText(one.target, one.zone, setting) });
  return {
    id,
    duty: one.duty,
    entity: one.entity,
    authority: setting.duties[one.duty]?.authority ?? one.duty,
    name: setting.duties[one.duty]?.name ?? one.article,
    organisation: one.entity !== null && Object.keys(setting.entities).length > 1 ? (setting.entities[one.entity] ?? one.entity) : null,
    article: one.article,
    answer: one.answer,
    inForce: true,
    clock: { answer: one.answer, status: one.status, start: start?.until == null ? (start?.at ?? null) : start.until, due: dueAt },
    start,
    due: dueAt === null ? null : { at: dueAt },
    dayOnly: one.due?.precision === 'day',
    target: target === null ? null : span(target, one.zone).at,
    targetText: target === null ? null : momentText(target, one.zone, setting),
    filed: filed.map(({ at }) => span(at, one.zone)),
    filedText: one.done === null ? null : momentText(one.done, one.zone, setting),
    length: one.lateBy ?? spare,
    dueText: shows
      ? due === null
        ? one.period === null
          ? words.noFigure
          : words.noDate
        : one.answer === 'owed'
          ? due
          : fill(words.ifOwed, { at: due })
      : '',
    standard: shows && one.due === null && one.standard !== null ? speaker.message(`standard.${one.standard}`, {}) : null,
    because: [
      ...told(one, speaker),
      ...(shows && one.notBefore ? [fill(words.notBefore, { at: instant(one.notBefore, one.zone, locale) })] : []),
      ...(beside === null ? [] : [beside]),
    ],
    missing: one.missing.filter((path) => !path.startsWith(UNNAMED)).map((path) => ({ path, text: missingText(path, setting, speaker) })),
  };
}

/** A duty that would not bind under another instant, in the place of the row that it was. */
export function rowOfNotInForce(one: NotInForce, setting: RowSetting, speaker: Speaker): ObligationRow {
  return {
    id: rowId(one),
    duty: one.duty,
    entity: one.entity,
    authority: setting.duties[one.duty]?.authority ?? one.duty,
    name: setting.duties[one.duty]?.name ?? one.article,
    organisation: one.entity !== null && Object.keys(setting.entities).length > 1 ? (setting.entities[one.entity] ?? one.entity) : null,
    article: one.article,
    answer: 'not-owed',
    inForce: false,
    clock: { answer: 'not-owed', status: null, start: null, due: null },
    start: null,
    due: null,
    dayOnly: false,
    target: null,
    targetText: null,
    filed: [],
    filedText: null,
    length: null,
    dueText: '',
    standard: null,
    because: one.reasons.map((reason) => say(reason, speaker)),
    missing: [],
  };
}
