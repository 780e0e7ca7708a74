'use client';

import { useId } from 'react';
import { fieldId, useFault } from '@/components/form/form';
import type english from '@/messages/en/scope.json';
import { fill } from '@/messages/format';
import type { FigureEntry, RowEntry } from './rows';

export type Choice = { value: string; label: string };
type RowWords = (typeof english)['row'];
type Props = {
  row: RowEntry;
  index: number;
  places: Choice[];
  categories: Choice[];
  words: RowWords;
  onChange: (row: RowEntry) => void;
  onRemove: () => void;
};

/** One place: where the people live, how many accounts and people, whether children are among them, which data. */
export function PlaceRow({ row, index, places, categories, words, onChange, onRemove }: Props) {
  const path = `cells.${index}`;
  const id = useId();
  const set = (part: Partial<RowEntry>) => onChange({ ...row, ...part });
  const tick = (category: string, on: boolean) => {
    const { [category]: _, ...rest } = row.categories;
    set({ categories: on ? { ...rest, [category]: '' } : rest });
  };
  const ticked = categories.filter(({ value }) => value in row.categories);
  return (
    <fieldset className="place" id={fieldId(path)} tabIndex={-1}>
      <legend className="vh">{fill(words.title, { row: index + 1 })}</legend>
      <div className="shelf">
        <span className="strong" aria-hidden="true">
          {fill(words.title, { row: index + 1 })}
        </span>
        <span className="end">
          <button type="button" className="plain small" onClick={onRemove}>
            {fill(words.remove, { row: index + 1 })}
          </button>
        </span>
      </div>
      <Wrong path={path} />
      <div className="fields">
        <Part path={`${path}.residence`} label={words.residence}>
          {(field) => (
            <select {...field} value={row.residence} onChange={(event) => set({ residence: event.target.value })}>
              <option value="">{words.unknown}</option>
              {places.map((place) => (
                <option key={place.value} value={place.value}>
                  {place.label}
                </option>
              ))}
              <option value="other">{words.other}</option>
            </select>
          )}
        </Part>
        {row.residence === 'other' && (
          <Labelled label={words.code} hint={words.codeHint}>
            {(field) => (
              <input {...field} value={row.code} size={6} autoComplete="off" onChange={(event) => set({ code: event.target.value })} />
            )}
          </Labelled>
        )}
        <Part path={`${path}.minors`} label={words.minors}>
          {(field) => (
            <select {...field} value={row.minors} onChange={(event) => set({ minors: event.target.value as RowEntry['minors'] })}>
              <option value="">{words.unknown}</option>
              <option value="yes">{words.yes}</option>
              <option value="no">{words.no}</option>
            </select>
          )}
        </Part>
      </div>
      {(['accounts', 'individuals'] as const).map((what) => (
        <FigureFields
          key={what}
          path={`${path}.${what}`}
          label={words[what]}
          words={words}
          value={row[what]}
          onChange={(figure) => set({ [what]: figure })}
        />
      ))}
      <div className="fields">
        <Part path={`${path}.categories`} label={words.categories}>
          {(field) => (
            <select {...field} value={row.looked ? 'yes' : ''} onChange={(event) => set({ looked: event.target.value === 'yes' })}>
              <option value="">{words.unlooked}</option>
              <option value="yes">{words.listed}</option>
            </select>
          )}
        </Part>
      </div>
      {row.looked && (
        <fieldset className="categories" aria-label={words.categories}>
          {categories.map(({ value, label }) => (
            <label key={value} className="choice">
              <input type="checkbox" checked={value in row.categories} onChange={(event) => tick(value, event.target.checked)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      {row.looked && ticked.length > 0 && (
        <details className="twin" open={ticked.some(({ value }) => row.categories[value] !== '')}>
          <summary>{words.counts}</summary>
          <div className="fields">
            {ticked.map(({ value, label }) => (
              <label key={value} htmlFor={`${id}-${value}`}>
                <span className="small">{fill(words.accountsWith, { category: label })}</span>
                <input
                  id={`${id}-${value}`}
                  inputMode="numeric"
                  autoComplete="off"
                  value={row.categories[value] ?? ''}
                  onChange={(event) => set({ categories: { ...row.categories, [value]: event.target.value } })}
                />
              </label>
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}

type FigureProps = { path: string; label: string; words: RowWords; value: FigureEntry; onChange: (value: FigureEntry) => void };

/** A count as far as it is known: settled, within bounds with a likely figure, or not known. */
function FigureFields({ path, label, words, value, onChange }: FigureProps) {
  const number = (name: 'settled' | 'low' | 'high' | 'likely', said: string, hint?: string) => (
    <Labelled label={said} {...(hint && { hint })}>
      {(field) => (
        <input
          {...field}
          inputMode="numeric"
          autoComplete="off"
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <div className="fields">
      <Part path={path} label={label}>
        {(field) => (
          <select
            {...field}
            value={value.kind}
            onChange={(event) => onChange({ ...value, kind: event.target.value as FigureEntry['kind'] })}
          >
            <option value="unknown">{words.unknown}</option>
            <option value="settled">{words.settled}</option>
            <option value="bounds">{words.bounds}</option>
          </select>
        )}
      </Part>
      {value.kind === 'settled' && number('settled', `${label}, ${words.count}`)}
      {value.kind === 'bounds' && number('low', `${label}, ${words.low}`)}
      {value.kind === 'bounds' && number('high', `${label}, ${words.high}`)}
      {value.kind === 'bounds' && number('likely', `${label}, ${words.likely}`, words.likelyHint)}
    </div>
  );
}

type Field = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

function Part({ path, label, children }: { path: string; label: string; children: (field: Field) => React.ReactNode }) {
  const fault = useFault(path);
  const id = fieldId(path);
  return (
    <div className={fault ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {fault && (
        <p className="wrong" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children({ id, ...(fault && { 'aria-describedby': `${id}-fault`, 'aria-invalid': true as const }) })}
    </div>
  );
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: (field: Field) => React.ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, ...(hint && { 'aria-describedby': `${id}-hint` }) })}
    </div>
  );
}

function Wrong({ path }: { path: string }) {
  const fault = useFault(path);
  return fault ? <p className="wrong">{fault}</p> : null;
}
