'use client';
import { Button } from '@/components/ui/button';
import { date, fill } from '@/messages/format';
import { factId, orAbsent, put } from './edit';
import { MomentField, PickField } from './fields';
import { useSetting } from './setting';
import type { Option } from './types';
import type { PartProps } from './what-happened';

/** The object with one field under another name, in its place. */
const renamed = <T,>(object: Readonly<Record<string, T>>, from: string, to: string): Record<string, T> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name === from ? to : name, value]));

/** Starts of single clocks, as an authority found them: each wins over the moments and the filings. */
export function Starts({ facts, onChange, duties, asOf }: PartProps & { duties: Option[]; asOf: string }) {
  const { words } = useSetting();
  const { start } = words;
  const starts = facts.awareFor ?? {};
  const set = (next: Readonly<Record<string, string>>) => onChange(put(facts, 'awareFor', orAbsent(next)));
  const named = (id: string) => duties.find(({ value }) => value === id)?.label ?? id;
  const free = duties.find(({ value }) => starts[value] === undefined);
  return (
    <>
      <p className="small mute">{start.note}</p>
      {Object.entries(starts).map(([duty, at], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the duty is what is chosen here; its place is its identity
        <fieldset className="several" key={index}>
          <legend>{fill(start.name, { n: index + 1 })}</legend>
          <PickField
            id={factId(`awareFor[${index}].duty`)}
            label={words.done.duty}
            empty={named(duty)}
            options={duties.filter(({ value }) => starts[value] === undefined)}
            value={undefined}
            onChange={(text) => (text === '' ? undefined : set(renamed(starts, duty, text)))}
          />
          <MomentField
            id={factId(`awareFor[${index}].at`)}
            label={start.at}
            value={at}
            onChange={(next) => (next === undefined ? undefined : set({ ...starts, [duty]: next }))}
          />
          <Button kind="plain" className="small" onClick={() => set(put(starts, duty, undefined))}>
            {fill(words.done.remove, { name: named(duty) })}
          </Button>
        </fieldset>
      ))}
      <p className="acts">
        <Button
          id={factId('awareFor')}
          disabled={free === undefined}
          onClick={() => (free ? set({ ...starts, [free.value]: facts.moments?.aware ?? asOf }) : undefined)}
        >
          {start.add}
        </Button>
      </p>
    </>
  );
}

/** Days closed by order, beyond the holidays that are fixed. */
export function Closures({ facts, onChange }: PartProps) {
  const { words, places, locale } = useSetting();
  const { closure } = words;
  const closures = facts.calendars?.extraClosures ?? {};
  const set = (next: Readonly<Record<string, readonly string[]>>) =>
    onChange(put(facts, 'calendars', Object.keys(next).length === 0 ? undefined : { extraClosures: next }));
  const named = (code: string) => places.find(({ value }) => value === code)?.label ?? code;
  return (
    <>
      <p className="small mute">{closure.note}</p>
      {Object.entries(closures).map(([place, days]) => (
        <fieldset className="several" key={place}>
          <legend>{named(place)}</legend>
          <ul className="chips">
            {days.map((day) => (
              <li key={day}>
                {date(day, 'UTC', locale)}{' '}
                <Button
                  kind="plain"
                  aria-label={fill(words.done.remove, { name: `${named(place)}, ${day}` })}
                  onClick={() => set({ ...closures, [place]: days.filter((one) => one !== day) })}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <div className="fact">
            <label htmlFor={factId(`calendars.${place}`)}>{closure.day}</label>
            <input
              id={factId(`calendars.${place}`)}
              type="date"
              min="2018-01-01"
              max="2030-12-31"
              // A day counts once it is whole; what is half typed stays in the field.
              onKeyDown={(event) => (event.key === 'Enter' ? event.currentTarget.blur() : undefined)}
              onBlur={(event) => {
                const day = event.target.value;
                event.target.value = '';
                if (day !== '' && !days.includes(day)) set({ ...closures, [place]: [...days, day].sort() });
              }}
            />
          </div>
          <Button kind="plain" className="small" onClick={() => set(put(closures, place, undefined))}>
            {fill(words.done.remove, { name: named(place) })}
          </Button>
        </fieldset>
      ))}
      <PickField
        id={factId('calendars')}
        label={closure.place}
        empty={closure.choose}
        options={places.filter(({ value }) => closures[value] === undefined)}
        value={undefined}
        onChange={(text) => (text === '' ? undefined : set({ ...closures, [text]: [] }))}
      />
    </>
  );
}
