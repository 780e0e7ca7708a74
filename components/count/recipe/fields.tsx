'use client';

import { type ReactNode, useId } from 'react';
import type { Option } from './part';

type Control = { id: string; 'aria-describedby'?: string };
type Naming = { label: string; hint?: string };

/** A label, its hint and one control that acts at once: nothing here is sent with a form. */
function Named({ label, hint, children }: Naming & { children: (control: Control) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children({ id, ...(hint && { 'aria-describedby': `${id}-hint` }) })}
    </div>
  );
}

type PickProps = Naming & { value: string; options: Option[]; empty?: string; onChange: (value: string) => void };

/** One of several. */
export function Pick({ value, options, empty, onChange, ...named }: PickProps) {
  return (
    <Named {...named}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Named>
  );
}

type LineProps = Naming & { value: string; type?: 'text' | 'date' | 'number'; onChange: (value: string) => void };

/** One line of text. */
export function Line({ value, type = 'text', onChange, ...named }: LineProps) {
  return (
    <Named {...named}>
      {(control) => (
        <input
          {...control}
          type={type}
          {...(type === 'number' && { min: 1, inputMode: 'numeric' as const })}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Named>
  );
}

type LinesProps = Naming & { values: string[]; onChange: (values: string[]) => void };

/** Several lines, each one value. Keeps its own text, so that an empty line can be typed. */
export function Lines({ values, onChange, ...named }: LinesProps) {
  const read = (text: string) => [...new Set(text.split('\n').map((one) => one.trim()))].filter((one) => one !== '');
  return (
    <Named {...named}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          spellCheck={false}
          defaultValue={values.join('\n')}
          onChange={(event) => onChange(read(event.target.value))}
        />
      )}
    </Named>
  );
}
