import { lawWords } from '@/app/(portal)/law/words';
import { span } from '@/components/chart/days';
import type { ClockBarRow } from '@/components/clock/bars';
import { stateOf } from '@/components/clock/state';
import type { Verdict, VerdictRow } from '@/components/law/calculator/types';
import { capital } from '@/components/law/period';
import { judgedOf, lengthOf, verdictOf } from '@/components/law/verdict';
import type { Step } from '@/law/clock';
import { contractOf } from '@/law/contract';
import type { Answers, Obligation } from '@/law/obligations';
import { pathSentence } from '@/law/paths';
import { say } from '@/law/sentence';
import { parsePoint } from '@/law/time';
import type clock from '@/messages/en/clock.json';
import { instant, limit } from '@/messages/format';
import { sentences, signedIn, words } from '@/server/request';

const YEAR = { weekday: true, year: true } as const;
const NAMED = 3;
/** Steps whose sentence does not already say what it came to. */
const VALUED: ReadonlySet<Step['step']> = new Set(['start', 'counting', 'calendar'] as const);

type Setting = Awaited<ReturnType<typeof setting>>;

async function setting(asOf: string) {
  return { ...(await lawWords()), why: await words('why'), clock: await sentences<typeof clock>('clock'), asOf };
}

const keyOf = ({ duty, entity }: Pick<Obligation, 'duty' | 'entity'>) => `${duty}@${entity ?? ''}`;

const dueText = ({ due, zone }: Obligation, { language }: Setting): string | null =>
  due ? limit(due.at, due.precision, zone, language, YEAR) : null;

function rowOf(one: Obligation, before: Obligation | undefined, at: Setting): VerdictRow {
  const { language, t, law, duties, speaker, why, clock, asOf } = at;
  const { zone, target, notBefore, standard } = one;
  const due = dueText(one, at);
  const was = before ? dueText(before, at) : null;
  return {
    key: keyOf(one),
    duty: one.duty,
    to: duties.authority(one.duty),
    name: duties.name(one.duty),
    article: one.article,
    entity: one.entity,
    ...verdictOf(judgedOf(one), Date.parse(asOf), clock, language),
    due: due === null || one.answer === 'owed' ? due : t('duty.ifOwed', { at: due }),
    beside: [
      ...(one.answer !== 'not-owed' && standard && due === null ? [law(`standard.${standard}`)] : []),
      ...(target ? [t('duty.target', { at: limit(target.at, target.precision, zone, language, YEAR) })] : []),
      ...(notBefore ? [t('duty.notBefore', { at: instant(notBefore, zone, language, YEAR) })] : []),
    ],
    was: before && was !== due ? (was ?? t('duty.noDate')) : null,
    because: one.reasons.map((reason) => say(reason, speaker)),
    steps: one.derivation.map((step) => ({
      name: why(`steps.${step.step}`),
      text: say(step, speaker),
      value: VALUED.has(step.step) && step.value !== null && parsePoint(step.value) ? instant(step.value, zone, language) : null,
    })),
    notes: [
      ...(one.missing.length > 0
        ? [t('calculator.missing', { list: one.missing.map((path) => capital(say(pathSentence(path), speaker))).join('; ') })]
        : []),
      ...one.precededBy.map((duty) => t('calculator.precededBy', { duty: duties.both(duty) })),
      ...(one.projected ? [t('calculator.projected')] : []),
    ],
  };
}

/** Bars that fit a picture beside a form. */
const MOST_BARS = 10;

function barOf(one: Obligation, { duties, asOf }: Setting): ClockBarRow | null {
  const { due, clockStart, zone, answer, status } = one;
  if (answer !== 'owed' || due === null) return null;
  const start = clockStart === null ? null : span(clockStart, zone);
  const judged = { answer, status, start: start && start.until === null ? start.at : null, due: Date.parse(due.at) };
  return {
    id: keyOf(one),
    name: duties.authority(one.duty),
    article: duties.name(one.duty),
    bars: [
      {
        clock: judged,
        start,
        due: due.precision === 'day' ? span(due.on, zone) : { at: Date.parse(due.at) },
        dayOnly: due.precision === 'day',
        length: lengthOf(judgedOf(one), stateOf(judged, Date.parse(asOf)), Date.parse(asOf)),
      },
    ],
    filed: one.done === null ? [] : [span(one.done, zone)],
  };
}

const dueMs = ({ due, target }: Obligation) => (due ? Date.parse(due.at) : target ? Date.parse(target.at) : Number.POSITIVE_INFINITY);

function nextOf({ nextQuestion, obligations }: Answers, { language, t, duties, speaker }: Setting): Verdict['next'] {
  if (nextQuestion === null) return null;
  const { fact, decides, nearestDue } = nextQuestion;
  const nearest = obligations.find(({ due }) => due?.at === nearestDue);
  const names = decides
    .slice(0, NAMED)
    .map((duty) => duties.both(duty))
    .join('; ');
  return {
    path: fact,
    question: say(pathSentence(fact), speaker),
    due: nearest?.due ? t('calculator.nextDue', { due: limit(nearest.due.at, nearest.due.precision, nearest.zone, language, YEAR) }) : null,
    decides: t('calculator.nextDecides', {
      count: decides.length,
      names: decides.length > NAMED ? t('calculator.nextMore', { names, count: decides.length - NAMED }) : names,
    }),
  };
}

const KINDS = { owed: 'owed', 'not-yet-known': 'notYetKnown', 'not-owed': 'notOwed' } as const;

/** Answers in the reader's words; `facts` are those without the supposed moment. */
export async function verdictFor(answers: Answers, facts: Answers | null): Promise<Verdict> {
  const at = await setting(answers.asOf);
  const { t, duties, speaker } = at;
  const before = new Map((facts?.obligations ?? []).map((one) => [keyOf(one), one]));
  const ordered = [...answers.obligations].sort((a, b) => dueMs(a) - dueMs(b));
  const contract = contractOf(answers, speaker);
  return {
    asked: t('calculator.asked', { at: instant(answers.asOf, (await signedIn()).timeZone, at.language, YEAR), version: answers.rulebook }),
    asOf: Date.parse(answers.asOf),
    bars: ordered.flatMap((one) => barOf(one, at) ?? []).slice(0, MOST_BARS),
    groups: Object.entries(KINDS).map(([answer, kind]) => ({
      kind,
      rows: ordered.filter((one) => one.answer === answer).map((one) => rowOf(one, before.get(keyOf(one)), at)),
    })),
    notInForce: answers.notInForce.map((one) => ({
      key: keyOf(one),
      duty: one.duty,
      to: duties.authority(one.duty),
      name: duties.name(one.duty),
      says: one.reasons.map((reason) => say(reason, speaker)).join(' '),
      entity: one.entity,
    })),
    next: nextOf(answers, at),
    contradictions: answers.contradictions.map((one) => say(one, speaker)),
    contract: JSON.stringify(contract, null, 2),
  };
}
