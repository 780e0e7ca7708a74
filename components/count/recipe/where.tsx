'use client';

import { useEffect, useState } from 'react';
import { residenceColumn, withMeaning } from '../recipe-model';
import { Line, Pick } from './fields';
import type { Option, Part } from './part';

type Props = Part & {
  places: Option[];
  /** Files that may say where accounts live, by name. */
  files: { id: string; name: string }[];
  /** The columns of a file; null where it cannot be read. */
  columnsOf: (source: string) => Promise<string[] | null>;
};

/** Where they live: a column, one place for all, or another file. */
export function Where({ files, columnsOf, ...part }: Props) {
  const { recipe, change, words, columns, places } = part;
  const { residence } = recipe;
  const column = residenceColumn(recipe);
  const kind = residence === null ? '' : 'constant' in residence ? 'constant' : 'lookup' in residence ? 'lookup' : 'column';
  const choose = (value: string) => {
    if (value === 'column') change(withMeaning(recipe, column ?? columns[0] ?? '', 'residence', 'UTC'));
    else if (value === 'constant') change({ ...recipe, residence: { constant: 'KR' } });
    else if (value === 'lookup')
      change({ ...recipe, residence: { lookup: files.length === 1 ? (files[0]?.name ?? '') : '', account: '', column: '' } });
    else change({ ...recipe, residence: null });
  };
  return (
    <div className="form">
      <Pick
        label={words.residence}
        value={kind}
        empty={words.residenceNone}
        options={[
          { value: 'column', label: words.residenceColumn },
          { value: 'constant', label: words.constant },
          { value: 'lookup', label: words.residenceLookup },
        ]}
        onChange={choose}
      />
      {kind === 'column' ? (
        <Pick
          label={words.residenceIn}
          value={column ?? ''}
          options={[...new Set([...(column ? [column] : []), ...columns])].map((value) => ({ value, label: value }))}
          onChange={(value) => change(withMeaning(recipe, value, 'residence', 'UTC'))}
        />
      ) : null}
      {residence && 'constant' in residence ? (
        <Pick
          label={words.constant}
          value={residence.constant}
          options={places}
          onChange={(constant) => change({ ...recipe, residence: { constant } })}
        />
      ) : null}
      {residence && 'lookup' in residence ? <OtherFile {...part} {...{ files, columnsOf, residence }} /> : null}
    </div>
  );
}

type Lookup = { lookup: string; account: string; column: string };

function OtherFile({ recipe, change, words, files, columnsOf, residence }: Omit<Props, 'places'> & { residence: Lookup }) {
  const chosen = files.find(({ name }) => name === residence.lookup)?.id;
  const [found, setFound] = useState<{ of: string; columns: string[] } | null>(null);
  useEffect(() => {
    if (chosen === undefined) return;
    let ended = false;
    columnsOf(chosen)
      .catch(() => null)
      .then((columns) => !ended && columns !== null && setFound({ of: chosen, columns }));
    return () => {
      ended = true;
    };
  }, [chosen, columnsOf]);
  if (files.length === 0) return <p className="flag">{words.lookupNone}</p>;
  const columns = found !== null && found.of === chosen ? found.columns : null;
  const set = (part: Partial<Lookup>) => change({ ...recipe, residence: { ...residence, ...part } });
  return (
    <>
      <Pick
        label={words.lookup}
        hint={words.lookupHint}
        value={residence.lookup}
        empty={words.lookupChooseFile}
        options={[...new Set([residence.lookup, ...files.map(({ name }) => name)])]
          .filter(Boolean)
          .map((value) => ({ value, label: value }))}
        onChange={(lookup) => set({ lookup, account: '', column: '' })}
      />
      <div className="fields">
        {(['account', 'column'] as const).map((name) => {
          const label = name === 'account' ? words.lookupAccount : words.lookupColumn;
          const onChange = (value: string) => set({ [name]: value });
          return columns === null ? (
            <Line key={name} label={label} value={residence[name]} onChange={onChange} />
          ) : (
            <Pick
              key={name}
              label={label}
              value={residence[name]}
              empty={words.lookupChoose}
              options={[...new Set([...(residence[name] ? [residence[name]] : []), ...columns])].map((value) => ({ value, label: value }))}
              onChange={onChange}
            />
          );
        })}
      </div>
    </>
  );
}
