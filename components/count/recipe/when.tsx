'use client';

import { isDate } from '@/domain/moment';
import type { Recipe } from '@/domain/recipe';
import { Line, Pick } from './fields';
import type { Option, Part } from './part';

const FORMATS = ['auto', 'iso', 'epoch-s', 'epoch-ms'] as const;
const DAYS_FIRST = '%d/%m/%Y %H:%M:%S';

/** When: the zone of times that have none, how they are written, and the window that counts. */
export function When({ recipe, change, words, zones }: Part & { zones: Option[] }) {
  const { at } = recipe;
  if (at === null) return <p className="soft">{words.noTime}</p>;
  const known = FORMATS.some((one) => one === at.format);
  const set = (part: Partial<NonNullable<Recipe['at']>>) => change({ ...recipe, at: { ...at, ...part } });
  const bound = (name: 'from' | 'until') => (
    <Line
      label={name === 'from' ? words.window : words.until}
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
        onChange={(format) => set({ format: format === 'other' ? DAYS_FIRST : format })}
      />
      {known ? null : <Line label={words.pattern} hint={words.patternHint} value={at.format} onChange={(format) => set({ format })} />}
      <div className="fields">
        {bound('from')}
        {bound('until')}
      </div>
    </div>
  );
}
