'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { Where } from '@/domain/recipe';
import { fill } from '@/messages/format';
import { Lines, Pick } from './fields';
import type { Part } from './part';

const valuesOf = (one: Where): string[] => ('in' in one ? one.in : one.within);
const made = (column: string, kind: string, values: string[]): Where =>
  kind === 'within' ? { column, within: values } : { column, in: values };

/** Which rows count: every condition holds. */
export function Conditions({ recipe, change, columns, words }: Part) {
  // Lines keep their own text, so each condition needs a name that is not its place.
  const names = useRef<number[]>([]);
  while (names.current.length < recipe.where.length) names.current.push((names.current.at(-1) ?? -1) + 1);
  const { where } = recipe;
  const put = (at: number, one: Where) => change({ ...recipe, where: where.map((old, index) => (index === at ? one : old)) });
  const take = (at: number) => {
    names.current.splice(at, 1);
    change({ ...recipe, where: where.filter((_, index) => index !== at) });
  };
  return (
    <div className="stack">
      {where.length === 0 ? <p className="soft">{words.all}</p> : null}
      {where.map((one, at) => {
        const kind = 'in' in one ? 'in' : 'within';
        return (
          <fieldset key={names.current[at]} className="condition">
            <legend>{fill(words.condition, { n: at + 1 })}</legend>
            <div className="fields">
              <Pick
                label={words.conditionColumn}
                value={one.column}
                options={[...new Set([one.column, ...columns])].map((value) => ({ value, label: value }))}
                onChange={(column) => put(at, made(column, kind, valuesOf(one)))}
              />
              <Pick
                label={words.conditionKind}
                value={kind}
                options={[
                  { value: 'in', label: words.conditionIn },
                  { value: 'within', label: words.conditionWithin },
                ]}
                onChange={(value) => put(at, made(one.column, value, valuesOf(one)))}
              />
              <Lines label={words.conditionValues} values={valuesOf(one)} onChange={(values) => put(at, made(one.column, kind, values))} />
            </div>
            <Button kind="plain" onClick={() => take(at)}>
              {fill(words.removeCondition, { n: at + 1 })}
            </Button>
          </fieldset>
        );
      })}
      <Button onClick={() => change({ ...recipe, where: [...where, { column: columns[0] ?? '', in: [] }] })}>{words.addCondition}</Button>
    </div>
  );
}
