import type { Figure, ScopeCell } from '@/domain/history';

export type FigureEntry = { kind: 'unknown' | 'settled' | 'bounds'; settled: string; low: string; high: string; likely: string };
/** One place as it is being entered: everything is text until the server has read it. */
export type RowEntry = {
  id: number;
  /** An ISO code, empty for not known, or `other` with the code beside it. */
  residence: string;
  code: string;
  accounts: FigureEntry;
  individuals: FigureEntry;
  minors: '' | 'yes' | 'no';
  looked: boolean;
  categories: Record<string, string>;
};

const NO_FIGURE: FigureEntry = { kind: 'unknown', settled: '', low: '', high: '', likely: '' };

export const emptyRow = (id: number): RowEntry => ({
  id,
  residence: '',
  code: '',
  accounts: NO_FIGURE,
  individuals: NO_FIGURE,
  minors: '',
  looked: false,
  categories: {},
});

const shown = (n: number | null | undefined): string => (n === undefined || n === null ? '' : String(n));

function figureEntry({ settled, low, high, likely }: Figure): FigureEntry {
  const kind = settled !== undefined ? 'settled' : (low ?? high ?? likely) !== undefined ? 'bounds' : 'unknown';
  return { kind, settled: shown(settled), low: shown(low), high: shown(high), likely: shown(likely) };
}

/** A stored place as entries. `known`: the codes that the list of places offers. */
export function rowOf(cell: ScopeCell, id: number, known: ReadonlySet<string>): RowEntry {
  const listed = cell.residence === null || known.has(cell.residence);
  return {
    id,
    residence: listed ? (cell.residence ?? '') : 'other',
    code: listed ? '' : (cell.residence ?? ''),
    accounts: figureEntry(cell.accounts),
    individuals: figureEntry(cell.individuals),
    minors: cell.minors === null ? '' : cell.minors ? 'yes' : 'no',
    looked: cell.categories !== null,
    categories: Object.fromEntries((cell.categories ?? []).map(({ category, accounts }) => [category, shown(accounts)])),
  };
}

/** A whole number with or without separators of thousands; anything else as typed, for the server to name. */
function counted(text: string): number | string {
  const typed = text.trim();
  const plain = /^\d{1,3}(?:[, ]\d{3})+$/.test(typed) ? typed.replace(/[, ]/g, '') : typed;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : typed;
}

function figureOf(entry: FigureEntry): Record<string, number | string> {
  if (entry.kind === 'unknown') return {};
  const names = entry.kind === 'settled' ? (['settled'] as const) : (['low', 'high', 'likely'] as const);
  return Object.fromEntries(
    names.filter((name) => entry.kind === 'settled' || entry[name].trim() !== '').map((name) => [name, counted(entry[name])]),
  );
}

/** The rows as the command takes them, not yet checked. */
export const cellsOf = (rows: readonly RowEntry[]): unknown[] =>
  rows.map((row) => ({
    residence: row.residence === '' ? null : row.residence === 'other' ? row.code.trim().toUpperCase() : row.residence,
    accounts: figureOf(row.accounts),
    individuals: figureOf(row.individuals),
    minors: row.minors === '' ? null : row.minors === 'yes',
    categories: row.looked
      ? Object.entries(row.categories).map(([category, text]) => ({ category, accounts: text.trim() === '' ? null : counted(text) }))
      : null,
  }));
