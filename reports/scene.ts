import { answersIn } from '@/domain/contract';
import type { Target } from '@/domain/determination';
import { anchorsAt, factsAsOf, type HeldAnchor } from '@/domain/facts';
import { type AsKnown, determined } from '@/domain/fold';
import { type History, stands } from '@/domain/history';
import { type Measure, measures } from '@/domain/measures';
import { compareMoments, startOf } from '@/domain/moment';
import type { Turnover } from '@/law/exposure';
import type { Obligation } from '@/law/obligations';
import type { CaseHead } from '@/reports/head';
import type { Words } from '@/reports/words';

export type BriefInput = CaseHead & {
  history: History;
  /** Ids of the decisions that are invented, as the seed marks them. */
  inventedDecisions: readonly string[];
  /** Turnover by the key of an entity of the case, for maxima by turnover. */
  turnover: Readonly<Record<string, readonly Turnover[]>>;
};

/** A case as known at an instant, computed once: obligations under the leading anchor and under each, and the measures. */
export type Scene = BriefInput & {
  words: Words;
  /** The instant, epoch milliseconds. */
  now: number;
  known: AsKnown;
  owed: readonly Obligation[];
  byAnchor: { anchor: HeldAnchor | null; owed: readonly Obligation[] }[];
  measured: Measure[];
};

export function sceneOf(input: BriefInput, words: Words): Scene {
  const { history, at } = input;
  const { zone } = words;
  const compute = (anchor?: string) =>
    answersIn(history, factsAsOf(history, at, { zone, ...(anchor !== undefined && { anchor }) }), { at, zone }).obligations;
  const anchors = anchorsAt(history, at, { zone });
  const owed = compute();
  return {
    ...input,
    words,
    now: Date.parse(at),
    known: { at, zone },
    owed,
    byAnchor: anchors.length === 0 ? [{ anchor: null, owed }] : anchors.map((anchor) => ({ anchor, owed: compute(anchor.key) })),
    measured: measures(history, { at, zone }),
  };
}

/** First access to detection by every anchor that stands for detection, shortest first, each length once. ISO 8601 durations. */
export function dwells({ measured, byAnchor, known }: Scene): string[] {
  const standing = new Set(byAnchor.flatMap(({ anchor }) => (anchor?.moments.includes('detected') ? anchor.key : [])));
  return [
    ...new Set(
      measured
        .filter((one) => one.id === 'firstAccessToDetection' || (one.id === 'firstAccessToAnchor' && standing.has(one.params.anchor ?? '')))
        .toSorted((a, b) => startOf(a.to.at, known.zone) - startOf(b.to.at, known.zone))
        .map((one) => one.iso),
    ),
  ];
}

/** A filing that was made and how each anchor judges it. `lateBy`: by the first anchor for which it is late; '' where none. */
export type JudgedFiling = {
  duty: string;
  entity: string | null;
  at: string;
  lateBy: string;
  views: { anchor: HeldAnchor | null; one: Obligation }[];
};

export function judgedFilings({ byAnchor }: Scene): JudgedFiling[] {
  const found = new Map<string, JudgedFiling>();
  for (const { anchor, owed } of byAnchor)
    for (const one of owed) {
      if (one.done === null || one.answer !== 'owed') continue;
      const key = `${one.duty}@${one.entity ?? ''}`;
      const filing = found.get(key) ?? { duty: one.duty, entity: one.entity, at: one.done, lateBy: '', views: [] };
      const lateBy = one.status === 'late' ? (one.lateBy ?? '') : '';
      found.set(key, { ...filing, lateBy: filing.lateBy || lateBy, views: [...filing.views, { anchor, one }] });
    }
  return [...found.values()];
}

export const latestOf = (filings: JudgedFiling[], zone: string): JudgedFiling | null =>
  filings.toSorted((a, b) => compareMoments(b.at, a.at, zone))[0] ?? null;

/** The latest of the filings that at least one anchor finds late. */
export const latestLate = (scene: Scene): JudgedFiling | null =>
  latestOf(
    judgedFilings(scene).filter((filing) => filing.views.some(({ one }) => one.status === 'late')),
    scene.words.zone,
  );

/** A decision not to notify, by two people, ends a clock until it is withdrawn. */
const decidedAgainst = (history: History, one: Obligation, at: string): boolean =>
  history.decisions.some(
    (decision) =>
      decision.kind === 'not-to-notify' &&
      stands(decision, at) &&
      decision.confirmedBy !== null &&
      decision.duty === one.duty &&
      (decision.entity === null || decision.entity === one.entity),
  );

/** What is owed and still to be done: the nearest limit first, then targets, then what has no date. `target`: the organisation's own. */
export function stillOwed({ owed, history, known }: Scene): { one: Obligation; target: string | null }[] {
  const targets = determined(history, 'target', known);
  return owed
    .filter(
      (one) => one.answer === 'owed' && one.done === null && one.standard !== 'keep a record' && !decidedAgainst(history, one, known.at),
    )
    .map((one) => {
      const own = (targets.get(`${one.duty}@${one.entity ?? ''}`) ?? targets.get(one.duty))?.value as Target | null | undefined;
      const target = own?.at ?? one.target?.at ?? null;
      const at = one.due ? Date.parse(one.due.at) : target ? startOf(target, known.zone) : Number.MAX_SAFE_INTEGER;
      return { one, target: own?.at ?? null, at };
    })
    .toSorted((a, b) => Number(a.one.due === null) - Number(b.one.due === null) || a.at - b.at);
}
