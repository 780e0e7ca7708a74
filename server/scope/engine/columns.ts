import { literal } from './database';
import type { Examined } from './examine';

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Where a column may lie in a JSON record, in the order in which it is asked (RFC 6901, or the engine's `$.a[0]`): `a.b.0` goes down by
 * names and places, but a record may have a member of that very name; `/a/b` and `$.a` are taken as paths first.
 */
export function membersOf(column: string): string[] {
  const whole = `/${escaped(column)}`;
  if (column.startsWith('/') || /^\$[.[]/.test(column)) return [column, whole];
  return column.includes('.') ? [`/${column.split('.').map(escaped).join('/')}`, whole] : [whole];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const isNested = (type: string): boolean => /^(STRUCT|MAP|JSON|UNION|VARIANT)\b|\[\d*\]$/.test(type);

/** SQL of a Parquet column as the text that a log would write: whole numbers without a point, bytes as UTF-8, a day as its midnight. */
function textSql(name: string, type: string): string {
  const column = quoted(name);
  if (type === 'DOUBLE' || type === 'FLOAT') {
    // Writers store whole numbers as these where some are missing, and not-a-number for the missing.
    return `CASE WHEN isnan(${column}) THEN NULL WHEN ${column} = trunc(${column}) AND abs(${column}) < 9e15 THEN ${column}::BIGINT::VARCHAR ELSE ${column}::VARCHAR END`;
  }
  if (type.startsWith('DECIMAL'))
    return `CASE WHEN ${column} = trunc(${column}) THEN trunc(${column})::HUGEINT::VARCHAR ELSE ${column}::VARCHAR END`;
  if (type === 'BLOB') return `coalesce(try(decode(${column})), ${column}::VARCHAR)`;
  if (type === 'DATE') return `${column}::TIMESTAMP::VARCHAR`;
  return `${column}::VARCHAR`;
}

/** What the wanted columns of a Parquet file are as SQL, those that it lacks left out; `a.b` is also a member of a column of records. */
export function parquetColumns({ columns, types }: Pick<Examined, 'columns' | 'types'>, wanted: readonly string[]): Map<string, string> {
  return new Map(
    wanted.flatMap((column): [string, string][] => {
      const index = columns.findIndex((name) => name === column || name.normalize('NFC').trim() === column);
      if (index >= 0) return [[column, textSql(columns[index] ?? '', types[index] ?? '')]];
      const outer = columns.findIndex((name, at) => column.startsWith(`${name}.`) && isNested(types[at] ?? ''));
      if (outer < 0) return [];
      const path = column
        .slice((columns[outer]?.length ?? 0) + 1)
        .split('.')
        .map(escaped)
        .join('/');
      return [[column, `json_extract_string(to_json(${quoted(columns[outer] ?? '')}), ${literal(`/${path}`)})`]];
    }),
  );
}
