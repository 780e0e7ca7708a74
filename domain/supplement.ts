import { type AsKnown, reached, revisionsAt, unsuperseded } from '@/domain/fold';
import type { Filing, History, Moment, ScopeRevision } from '@/domain/history';
import { compareMoments, endOf, momentOf, startOf, written } from '@/domain/moment';
import { type Difference, materiallyDifferent } from '@/domain/scope';

/** First reports whose law wants a supplement within a period of each new fact, and the duty that asks for it. */
export const SUPPLEMENT_OF: Readonly<Record<string, string>> = {
  'kr-network-48-3-first': 'kr-network-48-3-supplement',
  'us-sec-8k-105': 'us-sec-8k-105-amend',
};

/** A filing that was made, with the moment at which it was. */
export type Filed = Filing & { at: Moment };

/** The filings made by then, the earliest first. Their corrections hold for all times: a filing has no time of knowing but its own. */
export function filedAt(history: Pick<History, 'filings'>, known: AsKnown): Filed[] {
  return unsuperseded(history.filings, history.filings)
    .flatMap((filing) => (filing.state === 'filed' && filing.filed !== null ? [{ ...filing, at: momentOf(filing.filed) }] : []))
    .filter((filing) => reached(filing.at, known))
    .sort((a, b) => compareMoments(a.at, b.at, known.zone) || (a.id < b.id ? -1 : 1));
}

/** A filing and the supplements that point at it, in the order in which they were made. */
type Chain = { first: Filed; last: Filed; members: Filed[] };

function chains(history: Pick<History, 'filings'>, known: AsKnown): Chain[] {
  const filed = filedAt(history, known);
  const older = new Map(history.filings.map((row) => [row.id, row.supersedes]));
  const standing = new Map<string, Filed>();
  for (const filing of filed) {
    for (let id: string | null = filing.id; id !== null && !standing.has(id); id = older.get(id) ?? null) standing.set(id, filing);
  }
  const rootOf = (filing: Filed, seen = new Set<string>()): Filed => {
    const earlier = filing.supplementOf === null ? undefined : standing.get(filing.supplementOf);
    if (earlier === undefined || seen.has(earlier.id)) return filing;
    return rootOf(earlier, seen.add(earlier.id));
  };
  const byDuty = new Map<string, Filed[]>();
  for (const filing of filed) {
    const root = rootOf(filing);
    const name = `${root.duty}@${root.entity ?? ''}`;
    byDuty.set(name, [...(byDuty.get(name) ?? []), filing]);
  }
  return [...byDuty.values()].flatMap((members) => {
    const [first, last] = [members[0], members.at(-1)];
    return first === undefined || last === undefined ? [] : [{ first, last, members }];
  });
}

/** What a filing said of the scope: the revision it quotes, else the latest known when it was made. Null: nothing was known. */
function quoted(filing: Filed, revisions: readonly ScopeRevision[], zone: string): ScopeRevision | null {
  const named = revisions.find((revision) => revision.number === filing.scopeRevision);
  const made = written(endOf(filing.at, zone), zone);
  return named ?? revisions.filter((revision) => reached(revision.knownAt, { at: made, zone })).at(-1) ?? null;
}

type Outgrown = { filing: Filed; revision: ScopeRevision; reasons: Difference[] };

/** The first later revision beside which the filing misleads. One known before the day or instant of filing is not new to it. */
function outgrown(filing: Filed, revisions: readonly ScopeRevision[], zone: string): Outgrown | null {
  const said = quoted(filing, revisions, zone);
  for (const revision of revisions) {
    if (revision.number <= (said?.number ?? 0)) continue;
    if (endOf(revision.knownAt, zone) < startOf(filing.at, zone)) continue;
    const reasons = materiallyDifferent(said?.cells ?? [], revision.cells);
    if (reasons.length > 0) return { filing, revision, reasons };
  }
  return null;
}

/**
 * The last filing of each chain (a report and its supplements) that has been made materially different by a later revision,
 * against the latest revision known: what the page marks. Notices to individuals are included.
 */
export function outdated(history: Pick<History, 'filings' | 'revisions'>, known: AsKnown): Outgrown[] {
  const revisions = revisionsAt(history, known);
  const latest = revisions.at(-1);
  return chains(history, known).flatMap(({ last }) => {
    const said = quoted(last, revisions, known.zone);
    if (latest === undefined || latest.number <= (said?.number ?? 0)) return [];
    const reasons = materiallyDifferent(said?.cells ?? [], latest.cells);
    return reasons.length > 0 ? [{ filing: last, revision: latest, reasons }] : [];
  });
}

/** New information after a first report: when it was known, the revision that brought it, and the filing it outgrew. */
export type News = { duty: string; supplement: string; at: Moment; revision: number; filing: string; answered: boolean };

/**
 * For each first report whose law wants a supplement: the earliest revision that its last filing does not tell and that is
 * materially different; where the last filing tells all, the one that it answered. Absent where nothing new came. Where a
 * duty was filed for several entities, what is unanswered goes first, then the earliest.
 */
export function news(history: Pick<History, 'filings' | 'revisions'>, known: AsKnown): News[] {
  const revisions = revisionsAt(history, known);
  const found = chains(history, known).flatMap(({ first, members }): News[] => {
    const supplement = SUPPLEMENT_OF[first.duty];
    if (supplement === undefined) return [];
    const brought = members.map((filing) => outgrown(filing, revisions, known.zone));
    const open = brought.at(-1) ?? null;
    const latest = open ?? brought.findLast((one) => one !== null) ?? null;
    if (latest === null) return [];
    const { filing, revision } = latest;
    return [{ duty: first.duty, supplement, at: revision.knownAt, revision: revision.number, filing: filing.id, answered: open === null }];
  });
  const order = (a: News, b: News) => Number(a.answered) - Number(b.answered) || compareMoments(a.at, b.at, known.zone);
  return Object.keys(SUPPLEMENT_OF).flatMap((duty) =>
    found
      .filter((one) => one.duty === duty)
      .sort(order)
      .slice(0, 1),
  );
}

/** The first reports, of those whose law wants a supplement, that have been made. */
export const supplementable = (history: Pick<History, 'filings'>, known: AsKnown): string[] => [
  ...new Set(
    chains(history, known)
      .map((chain) => chain.first.duty)
      .filter((duty) => duty in SUPPLEMENT_OF),
  ),
];
