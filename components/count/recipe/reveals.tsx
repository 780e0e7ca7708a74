'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fill } from '@/messages/format';
import { withRevealed } from '../recipe-model';
import { Lines } from './fields';
import type { Option, Part } from './part';

type Props = Part & { categories: Option[]; names: (category: string) => string; valuesOf: (column: string) => string[] };

/** What a request reveals: values of the column and their categories; what any other value does; children and special data. */
export function Reveals({ recipe, change, words, columns, locale, categories, names, valuesOf }: Props) {
  const part = { recipe, change, words, columns, locale, categories, names, valuesOf };
  const { categories: known, special, minors } = recipe;
  return (
    <div className="stack">
      {known === null ? (
        <p className="soft measure">{words.noCategories}</p>
      ) : (
        <>
          <MapOf
            {...part}
            column={known.column}
            map={known.map}
            set={(value, reveals) => change({ ...recipe, categories: withRevealed(known, value, reveals) })}
          />
          <Otherwise {...part} />
        </>
      )}
      {special === null ? null : (
        <>
          <h3>{fill(words.special, { column: special.column })}</h3>
          <MapOf
            {...part}
            column={special.column}
            map={special.map}
            set={(value, reveals) => change({ ...recipe, special: withRevealed(special, value, reveals) })}
          />
        </>
      )}
      {minors === null ? null : (
        <Lines
          label={words.minorsIn}
          hint={fill(words.minorsHint, { column: minors.column })}
          values={minors.in}
          onChange={(values) => change({ ...recipe, minors: { ...minors, in: values } })}
        />
      )}
    </div>
  );
}

type MapProps = Pick<Props, 'words' | 'categories' | 'names' | 'valuesOf'> & {
  column: string;
  map: Record<string, string[]>;
  set: (value: string, reveals: string[] | null) => void;
};

function MapOf({ column, map, set, words, categories, names, valuesOf }: MapProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const unnamed = valuesOf(column).filter((value) => !(value in map));
  const add = () => {
    const value = typed.trim();
    if (value === '' || value in map) return;
    set(value, []);
    setOpen(value);
    setTyped('');
  };
  return (
    <div className="stack">
      {Object.entries(map).map(([value, reveals]) => (
        <details key={value} className="reveals" open={open === value}>
          <summary>
            <code>{value}</code> <span className="soft">{reveals.map(names).join(', ') || words.none}</span>
          </summary>
          <Ticks label={fill(words.revealsOf, { value })} chosen={reveals} categories={categories} onChange={(next) => set(value, next)} />
          <Button kind="plain" onClick={() => set(value, null)}>
            {fill(words.removeValue, { value })}
          </Button>
        </details>
      ))}
      <div className="field">
        <label htmlFor={id}>{fill(words.valueLabel, { column })}</label>
        <div className="hint" id={`${id}-hint`}>
          {fill(words.valueHint, { column })}
        </div>
        <div className="beside">
          <input
            id={id}
            list={`${id}-seen`}
            autoComplete="off"
            value={typed}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add}>{words.addValue}</Button>
        </div>
        <datalist id={`${id}-seen`}>
          {unnamed.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      </div>
    </div>
  );
}

type TicksProps = { label: string; chosen: string[]; categories: Option[]; onChange: (chosen: string[]) => void };

function Ticks({ label, chosen, categories, onChange }: TicksProps) {
  const unknown = chosen.filter((one) => !categories.some(({ value }) => value === one)).map((value) => ({ value, label: value }));
  return (
    <fieldset className="field">
      <legend className="small">{label}</legend>
      <div className="ticks">
        {[...unknown, ...categories].map(({ value, label: name }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Otherwise({ recipe, change, words, categories }: Props) {
  const name = useId();
  const { categories: known } = recipe;
  if (known === null) return null;
  const set = (otherwise: 'reject' | string[]) => change({ ...recipe, categories: { ...known, otherwise } });
  const rejects = known.otherwise === 'reject';
  return (
    <fieldset className="field">
      <legend>{words.otherwise}</legend>
      <div className="choices">
        <label className="choice">
          <input type="radio" name={name} checked={rejects} onChange={() => set('reject')} />
          <span>{words.reject}</span>
        </label>
        <label className="choice">
          <input type="radio" name={name} checked={!rejects} onChange={() => set([])} />
          <span>{words.reveal}</span>
        </label>
      </div>
      {known.otherwise === 'reject' ? null : (
        <details className="reveals">
          <summary>
            <span className="soft">
              {known.otherwise.map((one) => categories.find(({ value }) => value === one)?.label ?? one).join(', ') || words.none}
            </span>
          </summary>
          <Ticks label={words.reveals} chosen={known.otherwise} categories={categories} onChange={(next) => set([...next].sort())} />
        </details>
      )}
    </fieldset>
  );
}
