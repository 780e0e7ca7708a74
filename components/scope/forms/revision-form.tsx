'use client';

import { type ReactNode, useState } from 'react';
import { type CheckAnswer, CheckedForm } from '@/components/filing/checked';
import type { FormAnswer } from '@/components/form/answer';
import { TextArea, TextField } from '@/components/form/field';
import { fieldId, useFault } from '@/components/form/form';
import { WhenField } from '@/components/form/when';
import type { ScopeCell } from '@/domain/history';
import type english from '@/messages/en/scope.json';
import { fill } from '@/messages/format';
import { type Choice, PlaceRow } from './row';
import { cellsOf, emptyRow, rowOf } from './rows';

type Props = {
  reference: string;
  number: number;
  cells: ScopeCell[];
  places: Choice[];
  categories: Choice[];
  /** The column contract of the file, as drawn by the page. */
  contract: ReactNode;
  limits: { rows: string; bytes: number };
  zone: string;
  zones: string[];
  now: { date?: string; time?: string };
  words: Pick<typeof english, 'field' | 'form' | 'row' | 'csv' | 'check'>;
  check: (data: FormData) => Promise<CheckAnswer>;
  action: (data: FormData) => Promise<FormAnswer>;
};

/** More places than this come from a file and are revised by a file. */
const BY_HAND = 60;

/** Everything that makes a revision: the count by hand or from a file, its three times, its source and its reason. */
export function RevisionForm({
  reference,
  number,
  cells,
  places,
  categories,
  contract,
  limits,
  zone,
  zones,
  now,
  words,
  check,
  action,
}: Props) {
  const { field, form } = words;
  const [byFile, setByFile] = useState(cells.length > BY_HAND);
  const choice = (file: boolean, label: string) => (
    <label className="choice">
      <input type="radio" name="how" value={file ? 'file' : 'hand'} checked={byFile === file} onChange={() => setByFile(file)} />
      <span>{label}</span>
    </label>
  );
  return (
    <CheckedForm
      check={check}
      action={action}
      words={{ check: form.check, submit: fill(words.check.submit, { n: number }), back: form.back }}
      className="wide-form"
      keep={`scope ${reference} ${number}`}
    >
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="number" value={number} />
      <fieldset className="field">
        <legend>{form.how}</legend>
        <div className="choices">
          {choice(false, form.byHand)}
          {choice(true, form.byFile)}
        </div>
      </fieldset>
      {/* Both stay: changing one's mind loses nothing. */}
      <div hidden={byFile}>
        <Rows cells={cells.length > BY_HAND ? [] : cells} first={number === 1} places={places} categories={categories} words={words.row} />
      </div>
      <div hidden={!byFile}>
        <FileField words={words.csv} limits={limits} />
        {contract}
      </div>
      <WhenField
        name="when"
        label={field.when}
        hint={form.whenHint}
        zones={zones}
        zone={zone}
        precisions={['minute', 'hour', 'day', 'range']}
      />
      <WhenField
        name="knownAt"
        label={field.knownAt}
        hint={form.knownHint}
        zones={zones}
        zone={zone}
        precisions={['minute', 'day']}
        value={now}
      />
      <TextField name="source" label={field.source} hint={form.sourceHint} />
      <TextArea name="basis" label={field.basis} hint={form.basisHint} />
      {number > 1 && <TextArea name="reason" label={field.reason} hint={fill(form.reasonHint, { n: number - 1 })} />}
    </CheckedForm>
  );
}

type RowsProps = { cells: ScopeCell[]; first: boolean; places: Choice[]; categories: Choice[]; words: (typeof english)['row'] };

function Rows({ cells, first, places, categories, words }: RowsProps) {
  const fault = useFault('cells');
  const [rows, setRows] = useState(() => {
    const known = new Set(places.map(({ value }) => value));
    return first ? [emptyRow(0)] : cells.map((cell, id) => rowOf(cell, id, known));
  });
  const next = () => Math.max(-1, ...rows.map(({ id }) => id)) + 1;
  return (
    <div id={fieldId('cells')} tabIndex={-1} className="stack">
      <input type="hidden" name="cells" value={JSON.stringify(cellsOf(rows))} />
      {fault && <p className="wrong strong">{fault}</p>}
      {rows.length === 0 && <p className="soft">{words.none}</p>}
      {rows.map((row, index) => (
        <PlaceRow
          key={row.id}
          {...{ row, index, places, categories, words }}
          onChange={(changed) => setRows(rows.map((one) => (one.id === row.id ? changed : one)))}
          onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <p>
        <button type="button" className="btn" onClick={() => setRows([...rows, emptyRow(next())])}>
          {words.add}
        </button>
      </p>
    </div>
  );
}

function FileField({ words, limits }: { words: (typeof english)['csv']; limits: Props['limits'] }) {
  const [csv, setCsv] = useState('');
  const [wrong, setWrong] = useState('');
  const fault = useFault('csv');
  const id = fieldId('csv');
  const said = wrong || fault;
  const take = (text: string) => {
    const large = new Blob([text]).size > limits.bytes;
    setWrong(large ? words.tooLarge : '');
    if (!large) setCsv(text);
  };
  return (
    <div className={said ? 'field bad' : 'field'}>
      <label htmlFor={id}>{words.field}</label>
      <div className="hint" id={`${id}-hint`}>
        {fill(words.hint, { rows: limits.rows })}
      </div>
      {said && (
        <p className="wrong" id={`${id}-fault`} role={wrong ? 'alert' : undefined}>
          {said}
        </p>
      )}
      <input
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-label={words.choose}
        onChange={async (event) => {
          const file = event.target.files?.[0];
          if (file === undefined) return;
          if (file.size > limits.bytes) setWrong(words.tooLarge);
          else take(await file.text());
          event.target.value = '';
        }}
      />
      <textarea
        id={id}
        name="csv"
        className="code"
        rows={6}
        spellCheck={false}
        value={csv}
        aria-describedby={`${id}-hint${said ? ` ${id}-fault` : ''}`}
        {...(said ? { 'aria-invalid': true as const } : {})}
        onChange={(event) => take(event.target.value)}
      />
    </div>
  );
}
