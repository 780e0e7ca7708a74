// Conditions put into sentences, for readers of the rulebook. What a condition finds in given facts is said by condition.ts.
import type { Condition, FactPath, FactValue } from '@/law/duty';
import { type Param, type Sentence, sentence } from '@/law/sentence';

/** One sentence, or a list of which all must hold, or any one. Lists hold at least two clauses and never a list of their own kind. */
export type Clause = { readonly says: Sentence } | { readonly of: 'all' | 'any'; readonly clauses: readonly Clause[] };

const message = (id: string): Param => ({ message: id });
const says = (id: string, params: Readonly<Record<string, Param>> = {}): Clause => ({ says: sentence(`condition.${id}`, params) });

const valueName = (path: FactPath, value: FactValue): Param =>
  message(typeof value === 'boolean' ? `value.flag.${value}` : `value.${path.slice(path.indexOf('.') + 1)}.${value}`);

function fact(path: FactPath, wanted: readonly FactValue[], holds: boolean): Clause {
  const name = message(`fact.${path}`);
  const [only] = wanted;
  if (wanted.length === 1 && typeof only === 'boolean') return says('fact', { fact: name, wanted: valueName(path, only === holds) });
  const params = { fact: name, wanted: wanted.map((one) => valueName(path, one)) };
  if (!holds) return says('noneOf', params);
  return says(wanted.length === 1 ? 'fact' : 'oneOf', params);
}

type People = Extract<Condition, { readonly people: string }>;

function people(condition: People, holds: boolean): Clause {
  const [rule, number] =
    'atLeast' in condition
      ? [holds ? 'atLeast' : 'lessThan', condition.atLeast]
      : 'moreThan' in condition
        ? [holds ? 'moreThan' : 'atMost', condition.moreThan]
        : [holds ? 'lessThan' : 'atLeast', condition.lessThan];
  return says('people', { place: { place: condition.people }, rule: String(rule), number: Number(number) });
}

function list(of: 'all' | 'any', conditions: readonly Condition[], holds: boolean): Clause {
  const clauses = conditions
    .map((one) => describeAs(one, holds))
    .flatMap((clause) => ('of' in clause && clause.of === of ? clause.clauses : [clause]));
  const [only] = clauses;
  if (only === undefined) return says('always');
  return clauses.length === 1 ? only : { of, clauses };
}

function describeAs(condition: Condition, holds: boolean): Clause {
  if (condition === 'undecidable') return says('undecidable');
  if ('all' in condition) return list(holds ? 'all' : 'any', condition.all, holds);
  if ('any' in condition) return list(holds ? 'any' : 'all', condition.any, holds);
  if ('not' in condition) return describeAs(condition.not, !holds);
  if ('fact' in condition) return fact(condition.fact, 'is' in condition ? [condition.is] : condition.in, holds);
  if ('people' in condition) return people(condition, holds);
  const not = holds ? 'no' : 'yes';
  if ('categories' in condition) {
    const wanted = condition.anyOf.map((category) => message(`value.category.${category}`));
    return says('categories', { place: { place: condition.categories }, wanted, not });
  }
  if ('regulatedAs' in condition)
    return says('regulatedAs', { wanted: condition.regulatedAs.map((one) => message(`value.regulatedAs.${one}`)), not });
  if ('moment' in condition) return says('moment', { moment: message(`moment.${condition.moment}`), not });
  if ('contract' in condition) return says(condition.asks === null ? 'contract' : 'asks', { question: condition.asks ?? '', not });
  return says('done', { duty: { duty: condition.done }, not });
}

/**
 * What a condition asks for. Sentences are messages `condition.*` of the rulebook's noun; the names in their parameters are those of
 * the law's. Negations are carried down to the sentences, so that a reader never meets "not all of".
 */
export const clauseOf = (condition: Condition): Clause => describeAs(condition, true);
