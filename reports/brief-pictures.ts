import { contractIdOf } from '@/domain/contract';
import { current, revisionsAt } from '@/domain/fold';
import { endOf, isDate, startOf } from '@/domain/moment';
import { drawn, totals } from '@/domain/scope';
import { filedAt } from '@/domain/supplement';
import { dutyById } from '@/law/rulebook';
import { date, instant, number, time } from '@/messages/format';
import { clockOf } from '@/reports/clock';
import type { Bars, Ladder, Mark, PhaseLine } from '@/reports/content';
import { type JudgedFiling, judgedFilings, latestOf, type Scene } from '@/reports/scene';
import { figureText, lengthText, moment } from '@/reports/words';

/** Most anchors drawn beside each other. */
const MOST_ANCHORS = 3;

/** The line from the first act to the instant of the report; null where neither access nor signal is known. */
export function phasesOf(scene: Scene): PhaseLine | null {
  const { history, known, measured, words, now } = scene;
  const { t, zone, locale } = words;
  const access = measured.find((measure) => measure.id === 'firstAccessToDetection');
  const signal = current(history.signals, known).find((one) => one.state !== 'set-aside');
  const first = access?.from.at ?? signal?.when.at;
  if (first === undefined) return null;
  const from = startOf(first, zone);
  if (now <= from) return null;
  const yearOf = (at: string) => date(at, zone, 'en').slice(-4);
  const day = (at: string) => date(at, zone, locale, { year: yearOf(at) !== yearOf(first) });
  const marks: PhaseLine['marks'] = [];
  const add = (at: string | undefined, id: string, params: Record<string, string> = {}, strong = false) => {
    if (at === undefined) return;
    const ms = startOf(at, zone);
    if (ms > from && ms <= now) marks.push({ at: ms, label: t(`phases.${id}`, { at: day(at), ...params }), strong });
  };
  add(access?.to.at, 'detected', {}, true);
  const revisions = revisionsAt(history, known).flatMap((revision) => {
    const value = drawn(totals(revision.cells).accounts)?.value;
    return value === undefined ? [] : [{ at: revision.knownAt, value }];
  });
  const leap = revisions
    .map((one, index) => ({ ...one, factor: one.value / Math.max(1, revisions[index - 1]?.value ?? one.value) }))
    .filter((one) => one.factor >= 2)
    .toSorted((a, b) => b.factor - a.factor)[0];
  const last = revisions.at(-1);
  for (const one of leap && last && leap.at !== last.at ? [leap, last] : [leap ?? last])
    if (one) add(one.at, 'counted', { figure: number(one.value, locale) });
  const filed = filedAt(history, known);
  add(filed[0]?.at, 'filed');
  if (filed.length > 1) add(filed.at(-1)?.at, 'lastFiled');
  return {
    from,
    to: now,
    start: t(access ? 'phases.firstAccess' : 'phases.firstSignal', { at: date(first, zone, locale) }),
    end: date(known.at, zone, locale),
    unseen: access ? { to: startOf(access.to.at, zone), label: t('phases.unseen', { length: lengthText(access.iso, words) }) } : null,
    marks,
  };
}

/** Every revision known by then, with the figure as far as it is known. */
export function ladderOf({ history, known, words }: Scene): Ladder {
  const { t } = words;
  const revisions = revisionsAt(history, known).map((revision) => {
    const { accounts, individuals } = totals(revision.cells);
    const shown = drawn(accounts) ? accounts : individuals;
    const figure = figureText(shown, words) ?? t('unknown');
    return { number: revision.number, at: startOf(revision.knownAt, known.zone), value: drawn(shown)?.value ?? null, figure };
  });
  const [first, last] = [revisions[0], revisions.at(-1)];
  const id = first?.figure === last?.figure ? 'one' : 'title';
  return {
    title: first && last ? t(`ladder.${id}`, { first: first.figure, last: last.figure }) : t('ladder.none'),
    empty: revisions.some((one) => one.value !== null) ? null : t('ladder.empty'),
    revisions,
    words: {
      up: t('ladder.up', { factor: '{factor}' }),
      down: t('ladder.down', { factor: '{factor}' }),
      inDays: t('ladder.inDays', { days: '{days}' }),
    },
  };
}

const markOf = (at: string, zone: string): Mark => ({ at: startOf(at, zone), until: isDate(at) ? endOf(at, zone) + 1 : null });

/** The latest late filing; else the latest on which anchors differ; else the latest. Against every anchor. */
export function barsOf(scene: Scene, late: JudgedFiling | null): Bars {
  const { words, now } = scene;
  const { t, zone, locale } = words;
  const judged = judgedFilings(scene).filter((filing) => filing.views.some(({ one }) => one.due !== null));
  const differs = (filing: JudgedFiling) => new Set(filing.views.map(({ one }) => one.status)).size > 1;
  const shown = late ?? latestOf(judged.filter(differs), zone) ?? latestOf(judged, zone);
  const one = shown?.views[0]?.one;
  if (!shown || !one) return { title: t('bars.none'), empty: t('bars.empty'), filed: null, anchors: [], source: '' };
  const name = words.duties.both(shown.duty);
  const sure = t(`sure.${dutyById(shown.duty)?.confidence ?? (contractIdOf(shown.duty) === null ? 'memory' : 'source')}`);
  const short = (at: string) => instant(at, zone, locale, { city: false, year: at.slice(0, 4) !== shown.at.slice(0, 4) });
  const period = one.period ? t(`period.${one.period.unit}`, { value: one.period.value }) : '';
  return {
    title: differs(shown) ? t('bars.differ') : t('bars.title', { name }),
    empty: null,
    filed: {
      ...markOf(shown.at, zone),
      label: t('bars.filed', { at: date(shown.at, zone, locale, { year: false }), time: time(shown.at, zone) }).trim(),
    },
    anchors: shown.views.slice(0, MOST_ANCHORS).map(({ anchor, one: view }) => {
      const at = view.clockStart ?? anchor?.at;
      const when = at === undefined ? t('unknown') : short(at);
      return {
        key: anchor?.key ?? null,
        text: anchor ? t('bars.anchor', { at: when, label: anchor.label }) : when,
        start: view.clockStart === null ? null : markOf(view.clockStart, zone),
        due: view.due === null ? null : Date.parse(view.due.at),
        clock: clockOf(view, now, words),
      };
    }),
    source: [
      differs(shown) ? t('bars.name', { name }) : '',
      t(period ? 'bars.source' : 'bars.sourceNoPeriod', { article: one.article, period, sure }),
      t('bars.made', { at: moment(shown.at, words) }),
    ]
      .filter(Boolean)
      .join(' '),
  };
}
