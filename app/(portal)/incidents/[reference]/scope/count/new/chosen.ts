import type { SourceView } from '@/domain/count';

/** What the address of the recipe's page says: all files, some of them, or those of an earlier count. */
export type Chosen = Partial<Record<'all' | 'source' | 'shown' | 'from', string | string[]>>;

/** An address has room for a thousand files where each is named by the beginning of its id. */
export const shortId = (id: string): string => id.slice(0, 8);

const all = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

export const firstOf = (value: string | string[] | undefined): string | undefined => all(value)[0];

/** The chosen files among those that stand. `before`: the files of the earlier count that `from` names. */
export function chosenOf(search: Chosen, standing: SourceView[], before: readonly string[]): SourceView[] {
  if (search.all !== undefined) return standing;
  const named = all(search.source);
  if (named.length === 0) return standing.filter(({ id }) => before.includes(id));
  return named.flatMap((id) => standing.find((one) => one.id === id || shortId(one.id) === id) ?? []);
}

/** The choice of files again, for an address that shows another of them. */
export function chosenQuery(search: Chosen, chosen: readonly SourceView[]): string {
  return search.all !== undefined ? 'all=yes' : chosen.map(({ id }) => `source=${shortId(id)}`).join('&');
}
