'use client';

import { fill } from '@/messages/format';
import { withAccount, withSubject } from '../recipe-model';
import { Line, Pick } from './fields';
import type { Option, Part } from './part';

/** Who is counted: what one account is, and how each identifier is read. */
export function Who({ recipe, change, words, regions }: Part & { regions: Option[] }) {
  const { subject } = recipe;
  if (subject.length === 0) return <p className="flag">{words.noSubject}</p>;
  return (
    <div className="form">
      <Pick
        label={words.account}
        value={subject[0]?.column ?? ''}
        options={subject.map(({ column, kind }) => ({ value: column, label: `${column} (${words.meaning[kind]})` }))}
        onChange={(column) => change(withAccount(recipe, column))}
      />
      {subject.map(({ column, kind, fold, region }) =>
        kind === 'account' || kind === 'key' ? (
          <label key={column} className="choice">
            <input
              type="checkbox"
              checked={fold}
              onChange={(event) => change(withSubject(recipe, column, { fold: event.target.checked }))}
            />
            <span>{fill(words.fold, { column })}</span>
          </label>
        ) : kind === 'phone' ? (
          <Pick
            key={column}
            label={fill(words.region, { column })}
            value={region ?? ''}
            empty={words.regionNone}
            options={regions}
            onChange={(value) => change(withSubject(recipe, column, { region: value || null }))}
          />
        ) : null,
      )}
      {subject.length > 1 ? (
        <>
          <p className="small mute">{words.linked}</p>
          <div className="short">
            <Line
              type="number"
              label={words.shared}
              hint={words.sharedHint}
              value={String(recipe.shared)}
              onChange={(value) => change({ ...recipe, shared: Number(value) })}
            />
          </div>
        </>
      ) : null}
    </div>
  );
}
