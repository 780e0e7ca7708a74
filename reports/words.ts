import type { Anchor, ContractApplies, Entity, Exposure, Finding, Review, RootCause, Target } from '@/domain/determination';
import { type AccessSeries, type Closure, DETERMINATION_FIELDS, parseDetermination } from '@/domain/determination';
import type { Determination, Figure, Precision, ScopeCell, When } from '@/domain/history';
import { totals } from '@/domain/scope';
import type { Duty } from '@/law/duty';
import type { Speaker } from '@/law/sentence';
import { date, duration, instant, type Locale, number, range } from '@/messages/format';
import { type DutyWords, dutyWordsIn, speakerIn } from '@/messages/speaker';
import { type Translate, translator } from '@/messages/translate';

/** Everything that puts a record into the words of one language and one time zone. */
export type Words = {
  locale: Locale;
  /** The organisation's zone (IANA): every time in a report stands in it unless it says otherwise. */
  zone: string;
  t: Translate;
  clock: Translate;
  domain: Translate;
  law: Translate;
  exposure: Translate;
  duties: DutyWords;
  speaker: Speaker;
};

/** The words of a report in a language. `own`: the duties by contract. */
export async function wordsIn(locale: Locale, zone: string, own: readonly Duty[] = []): Promise<Words> {
  const [t, clock, domain, law, exposure, duties, speaker] = await Promise.all([
    translator(locale, 'report'),
    translator(locale, 'clock'),
    translator(locale, 'domain'),
    translator(locale, 'law'),
    translator(locale, 'exposure'),
    dutyWordsIn(locale, own),
    speakerIn(locale, own),
  ]);
  return { locale, zone, t, clock, domain, law, exposure, duties, speaker };
}

/** Date and time without the city, which the report names once: "18 Nov 2025, 22:52". */
export const moment = (at: string, { zone, locale }: Words): string => instant(at, zone, locale, { city: false });

/** A time as exactly as it is known: a range with both ends, a day without an hour. */
export function whenText(when: When, words: Words): string {
  if (when.precision === 'range' && when.until !== undefined) {
    const [from, until] = [date(when.at, words.zone, words.locale), date(when.until, words.zone, words.locale)];
    return words.t('when.range', { from, until });
  }
  return moment(when.precision === 'day' ? when.at.slice(0, 10) : when.at, words);
}

/** The first letter a capital, where the script has them. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "to the hour"; empty to the minute, as everything is that says nothing. */
export const precisionText = (precision: Precision, { t }: Words): string => (precision === 'minute' ? '' : t(`precision.${precision}`));

/** A length in words; in days from an ISO 8601 duration of days. */
export const lengthText = (iso: string, { locale }: Words): string => duration(iso.replace('-', ''), locale);

/** A figure as far as it is known; null when nothing is. */
export function figureText(figure: Figure, { t, locale }: Words): string | null {
  if (figure.settled !== undefined) return number(figure.settled, locale);
  const bounds = range(figure.low ?? null, figure.high ?? null, locale);
  if (bounds !== '') return bounds;
  return figure.likely === undefined ? null : t('figure.likely', { figure: number(figure.likely, locale) });
}

/** The places of a revision with their counts: "Korea 33,473,817, Taiwan 200,000". */
export function placesText(cells: readonly ScopeCell[], words: Words): string {
  return cells
    .map((cell) => {
      const figure = figureText(cell.accounts, words) ?? figureText(cell.individuals, words);
      const place = cell.residence === null ? words.law('place.unknown') : words.speaker.place(cell.residence);
      return `${place} ${figure ?? words.t('unknown')}`;
    })
    .join(', ');
}

/** What a revision counts: accounts, people, and where. */
export function scopeText(cells: readonly ScopeCell[], words: Words): string {
  const { accounts, individuals } = totals(cells);
  const counted = [
    figureText(accounts, words) && words.t('scope.accounts', { figure: figureText(accounts, words) }),
    figureText(individuals, words) && words.t('scope.individuals', { figure: figureText(individuals, words) }),
  ].filter(Boolean);
  const where = cells.length > 1 ? words.t('scope.places', { places: placesText(cells, words) }) : '';
  return `${counted.join(', ') || words.t('scope.unknown')}${where}`;
}

const BY_FIELD = new Map(DETERMINATION_FIELDS.map((field) => [field.field, field]));

/** One determination as label and value, in words. A value that no longer reads is said to be withdrawn, as the fold has it. */
export function determinationText(row: Determination, words: Words): { label: string; value: string } {
  const { t, domain } = words;
  const known = BY_FIELD.get(row.field);
  const label = known === undefined ? row.field : domain(`field.${row.field}`);
  const read = parseDetermination(row.field, row.key, row.value);
  if (known === undefined || !read.ok || read.value === null) return { label, value: t('value.withdrawn') };
  const word = (option: unknown) => domain(`vocabulary.${known.vocabulary}.${option}`);
  const list = (options: unknown[]) => options.map(word).join(', ');
  const value = read.value;
  switch (known.kind) {
    case 'moment':
      return { label, value: moment(String(value), words) };
    case 'choice':
    case 'boolean':
      return { label, value: word(value) };
    case 'choices':
      return { label, value: list(value as string[]) };
    case 'anchor': {
      const anchor = value as Anchor;
      const at = moment(anchor.at, words);
      return { label: `${label} ${row.key}`, value: t('value.anchor', { label: anchor.label, whose: anchor.whose, at }) };
    }
    case 'entity': {
      const entity = value as Entity;
      const roles = (entity.roles ?? []).map((role) => domain(`vocabulary.roles.${role}`));
      const status = (entity.regulatedAs ?? []).map((one) => domain(`vocabulary.regulatedAs.${one}`));
      const places = (entity.establishedIn ?? []).map(words.speaker.place);
      const parts = [places.length > 0 ? t('value.established', { places: places.join(', ') }) : '', ...roles, ...status];
      const name = words.locale === 'ko' && entity.nameLocal ? entity.nameLocal : entity.name;
      return { label, value: [name, ...parts].filter(Boolean).join(', ') };
    }
    case 'target': {
      const duty = row.key.split('@')[0] ?? row.key;
      return { label, value: `${words.duties.both(duty)}: ${moment((value as Target).at, words)}` };
    }
    case 'contract': {
      const duty = row.key.split('@')[0] ?? row.key;
      const { applies } = value as ContractApplies;
      return { label, value: `${words.duties.both(duty)}: ${word(applies)}` };
    }
    case 'finding': {
      const finding = value as Finding;
      return { label: domain(`vocabulary.finding.${finding.kind}`), value: finding.text };
    }
    case 'exposure': {
      const exposure = value as Exposure;
      return { label, value: `${exposure.label}: ${exposure.amount}` };
    }
    case 'closure': {
      const days = (value as Closure).dates.map((day) => date(day, words.zone, words.locale));
      return { label: `${label}, ${words.speaker.place(row.key)}`, value: days.join(', ') };
    }
    case 'access': {
      const series = value as AccessSeries;
      const sum = series.days.reduce((total, day) => total + day.count, 0);
      return { label, value: t('value.access', { label: series.label, days: series.days.length, sum: number(sum, words.locale) }) };
    }
    case 'text':
      return { label, value: (value as RootCause).text };
    case 'review': {
      const review = value as Review;
      return { label, value: t('value.review', { at: moment(review.heldOn, words), text: review.text }) };
    }
  }
}
