'use client';

import { type ReactNode, useState } from 'react';
import { fieldId, useFault, useFormWords } from './form';

type Common = { name: string; label: string; hint?: ReactNode; optional?: boolean };
type Option = { value: string; label: string };

function Frame({ name, label, hint, optional, children, group = false }: Common & { children: ReactNode; group?: boolean }) {
  const fault = useFault(name);
  const words = useFormWords();
  const id = fieldId(name);
  const said = (
    <>
      {label}
      {optional && <span className="mute optional"> {words.optional}</span>}
    </>
  );
  const below = (
    <>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault && (
        <p className="wrong" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset className={fault ? 'field bad' : 'field'} id={id} tabIndex={-1}>
        <legend>{said}</legend>
        {below}
        {children}
      </fieldset>
    );
  }
  return (
    <div className={fault ? 'field bad' : 'field'}>
      <label htmlFor={id}>{said}</label>
      {below}
      {children}
    </div>
  );
}

function useDescribed(name: string, hint: ReactNode): { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const fault = useFault(name);
  const id = fieldId(name);
  const by = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return { id, ...(by ? { 'aria-describedby': by } : {}), ...(fault ? { 'aria-invalid': true as const } : {}) };
}

type TextProps = Common & {
  type?: 'text' | 'email' | 'number' | 'date' | 'time' | 'search';
  value?: string;
  autoComplete?: string;
  size?: number;
  list?: string;
};

/** One line of text. */
export function TextField({ type = 'text', value, autoComplete, size, list, ...field }: TextProps) {
  const described = useDescribed(field.name, field.hint);
  return (
    <Frame {...field}>
      <input
        {...described}
        type={type}
        name={field.name}
        defaultValue={value}
        autoComplete={autoComplete ?? 'off'}
        size={size}
        list={list}
      />
    </Frame>
  );
}

/** A password, with a button that shows what is typed. */
export function PasswordField({ autoComplete, ...field }: Common & { autoComplete: 'current-password' | 'new-password' }) {
  const words = useFormWords();
  const described = useDescribed(field.name, field.hint);
  const [shown, setShown] = useState(false);
  return (
    <Frame {...field}>
      <div className="with-button">
        <input
          {...described}
          type={shown ? 'text' : 'password'}
          name={field.name}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="off"
        />
        <button type="button" className="plain small" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </button>
      </div>
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({ value, rows = 3, lang, ...field }: Common & { value?: string; rows?: number; lang?: string }) {
  const described = useDescribed(field.name, field.hint);
  return (
    <Frame {...field}>
      <textarea {...described} name={field.name} defaultValue={value} rows={rows} lang={lang} />
    </Frame>
  );
}

/** One of several; the empty choice stands for "not known" where `empty` names it. */
export function Select({ value, options, empty, ...field }: Common & { value?: string; options: Option[]; empty?: string }) {
  const described = useDescribed(field.name, field.hint);
  return (
    <Frame {...field}>
      <select {...described} name={field.name} defaultValue={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** Any of several, or one of few. */
export function Choices({
  values = [],
  options,
  one = false,
  ...field
}: Common & { values?: string[]; options: (Option & { hint?: string })[]; one?: boolean }) {
  return (
    <Frame {...field} group>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type={one ? 'radio' : 'checkbox'}
              name={field.name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Frame>
  );
}

/** One box to tick. */
export function Tick({ name, label, hint, checked = false }: Common & { checked?: boolean }) {
  const described = useDescribed(name, hint);
  return (
    <div className="field">
      <label className="choice">
        <input {...described} type="checkbox" name={name} value="yes" defaultChecked={checked} />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="hint" id={`${described.id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
