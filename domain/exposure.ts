import type { Entity } from '@/domain/determination';
import { factsAsOf } from '@/domain/facts';
import { type AsKnown, determined } from '@/domain/fold';
import type { History } from '@/domain/history';
import type { ProfileRef } from '@/domain/organisation';
import { type DutyExposure, exposures, type StatutoryMaximum, type Turnover } from '@/law/exposure';
import { obligations } from '@/law/obligations';
import { dutyById, rulebook } from '@/law/rulebook';

/** An entity of a case, and the version of the organisation's profile it was taken from, where it was. */
export type CaseEntity = { key: string; name: string; nameLocal: string | null; profile: ProfileRef | null };

/** The entities of a case as known at an instant, by key. */
export function entitiesAt(history: Pick<History, 'determinations'>, known: AsKnown): CaseEntity[] {
  return [...determined(history, 'entity', known)].map(([key, row]) => {
    // What `determined` folds was checked when it was written; a profile stands only in values written since there is one.
    const { name, nameLocal = null, profile = null } = row.value as Entity;
    return { key, name, nameLocal, profile };
  });
}

/** One statutory maximum with the duties of one entity that it stands behind: it is one maximum, however many duties share it. */
export type ExposureLine = {
  entity: string | null;
  jurisdiction: string;
  law: string;
  duties: { duty: string; answer: 'owed' | 'not-yet-known' }[];
  figure: StatutoryMaximum;
};

/** Duties of one entity for which no figure was verified, by reason. */
export type NoFigure = { entity: string | null; why: NonNullable<DutyExposure['unverified']>; duties: string[] };

export type ExposureView = { lines: ExposureLine[]; unverified: NoFigure[] };

/**
 * The statutory maxima of a case as known at an instant. `turnover`: by the key of the entity in the case. Only statutes: what a contract
 * brings is between its parties.
 */
export function exposureAt(history: History, known: AsKnown, turnover: Readonly<Record<string, readonly Turnover[]>>): ExposureView {
  const facts = factsAsOf(history, known.at, { zone: known.zone });
  return linesOf(exposures(obligations(facts, rulebook, known.at).obligations, facts, rulebook, turnover, known.at));
}

/** Maxima of one entity that rest on the same article are one line. Owed before what may be owed. */
export function linesOf(found: readonly DutyExposure[]): ExposureView {
  const lines = new Map<string, ExposureLine>();
  const unverified = new Map<string, NoFigure>();
  for (const { duty, entity, answer, maxima, unverified: why } of found) {
    const of = dutyById(duty);
    if (of === undefined) continue;
    if (why !== null) {
      const key = `${entity ?? ''} ${why}`;
      const held = unverified.get(key) ?? { entity, why, duties: [] };
      unverified.set(key, { ...held, duties: [...held.duties, duty] });
    }
    for (const figure of maxima) {
      const key = [entity ?? '', of.law, figure.maximum.article, JSON.stringify([figure.low, figure.high])].join(' ');
      const held = lines.get(key) ?? { entity, jurisdiction: of.jurisdiction, law: of.law, duties: [], figure };
      lines.set(key, { ...held, duties: [...held.duties, { duty, answer }] });
    }
  }
  const owed = ({ duties }: ExposureLine) => (duties.some(({ answer }) => answer === 'owed') ? 0 : 1);
  return { lines: [...lines.values()].sort((a, b) => owed(a) - owed(b)), unverified: [...unverified.values()] };
}
