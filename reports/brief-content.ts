import type { Exposure } from '@/domain/determination';
import { type ExposureLine, entitiesAt, exposureAt } from '@/domain/exposure';
import { determined, unsuperseded } from '@/domain/fold';
import { daysBetween } from '@/domain/measures';
import { compareMoments } from '@/domain/moment';
import { exposureWords } from '@/messages/exposure';
import { days } from '@/messages/format';
import { figuresOf, leadOf } from '@/reports/brief-figures';
import { barsOf, ladderOf, phasesOf } from '@/reports/brief-pictures';
import { clockOf, limitText } from '@/reports/clock';
import type { BriefContent, Rows } from '@/reports/content';
import { headOf } from '@/reports/head';
import { type BriefInput, latestLate, type Scene, sceneOf, stillOwed } from '@/reports/scene';
import { moment, type Words } from '@/reports/words';

/** Most rows of each list on the one page; the rest is counted. */
export const MOST = { running: 4, exposure: 2, statutory: 3, decisions: 3 } as const;

/** The one-page brief as of an instant, in the words of one language. Pure: equal input gives equal content. */
export function briefContent(input: BriefInput, words: Words): BriefContent {
  const scene = sceneOf(input, words);
  const late = latestLate(scene);
  return {
    ...headOf('brief', input, words),
    kind: 'brief',
    lead: leadOf(scene),
    figures: figuresOf(scene, late),
    phases: phasesOf(scene),
    ladder: ladderOf(scene),
    bars: barsOf(scene, late),
    running: runningOf(scene),
    exposure: exposureOf(scene),
    statutory: statutoryOf(scene),
    decisions: decisionsOf(scene),
  };
}

/** The first rows, and how many more there are. */
function rowsOf<T>(all: T[], most: number, { t }: Words, id: string, note: string | null = null): Rows<T> {
  const more = all.length - most;
  return {
    title: t(`${id}.title`),
    note,
    rows: all.slice(0, most),
    more: more > 0 ? t('more', { count: more }) : null,
    empty: all.length === 0 ? t(`${id}.empty`) : null,
  };
}

function runningOf(scene: Scene): BriefContent['running'] {
  const { words, now } = scene;
  const all = stillOwed(scene).map(({ one, target }) => ({
    name: words.duties.both(one.duty),
    limit: limitText(one, target, words),
    clock: clockOf(one, now, words),
  }));
  return rowsOf(all, MOST.running, words, 'running');
}

function exposureOf({ history, known, words }: Scene): BriefContent['exposure'] {
  const all = [...determined(history, 'exposure', known).values()]
    .toSorted((a, b) => compareMoments(a.knownAt, b.knownAt, known.zone))
    .map((row) => ({ ...(row.value as Exposure), source: row.source }));
  return rowsOf(all, MOST.exposure, words, 'exposure');
}

/** The statutory maxima of what is owed, those of which most is known on top; never a sum. What has no figure is counted. */
function statutoryOf({ history, known, turnover, words }: Scene): NonNullable<BriefContent['statutory']> {
  const { exposure: t, locale } = words;
  const say = exposureWords(t, words.speaker, locale);
  const { lines, unverified } = exposureAt(history, known, turnover);
  const names = new Map(entitiesAt(history, known).map((one) => [one.key, (locale === 'ko' && one.nameLocal) || one.name]));
  const bounds = ({ figure }: ExposureLine) => Number(figure.low === null) + Number(figure.high === null);
  const all = lines
    .filter(({ duties }) => duties.some(({ answer }) => answer === 'owed'))
    .toSorted((a, b) => bounds(a) - bounds(b))
    .map(({ law, entity, figure }) => {
      const [taken] = [...figure.missing, ...figure.assumptions];
      return {
        label: [law, names.get(entity ?? '') ?? ''].filter(Boolean).join(', '),
        amount: say.figure(figure, 'short'),
        note: [say.share(figure) ?? say.rule(figure.maximum), taken ? say.sentence(taken) : ''].filter(Boolean).join(' '),
      };
    });
  const without = unverified.reduce((sum, { duties }) => sum + duties.length, 0);
  // The page is one: where what was entered fills two rows, two are left here.
  const most = determined(history, 'exposure', known).size < MOST.exposure ? MOST.statutory : MOST.statutory - 1;
  const rest = all.length - most;
  return {
    title: t('brief.statutory'),
    note: null,
    rows: all.slice(0, most),
    more:
      [rest > 0 ? words.t('more', { count: rest }) : '', without > 0 && all.length > 0 ? t('brief.without', { count: without }) : '']
        .filter(Boolean)
        .join('; ') || null,
    empty: all.length === 0 ? t('brief.none') : null,
  };
}

/** Decisions that wait, the one needed first on top. They have no time of knowing: they are read as they stand. */
function decisionsOf({ history, inventedDecisions, words, known }: Scene): BriefContent['decisions'] {
  const open = unsuperseded(history.decisions, history.decisions).filter((one) => one.kind === 'needed' && one.decidedAt === null);
  const all = open
    .toSorted((a, b) => (a.neededBy ?? '9999').localeCompare(b.neededBy ?? '9999'))
    .map((one) => ({ title: one.title, by: one.neededBy === null ? null : byText(one.neededBy, known.at, words) }));
  const invented = open.some((one) => inventedDecisions.includes(one.id));
  return rowsOf(all, MOST.decisions, words, 'decisions', invented ? words.t('decisions.invented') : null);
}

function byText(at: string, now: string, words: Words): string {
  const away = daysBetween(now, at, words.zone);
  const text = moment(at, words);
  return away < 0 ? words.t('decisions.past', { at: text, length: days(-away, words.locale) }) : text;
}
