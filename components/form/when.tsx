'use client';

import { useState } from 'react';
import { fieldId, useFault, useFormWords } from './form';

type Precision = 'second' | 'minute' | 'hour' | 'day' | 'range';
type Props = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  zones: string[];
  zone: string;
  precisions?: Precision[];
  value?: { date?: string; time?: string; precision?: Precision; until?: string };
};

/**
 * A moment as exactly as it is known: date, time where it is known, precision, and the zone the time was read in. Sends
 * `<name>.date`, `.time`, `.precision`, `.zone`, `.until`.
 */
export function WhenField({ name, label, hint, optional, zones, zone, precisions = ['minute', 'hour', 'day'], value = {} }: Props) {
  const words = useFormWords();
  const fault = useFault(name);
  const [precision, setPrecision] = useState<Precision>(value.precision ?? precisions[0] ?? 'minute');
  const id = fieldId(name);
  const timed = precision !== 'day' && precision !== 'range';
  return (
    <fieldset className={fault ? 'field when bad' : 'field when'} id={id} tabIndex={-1}>
      <legend>
        {label}
        {optional && <span className="mute optional"> {words.optional}</span>}
      </legend>
      {hint && <div className="hint">{hint}</div>}
      {fault && <p className="wrong">{fault}</p>}
      <div className="fields">
        <label>
          <span className="small">{words.date}</span>
          <input type="date" name={`${name}.date`} defaultValue={value.date} min="1990-01-01" max="2100-12-31" />
        </label>
        {timed && (
          <label>
            <span className="small">{words.time}</span>
            <input type="time" name={`${name}.time`} defaultValue={value.time} step={precision === 'second' ? 1 : 60} />
          </label>
        )}
        {precision === 'range' && (
          <label>
            <span className="small">{words.until}</span>
            <input type="date" name={`${name}.until`} defaultValue={value.until} />
          </label>
        )}
        {precisions.length > 1 ? (
          <label>
            <span className="small">{words.precision}</span>
            <select name={`${name}.precision`} value={precision} onChange={(event) => setPrecision(event.target.value as Precision)}>
              {precisions.map((one) => (
                <option key={one} value={one}>
                  {words.precisions[one]}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <input type="hidden" name={`${name}.precision`} value={precision} />
        )}
        {timed && (
          <label>
            <span className="small">{words.zone}</span>
            <select name={`${name}.zone`} defaultValue={zone}>
              {[...new Set([zone, ...zones])].map((one) => (
                <option key={one} value={one}>
                  {cityOf(one, words.cities)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </fieldset>
  );
}

function cityOf(zone: string, cities: Record<string, string>): string {
  const last = zone.split('/').at(-1) ?? zone;
  return cities[last] ?? last.replaceAll('_', ' ');
}
