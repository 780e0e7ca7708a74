'use client';

import { type ReactNode, useState } from 'react';
import { fieldId, useFault } from '@/components/form/form';

type Known = 'unknown' | 'none' | 'these';
type Props = {
  name: string;
  label: string;
  hint?: string;
  /** Null: not yet known. Empty: known to be none. Undefined: nothing is chosen yet. */
  values: string[] | null | undefined;
  words: Record<Known, string>;
  /** The control for "these": a line of codes, or boxes of `options`. */
  options?: { value: string; label: string }[];
};

/** A list of which not yet known, none, and these are three different answers. */
export function KnownList({ name, label, hint, values, words, options }: Props) {
  const fault = useFault(name);
  const [known, setKnown] = useState<Known | null>(
    values === undefined ? null : values === null ? 'unknown' : values.length === 0 ? 'none' : 'these',
  );
  const id = fieldId(name);
  const radio = (one: Known): ReactNode => (
    <label key={one} className="choice">
      <input type="radio" name={`${name}.known`} value={one} checked={known === one} onChange={() => setKnown(one)} />
      <span>{words[one]}</span>
    </label>
  );
  return (
    <fieldset className={fault ? 'field bad' : 'field'} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {hint ? <div className="hint">{hint}</div> : null}
      {fault ? <p className="wrong">{fault}</p> : null}
      <div className="choices">{(['unknown', 'none', 'these'] as const).map(radio)}</div>
      {known === 'these' ? (
        options ? (
          <div className="choices within">
            {options.map((option) => (
              <label key={option.value} className="choice">
                <input type="checkbox" name={name} value={option.value} defaultChecked={values?.includes(option.value) ?? false} />
                <span>{option.label}</span>
              </label>
            ))}
          </div>
        ) : (
          <input type="text" name={name} aria-label={label} defaultValue={values?.join(', ') ?? ''} autoComplete="off" />
        )
      ) : null}
    </fieldset>
  );
}
