import { Select, TextField } from '@/components/form/field';
import type { TurnoverRow } from '@/domain/organisation';
import { number } from '@/messages/format';

type Words = Record<
  'title' | 'hint' | 'year' | 'amount' | 'currency' | 'of' | 'undertaking' | 'entity' | 'place' | 'placeField' | 'source',
  string
> & {
  /** The name of each row, as many as are shown. */
  rows: string[];
};

/** Turnover by business year: the rows that stand and a few empty ones. Sends `turnover.<row>.<member>`. */
export function TurnoverFields({ rows, words }: { rows: TurnoverRow[]; words: Words }) {
  return (
    <fieldset className="field turnover">
      <legend>{words.title}</legend>
      <div className="hint">{words.hint}</div>
      {words.rows.map((label, index) => {
        const row = rows[index];
        const name = (member: string) => `turnover.${index}.${member}`;
        const wide = row === undefined || row.of === 'undertaking' || row.of === 'entity';
        return (
          <fieldset key={label}>
            <legend className="vh">{label}</legend>
            <TextField name={name('year')} label={words.year} value={row ? `${row.year}` : ''} size={6} />
            <TextField name={name('amount')} label={words.amount} value={row ? number(row.amount, 'en') : ''} size={18} />
            <TextField name={name('currency')} label={words.currency} value={row?.currency ?? ''} size={5} />
            <Select
              name={name('of')}
              label={words.of}
              value={wide ? (row?.of ?? 'entity') : 'place'}
              options={[
                { value: 'entity', label: words.entity },
                { value: 'undertaking', label: words.undertaking },
                { value: 'place', label: words.place },
              ]}
            />
            <TextField name={name('place')} label={words.placeField} value={wide ? '' : row.of} size={6} />
            <TextField name={name('source')} label={words.source} value={row?.source ?? ''} size={30} />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
