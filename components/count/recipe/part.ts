import type { RecipeTried } from '@/domain/count';
import type { Recipe } from '@/domain/recipe';
import type english from '@/messages/en/count.json';
import type { Locale } from '@/messages/format';

export type Words = (typeof english)['recipe'];
export type Option = { value: string; label: string };

/** What every part of the recipe's page is given. */
export type Part = {
  recipe: Recipe;
  change: (recipe: Recipe) => void;
  columns: string[];
  locale: Locale;
  words: Words;
};

export type Fault = { path: string; text: string };
/** What the server makes of a recipe: its rows, or what to mend. `recipe` is the one that was read. */
export type Tried = { ok: true; recipe: Recipe; tried: RecipeTried } | { ok: false; text: string; faults: Fault[] };
