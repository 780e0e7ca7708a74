import type { CountResult, Units } from '@/domain/count';
import type { ScopeCell } from '@/domain/history';
import { type Category, categories } from '@/law/vocabulary';

const known: ReadonlySet<string> = new Set(categories);
const isCategory = (word: string): word is Category => known.has(word);

/** What a count says of scope. `cells`: settled accounts and people for each place, the unknown last. */
export type CountedScope = {
  cells: ScopeCell[];
  /** Categories of the recipe that the law has no word for; the cells are without them. */
  leftOut: string[];
  /** By how much the places together exceed the whole: an account seen in two places counts in each. */
  overlap: Units;
};

/** The cells of the scope revision that a count proposes. Without a recipe of categories nobody has looked: null, not none. */
export function scopeOfCount(result: CountResult, looksAtCategories: boolean): CountedScope {
  const places = Object.entries(result.byResidence).sort(([a], [b]) => (a === '?' ? 1 : b === '?' ? -1 : a < b ? -1 : 1));
  const cells = places.map(([residence, units]): ScopeCell => {
    const revealed = result.byResidenceAndCategory.filter((one) => one.residence === residence && isCategory(one.category));
    return {
      residence: residence === '?' ? null : residence,
      accounts: { settled: units.accounts },
      individuals: { settled: units.persons },
      minors: result.minors === null ? null : (result.minors.byResidence[residence]?.accounts ?? 0) > 0,
      categories: looksAtCategories ? revealed.map(({ category, accounts }) => ({ category, accounts })) : null,
    };
  });
  const over = (unit: keyof Units): number => places.reduce((sum, [, units]) => sum + units[unit], 0) - result[unit];
  return {
    cells,
    leftOut: Object.keys(result.byCategory).filter((word) => !isCategory(word)),
    overlap: { accounts: over('accounts'), persons: over('persons') },
  };
}
