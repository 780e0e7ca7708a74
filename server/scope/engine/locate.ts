import type { Recipe } from '@/domain/recipe';
import type { Cell, Database } from './database';
import { type Examined, linesOf, SAMPLES } from './examine';
import { hitsSql, reasonOfState } from './load';
import { NUMBER } from './readings';
import type { Sample } from './types';

/**
 * Adds to each file's rejects the rows that were rejected when they were read, with the positions of the first of each reason. Only
 * files that have such rows are read again, in order.
 */
export async function locate(database: Database, files: readonly Examined[], recipe: Recipe): Promise<void> {
  const counts = await database.rows('rejected', 'SELECT file, state, count(*) FROM hits WHERE state > 1 GROUP BY file, state');
  const told = new Map<number, number>();
  for (const file of files) {
    const mine = counts.filter(([path]) => path === file.path);
    const lacking = mine.flatMap(([, cell, rows]) => {
      const [state, most] = [Number(cell), Math.min(Number(rows), SAMPLES)];
      return (told.get(state) ?? 0) < SAMPLES ? [{ state, most }] : [];
    });
    const positions = lacking.length === 0 ? new Map<number, Sample[]>() : await positionsIn(database, file, recipe, lacking);
    for (const [, cell, rows] of mine) {
      const state = Number(cell);
      const reason = reasonOfState(state);
      if (reason === undefined) continue;
      const samples = positions.get(state) ?? [];
      const before = file.rejects.get(reason)?.rows ?? 0;
      file.rejects.set(reason, {
        rows: before + Number(rows),
        samples: [...(file.rejects.get(reason)?.samples ?? []), ...samples].slice(0, SAMPLES),
      });
      told.set(state, (told.get(state) ?? 0) + samples.length);
    }
  }
}

async function positionsIn(
  database: Database,
  file: Examined,
  recipe: Recipe,
  lacking: readonly { state: number; most: number }[],
): Promise<Map<number, Sample[]>> {
  const { from } = hitsSql([{ ...file, multiline: true }], recipe, true);
  await database.run('rejected', 'SET preserve_insertion_order = true');
  const found: Cell[][] = [];
  // Each ends when the last that is wanted is found, which in most logs is early.
  for (const { state, most } of lacking) {
    found.push(...(await database.rows('rejected', `SELECT state, ${NUMBER} FROM ${from} WHERE state = ${state} LIMIT ${most}`)));
  }
  await database.run('rejected', 'SET preserve_insertion_order = false');
  const numbers = found.map(([, number]) => Number(number));
  const lines = file.text === null ? null : await linesOf(file.text, numbers);
  const positions = new Map<number, Sample[]>();
  for (const [state, cell] of found) {
    const number = Number(cell);
    const sample: Sample = file.document
      ? { file: file.source.name, line: 1, record: number }
      : { file: file.source.name, line: lines?.get(number) ?? number };
    positions.set(Number(state), [...(positions.get(Number(state)) ?? []), sample]);
  }
  return positions;
}
