import { boolean, type Check, count, type Fault, list, object, oneOf, orUnknown, place } from '@/domain/check';
import type { Figure, ScopeCell } from '@/domain/history';
import { categories } from '@/law/vocabulary';

export { parseScopeCsv, SCOPE_COLUMNS, SCOPE_CSV_LIMITS } from '@/domain/scope-csv';

/** More than any count of people or accounts; below it every whole number is exact. */
export const MOST_COUNTED = 1_000_000_000_000;
/** Places in one revision. */
export const MOST_CELLS = 2_000;

export type Counted = 'accounts' | 'individuals';
export type Totals = Record<Counted, Figure>;

const lowest = (figure: Figure): number => figure.settled ?? figure.low ?? 0;
const highest = (figure: Figure): number | undefined => figure.settled ?? figure.high;
const shown = (figure: Figure): number | undefined => figure.settled ?? figure.likely;

const sum = (values: (number | undefined)[]): number | undefined =>
  values.reduce<number | undefined>((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0);

function total(figures: readonly Figure[]): Figure {
  if (figures.length === 0) return {};
  const settled = sum(figures.map((figure) => figure.settled));
  if (settled !== undefined) return { settled };
  const low = sum(figures.map(lowest)) ?? 0;
  const high = sum(figures.map(highest));
  const likely = sum(figures.map(shown));
  return { ...(low > 0 && { low }), ...(high !== undefined && { high }), ...(likely !== undefined && { likely }) };
}

/**
 * The sums over all places. Settled only where every place is; otherwise bounds: a place of which nothing is known counts 0
 * below and leaves the upper bound open. Empty where nothing is known.
 */
export const totals = (cells: readonly ScopeCell[]): Totals => ({
  accounts: total(cells.map((cell) => cell.accounts)),
  individuals: total(cells.map((cell) => cell.individuals)),
});

/** The one number to draw for a figure and whether it is exact, a bound, or only likely; null where nothing is known. */
export function drawn(figure: Figure): { value: number; as: 'settled' | 'low' | 'high' | 'likely' } | null {
  for (const as of ['settled', 'likely', 'low', 'high'] as const) {
    const value = figure[as];
    if (value !== undefined) return { value, as };
  }
  return null;
}

export type Change = { kind: 'same' } | { kind: 'more' | 'fewer'; by: number; factor: number | null };

/** How one number follows another. `factor` is the larger over the smaller, unrounded; null when the smaller is 0. */
export function change(before: number, after: number): Change {
  if (before === after) return { kind: 'same' };
  const smaller = Math.min(before, after);
  return {
    kind: after > before ? 'more' : 'fewer',
    by: Math.abs(after - before),
    factor: smaller === 0 ? null : Math.max(before, after) / smaller,
  };
}

export type Difference = { id: string; params: Record<string, string | number> };

/** Counts at which duties begin or end in the statutes ("500 or more", "more than 1,000"). */
export const THRESHOLDS = [500, 501, 1000, 1001] as const;
/** The share by which a count must differ to be material. */
export const MATERIAL_SHARE = 0.1;

const level = (value: number): number => THRESHOLDS.filter((threshold) => value >= threshold).length;
const computable = (figure: Figure): number | undefined => figure.settled ?? figure.low ?? figure.high;
const setOf = (cell: ScopeCell): string =>
  (cell.categories ?? [])
    .map((entry) => entry.category)
    .sort()
    .join(';');

function differs(quoted: Figure, latest: Figure): boolean {
  const [before, after] = [computable(quoted), computable(latest)];
  if (after === undefined || before === after) return false;
  if (before === undefined) return true;
  return Math.abs(after - before) >= MATERIAL_SHARE * before || level(before) !== level(after);
}

/**
 * Whether what a filing said (`quoted`) would mislead beside what is known (`latest`). Our rule, since no law gives one: a place
 * that was not named, or is no longer; other categories of data in a place; or a count in a place that differs by 10 % or
 * more of what was quoted, crosses 500 or 1,000, or was not known and now is. Counts are settled, else the lower, else the upper
 * bound; likely figures never. Empty: not materially different.
 */
export function materiallyDifferent(quoted: readonly ScopeCell[], latest: readonly ScopeCell[]): Difference[] {
  const found: Difference[] = [];
  const name = (cell: ScopeCell) => cell.residence ?? '?';
  const before = new Map(quoted.map((cell) => [name(cell), cell]));
  for (const cell of latest) {
    const residence = name(cell);
    const said = before.get(residence);
    before.delete(residence);
    if (said === undefined) {
      found.push({ id: 'difference.placeAdded', params: { residence } });
      continue;
    }
    for (const what of ['individuals', 'accounts'] as const) {
      if (!differs(said[what], cell[what])) continue;
      const [was, is] = [computable(said[what]), computable(cell[what])];
      const id = was === undefined ? `difference.${what}Known` : `difference.${what}`;
      found.push({ id, params: { residence, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) } });
    }
    if (cell.categories !== null && (said.categories === null || setOf(said) !== setOf(cell))) {
      found.push({ id: 'difference.categories', params: { residence } });
    }
  }
  for (const residence of before.keys()) found.push({ id: 'difference.placeRemoved', params: { residence } });
  return found;
}

const figureMembers = ['settled', 'low', 'high', 'likely'] as const;

/** What is wrong between the members of a figure; null when nothing is. */
export function figureFault(figure: Figure): string | null {
  const { settled, low, high, likely } = figure;
  if (settled !== undefined && (low ?? high ?? likely) !== undefined) return 'fault.settledAndBounds';
  if (low !== undefined && high !== undefined && low > high) return 'fault.lowAboveHigh';
  if (likely !== undefined && (likely < (low ?? 0) || likely > (high ?? likely))) return 'fault.likelyOutside';
  return null;
}

const figure: Check<Figure> = (value, path, faults) => {
  if (typeof value !== 'object' || value === null) {
    faults.push({ path, id: 'fault.object', params: {} });
    return undefined;
  }
  const before = faults.length;
  const read: Figure = {};
  for (const [name, number] of Object.entries(value)) {
    const member = figureMembers.find((known) => known === name);
    const counted = count(MOST_COUNTED)(number, `${path}.${name}`, faults);
    if (member === undefined) faults.push({ path: `${path}.${name}`, id: 'fault.unexpected', params: {} });
    else if (counted !== undefined) read[member] = counted;
  }
  const fault = faults.length === before ? figureFault(read) : null;
  if (fault !== null) faults.push({ path, id: fault, params: {} });
  return faults.length === before ? read : undefined;
};

const cell = object<ScopeCell>({
  residence: orUnknown(place),
  accounts: figure,
  individuals: figure,
  minors: orUnknown(boolean),
  categories: orUnknown(
    list(
      object<{ category: string; accounts: number | null }>({ category: oneOf(categories), accounts: orUnknown(count(MOST_COUNTED)) }),
      categories.length,
      (entry) => entry.category,
    ),
  ),
});

/** The cells of one revision as entered by hand: each place once. Empty says that nobody is affected. Never throws. */
export function parseScopeCells(value: unknown): { ok: true; cells: ScopeCell[] } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const cells = list(cell, MOST_CELLS, (entry) => entry.residence ?? '?')(value, '', faults);
  return cells !== undefined && faults.length === 0 ? { ok: true, cells } : { ok: false, faults };
}
