import { columnsOf, type Recipe } from '@/domain/recipe';
import { stateOf } from './bytes';
import type { Examined } from './examine';
import { EngineFault } from './fault';
import { relationOf } from './readings';

/** Ends the run when a file is no longer what it was before its first byte was read. */
export function unchanged(files: readonly Examined[]): void {
  for (const { source, state } of files) {
    if (stateOf(source.path, source.name) !== state) throw new EngineFault('changed', { file: source.name });
  }
}

/** Rejects a file whole, as one statement with its rows. */
function rejectWhole(file: Examined, reason: 'column-missing' | 'same-bytes'): void {
  file.rejects.clear();
  file.rejects.set(reason, { rows: file.read, samples: [{ file: file.source.name, line: 1 }] });
  file.rows = 0;
}

/** Ends where a column that the recipe reads stands twice in the heading: nobody could say which of them is meant. */
export function refuseTwice(file: Pick<Examined, 'source' | 'columns'>, wanted: readonly string[]): void {
  const twice = wanted.find((column) => file.columns.indexOf(column) !== file.columns.lastIndexOf(column));
  if (twice !== undefined) throw new EngineFault('columnTwice', { file: file.source.name, line: 1, column: twice });
}

/**
 * Finds what no single row shows: files that are the same bytes as one before (they count once), files without a column that the
 * recipe reads, a column that stands twice in a heading. A column that no file has is a fault of the recipe.
 */
export function compareFiles(files: readonly Examined[], recipe: Recipe): void {
  const wanted = columnsOf(recipe);
  const seen = new Set<string>();
  const met = new Set<string>();
  const full = files.filter((file) => file.read > 0 || file.columns.length > 0);
  for (const file of full) {
    refuseTwice(file, wanted);
    const had = relationOf([file], wanted, recipe.reading.form).columns;
    for (const column of had.keys()) met.add(column);
    if (file.read === 0) continue;
    if (seen.has(file.sha256)) rejectWhole(file, 'same-bytes');
    else if (wanted.some((column) => !had.has(column))) rejectWhole(file, 'column-missing');
    seen.add(file.sha256);
  }
  const nowhere = wanted.find((column) => !met.has(column));
  if (full.length > 0 && nowhere !== undefined) throw new EngineFault('columnNowhere', { column: nowhere });
}
