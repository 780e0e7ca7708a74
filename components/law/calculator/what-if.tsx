'use client';
import { stamp } from '@/components/chart/days';
import { AwarenessSlider } from '@/components/clock/slider';
import { Button } from '@/components/ui/button';
import type { Facts } from '@/law/facts';
import { moments } from '@/law/vocabulary';
import type picture from '@/messages/en/picture.json';
import { fill, instant, isDate } from '@/messages/format';
import { wordOf } from './edit';
import { PickField } from './fields';
import { useSetting } from './setting';
import type { Suppose } from './types';

/** How far beyond the recorded moments one can try, where nothing else bounds it. */
const REACH = 72 * 3_600_000;

type Props = { facts: Facts; suppose: Suppose | null; onSuppose: (suppose: Suppose | null) => void; slider: (typeof picture)['slider'] };

/** Moves one moment without changing the facts. Only a moment with its hour can be moved. */
export function WhatIf({ facts, suppose, onSuppose, slider }: Props) {
  const { words, names, zone, locale } = useSetting();
  const exact = moments.flatMap((moment) => {
    const at = facts.moments?.[moment];
    return at === undefined || isDate(at) ? [] : [{ moment, at: Date.parse(at), name: names.moment[moment] }];
  });
  const preferred = exact.find(({ moment }) => moment === 'aware') ?? exact[0];
  if (preferred === undefined) return <p className="small mute">{words.whatIfNeeds}</p>;
  const chosen = exact.find(({ moment }) => moment === suppose?.moment) ?? preferred;
  const near = exact.filter(({ at }) => Math.abs(at - chosen.at) <= 10 * REACH);
  const first = near.reduce((a, b) => (b.at < a.at ? b : a));
  const last = near.reduce((a, b) => (b.at > a.at ? b : a));
  const from = first.at < chosen.at ? first : { at: chosen.at - REACH, name: words.supposeFrom };
  const to = last.at > chosen.at ? last : { at: chosen.at + REACH, name: words.supposeTo };
  const value = suppose ? Date.parse(suppose.at) : chosen.at;
  return (
    <div className="suppose">
      <PickField
        id="what-if-moment"
        label={words.whatIfMoment}
        empty={chosen.name}
        options={exact.filter((one) => one !== chosen).map(({ moment, name }) => ({ value: moment, label: name }))}
        value={undefined}
        onChange={(text) => {
          const next = exact.find(({ moment }) => moment === wordOf(moments, text));
          if (next) onSuppose({ moment: next.moment, at: stamp(next.at, zone) });
        }}
      />
      <AwarenessSlider
        from={{ at: from.at, name: from.name }}
        to={{ at: to.at, name: to.name }}
        notches={near.filter(({ at }) => at >= from.at && at <= to.at).map(({ at, name }) => ({ at, name }))}
        value={value}
        zone={zone}
        locale={locale}
        words={{ ...slider, name: chosen.name }}
        onChange={(at) => onSuppose({ moment: chosen.moment, at })}
      />
      {suppose ? (
        <p className="supposed" role="status">
          <b className="strong">{fill(words.whatIfOn, { moment: chosen.name, at: instant(suppose.at, zone, locale) })}</b>{' '}
          <Button kind="plain" onClick={() => onSuppose(null)}>
            {words.whatIfBack}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
