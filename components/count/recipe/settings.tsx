'use client';

import { useId } from 'react';
import { isDate } from '@/domain/moment';
import type { Recipe } from '@/domain/recipe';
import { fill } from '@/messages/format';
import { residenceColumn, withAccount, withMeaning, withSubject } from '../recipe-model';
import type { Option, Part } from './part';

type SelectProps = { label: string; hint?: string; value: string; options: Option[]; empty?: string; onChange: (value: string) => void };

/** A choice that acts at once. */
export function Pick({ label, hint, value, options, empty, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <select id={id} value={value} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChange(event.target.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type LineProps = { label: string; hint?: string; value: string; type?: 'text' | 'date' | 'number'; onChange: (value: string) => void };

/** One line of text that acts at once. */
export function Line({ label, hint, value, type = 'text', onChange }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <input
        id={id}
        type={type}
        autoComplete="off"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Several lines, each one value. */
export function Lines({
  label,
  hint,
  values,
  onChange,
}: {
  label: string;
  hint?: string;
  values: string[];
  onChange: (values: string[]) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <textarea
        id={id}
        rows={2}
        spellCheck={false}
        defaultValue={values.join('\n')}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) =>
          onChange([
            ...new Set(
              event.target.value
                .split('\n')
                .map((one) => one.trim())
                .filter((one) => one !== ''),
            ),
          ])
        }
      />
    </div>
  );
}

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
          <div className="field short">
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

/** Where they live: a column, one place for all, or another file. */
export function Where({ recipe, change, words, columns, places, files }: Part & { places: Option[]; files: string[] }) {
  const { residence } = recipe;
  const column = residenceColumn(recipe);
  const kind = residence === null ? '' : 'constant' in residence ? 'constant' : 'lookup' in residence ? 'lookup' : 'column';
  const choose = (value: string) => {
    if (value === 'column') change(withMeaning(recipe, column ?? columns[0] ?? '', 'residence', 'UTC'));
    else if (value === 'constant') change({ ...recipe, residence: { constant: 'KR' } });
    else if (value === 'lookup') change({ ...recipe, residence: { lookup: files[0] ?? '', account: '', column: '' } });
    else change({ ...recipe, residence: null });
  };
  return (
    <div className="form">
      <Pick
        label={words.residence}
        value={kind}
        empty={words.residenceNone}
        options={[
          { value: 'column', label: fill(words.residenceColumn, { column: column ?? '…' }) },
          { value: 'constant', label: words.constant },
          { value: 'lookup', label: words.residenceLookup },
        ]}
        onChange={choose}
      />
      {residence && 'constant' in residence ? (
        <Pick
          label={words.constant}
          value={residence.constant}
          options={places}
          onChange={(constant) => change({ ...recipe, residence: { constant } })}
        />
      ) : null}
      {residence && 'lookup' in residence ? (
        <div className="fields">
          <Pick
            label={words.lookup}
            hint={words.lookupHint}
            value={residence.lookup}
            options={[...new Set([residence.lookup, ...files])].map((value) => ({ value, label: value }))}
            onChange={(lookup) => change({ ...recipe, residence: { ...residence, lookup } })}
          />
          {(['account', 'column'] as const).map((name) => (
            <Line
              key={name}
              label={name === 'account' ? words.lookupAccount : words.lookupColumn}
              value={residence[name]}
              onChange={(value) => change({ ...recipe, residence: { ...residence, [name]: value } })}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

const FORMATS = ['auto', 'iso', 'epoch-s', 'epoch-ms'] as const;

/** When: the zone of times that have none, how they are written, and the window that counts. */
export function When({ recipe, change, words, zones }: Part & { zones: Option[] }) {
  const { at } = recipe;
  if (at === null) return <p className="soft">{words.noTime}</p>;
  const known = FORMATS.some((one) => one === at.format);
  const set = (part: Partial<NonNullable<Recipe['at']>>) => change({ ...recipe, at: { ...at, ...part } });
  const bound = (name: 'from' | 'until') => (
    <Line
      label={name === 'from' ? words.window : words.until}
      {...(name === 'until' && { hint: words.untilHint })}
      // An instant, as a recipe written by hand may have it, is text.
      type={recipe[name] === null || isDate(recipe[name] ?? '') ? 'date' : 'text'}
      value={recipe[name] ?? ''}
      onChange={(value) => change({ ...recipe, [name]: value || null })}
    />
  );
  return (
    <div className="form">
      <Pick
        label={words.zone}
        value={at.zone}
        options={zones.some(({ value }) => value === at.zone) ? zones : [{ value: at.zone, label: at.zone }, ...zones]}
        onChange={(zone) => set({ zone })}
      />
      <Pick
        label={words.format}
        value={known ? at.format : 'other'}
        options={[...FORMATS, 'other' as const].map((value) => ({ value, label: words.formats[value] }))}
        onChange={(format) => set({ format: format === 'other' ? '%d/%m/%Y %H:%M:%S' : format })}
      />
      {known ? null : <Line label={words.pattern} hint={words.patternHint} value={at.format} onChange={(format) => set({ format })} />}
      <div className="fields">
        {bound('from')}
        {bound('until')}
      </div>
    </div>
  );
}
