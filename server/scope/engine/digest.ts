import { createHash } from 'node:crypto';
import type { Recipe } from '@/domain/recipe';
import type { Result } from './types';

/** JSON with the members of every object in order of their names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
    .join(',')}}`;
}

type Counts = Omit<Result, 'digest' | 'seconds' | 'rowsPerSecond' | 'peakMemoryMb' | 'kept'>;

/**
 * SHA-256 (hexadecimal) over the recipe, the hashes and rows of the sources and every count. Names of files and positions are left out,
 * so that neither where files lie nor their order matters; the incident's key too, which differs from incident to incident.
 */
export function digestOf(recipe: Recipe, counts: Counts): string {
  const { sources, rejected, lookup, shared, ...rest } = counts;
  const files = sources.map(({ sha256, bytes, rows }) => ({ sha256, bytes, rows })).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  const reasons = rejected.map(({ reason, rows }) => ({ reason, rows })).sort((a, b) => (a.reason < b.reason ? -1 : 1));
  const accounts = lookup && { sha256: lookup.sha256, bytes: lookup.bytes, rows: lookup.rows };
  const common = shared.map(({ listed, ...one }) => ({ ...one, listed: listed.map(({ accounts: some }) => some) }));
  return createHash('sha256')
    .update(canonical({ form: 1, recipe, sources: files, rejected: reasons, lookup: accounts, shared: common, ...rest }))
    .digest('hex');
}
