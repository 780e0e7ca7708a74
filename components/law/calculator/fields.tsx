'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { isDate } from '@/messages/format';
import { type Entered, enteredOf, momentOf } from './moment-text';
import { useSetting } from './setting';
import type { Option } from './types';

type Common = { id: string; label: string };

/** One of a closed list; the first choice is "not yet known". */
export function PickField({
  id,
  label,
  options,
  value,
  empty,
  onChange,
}: Common & { options: Option[]; value: string | undefined; empty?: string; onChange: (value: string) => void }) {
  const { words } = useSetting();
  return (
    <div className="fact">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty ?? words.unknown}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Yes, no or not yet known. `false` is knowledge. */
export function FlagField({
  value,
  onChange,
  ...field
}: Common & { value: boolean | undefined; onChange: (value: boolean | undefined) => void }) {
  const { words } = useSetting();
  const options = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  return (
    <PickField
      {...field}
      options={options}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(text) => onChange(text === '' ? undefined : text === 'yes')}
    />
  );
}

/** A whole number from 0, or nothing. */
export function NumberField({
  id,
  label,
  hint,
  value,
  onChange,
}: Common & { hint?: string; value: number | undefined; onChange: (value: number | undefined) => void }) {
  return (
    <div className="fact">
      <label htmlFor={id}>
        {label}
        {hint ? <span className="hint">{hint}</span> : null}
      </label>
      <input
        id={id}
        type="number"
        min={0}
        step={1}
        inputMode="numeric"
        value={value ?? ''}
        onChange={(event) => {
          const number = Number(event.target.value);
          onChange(event.target.value === '' || !Number.isSafeInteger(number) || number < 0 ? undefined : number);
        }}
      />
    </div>
  );
}

/** A moment on the clocks of the zone of entry; without a time only the date is known. `whole`: a date alone is no answer yet. */
export function MomentField({
  id,
  label,
  value,
  whole = false,
  onChange,
}: Common & { value: string | undefined; whole?: boolean; onChange: (value: string | undefined) => void }) {
  const { words, zone } = useSetting();
  const [typed, setTyped] = useState<Entered>({ date: '', time: '' });
  const read = momentOf(typed, zone);
  const answerOf = (text: string | null | undefined) => (text && !(whole && isDate(text)) ? text : undefined);
  // What is half typed stands until the facts say something else than it.
  const entered = answerOf(read) === value ? typed : enteredOf(value, zone);
  const enter = (next: Entered) => {
    setTyped(next);
    onChange(answerOf(momentOf(next, zone)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a grid beside its fields
    <div className="fact moment" role="group" aria-labelledby={`${id}-label`}>
      <span className="label" id={`${id}-label`}>
        {label}
      </span>
      <input
        id={id}
        type="date"
        aria-label={`${label}, ${words.date}`}
        min="1990-01-01"
        max="2100-12-31"
        value={entered.date}
        onChange={(event) => enter({ ...entered, date: event.target.value })}
      />
      <input
        type="time"
        aria-label={`${label}, ${words.time}`}
        step={entered.time.length > 5 ? 1 : 60}
        value={entered.time}
        onChange={(event) => enter({ ...entered, time: event.target.value })}
      />
      {entered === typed && read === null ? <p className="wrong">{words.skipped}</p> : null}
    </div>
  );
}

/** Any of a closed list. A list that is present is complete, an absent one is not yet known: the two are chosen apart. */
export function ListField<T extends string>({
  id,
  label,
  all,
  nameOf,
  values,
  onChange,
}: Common & {
  all: readonly T[];
  nameOf: (one: T) => string;
  values: readonly T[] | undefined;
  onChange: (values: readonly T[] | undefined) => void;
}) {
  const { words } = useSetting();
  const [open, setOpen] = useState(false);
  const said = values === undefined ? words.unknown : values.length === 0 ? words.list.none : values.map(nameOf).join(', ');
  return (
    <div className="fact many">
      <span className="label" id={`${id}-label`}>
        {label}
      </span>
      <div>
        <button
          id={id}
          type="button"
          className="plain"
          aria-expanded={open}
          aria-labelledby={`${id}-label ${id}`}
          onClick={() => setOpen(!open)}
        >
          {said}
        </button>
        {open ? (
          <fieldset className="ticks">
            <legend className="vh">{label}</legend>
            <select
              aria-label={words.list.state.replace('{name}', label)}
              value={values === undefined ? 'unknown' : 'known'}
              onChange={(event) => onChange(event.target.value === 'unknown' ? undefined : [])}
            >
              <option value="unknown">{words.list.unknown}</option>
              <option value="known">{words.list.known}</option>
            </select>
            {all.map((one) => (
              <label key={one} className="choice">
                <input
                  type="checkbox"
                  checked={values?.includes(one) ?? false}
                  onChange={(event) => {
                    const others = (values ?? []).filter((value) => value !== one);
                    onChange(event.target.checked ? all.filter((value) => value === one || others.includes(value)) : others);
                  }}
                />
                <span>{nameOf(one)}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
    </div>
  );
}

/** Places in an order of their own; chosen from a list, taken away one by one. Empty is not yet known. */
export function PlacesField({
  id,
  label,
  hint,
  values,
  onChange,
}: Common & { hint: string; values: readonly string[] | undefined; onChange: (values: readonly string[] | undefined) => void }) {
  const { words, places } = useSetting();
  const named = (code: string) => places.find(({ value }) => value === code)?.label ?? code;
  const chosen = values ?? [];
  const set = (next: readonly string[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <div className="fact many">
      <label htmlFor={id}>
        {label}
        <span className="hint">{hint}</span>
      </label>
      <div>
        {chosen.length > 0 ? (
          <ul className="chips">
            {chosen.map((code) => (
              <li key={code}>
                {named(code)}{' '}
                <Button
                  kind="plain"
                  aria-label={words.entity.remove.replace('{name}', named(code))}
                  onClick={() => set(chosen.filter((one) => one !== code))}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <select id={id} value="" onChange={(event) => set([...chosen, event.target.value])}>
          <option value="">{chosen.length === 0 ? words.unknown : words.entity.another}</option>
          {places
            .filter(({ value }) => !chosen.includes(value))
            .map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}
