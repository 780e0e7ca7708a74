'use client';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type ClockBarRow, ClockBars } from '@/components/clock/bars';
import { AwarenessSlider } from '@/components/clock/slider';
import { stateOf } from '@/components/clock/state';
import { clockPhrase } from '@/components/clock/words';
import { fill, instant, type Locale } from '@/messages/format';
import { type Column, Compare } from './compare';
import type { Engine } from './engine';
import { ObligationList, type RowActs } from './list';
import type { ObligationRow } from './row';
import type { TargetAct } from './target-form';
import type { ViewWords } from './words';

export type AnchorView = {
  key: string;
  label: string;
  head: string;
  note: string;
  /** The obligations that this anchor moves, by row id. */
  rows: Record<string, ObligationRow>;
};

type Notch = { at: number; name: string; strong?: string };
export type ViewProps = {
  rows: ObligationRow[];
  anchors: AnchorView[];
  slider: { from: Notch; to: Notch; notches: Notch[]; recorded: number } | null;
  engine: Engine | null;
  /** The instant asked about by the address, RFC 3339. */
  asked: string | null;
  acts: Record<string, RowActs>;
  path: string;
  query: string;
  open: string | null;
  target: TargetAct | null;
  counts: { notInForce: number };
  version: string;
  leading: string | null;
  now: number;
  zone: string;
  /** The city of the zone, where the reader keeps another. */
  place: string | null;
  locale: Locale;
  words: ViewWords;
  still: boolean;
};

const MOST_BARS = 24;

/** What the browser loads when somebody first asks *what if*. */
type Loaded = (at: string) => ObligationRow[];

function useEngine(engine: Engine | null, wanted: boolean, locale: Locale): { ask: Loaded | null; lost: boolean } {
  const [ask, setAsk] = useState<Loaded | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!wanted || engine === null) return;
    let left = false;
    (async () => {
      try {
        const { whatIf, speakerHere } = await import('./engine');
        const speaker = await speakerHere(locale, engine.setting.duties);
        if (!left) setAsk(() => (at: string) => whatIf(engine, at, speaker));
      } catch {
        if (!left) setLost(true);
      }
    })();
    return () => {
      left = true;
    };
  }, [engine, wanted, locale]);
  return { ask, lost };
}

/** Bars, slider, anchors side by side and the table: one state, so that *what if* redraws all of them and saves nothing. */
export function ObligationsView(props: ViewProps) {
  const { rows, anchors, slider, engine, now, zone, locale, words, still, version, leading } = props;
  const { own, picture, clock } = words;
  const [asked, setAsked] = useState<string | null>(props.asked);
  const { ask, lost } = useEngine(engine, asked !== null, locale);
  const late = useDeferredValue(asked);
  const answer = useMemo(() => {
    if (late === null || ask === null) return null;
    return { at: late, rows: new Map(ask(late).map((row) => [row.id, row])) };
  }, [late, ask]);
  const shown = useMemo(() => {
    if (answer === null) return rows;
    const known = new Set(rows.map(({ id }) => id));
    return [
      ...rows.map((row) => answer.rows.get(row.id) ?? row),
      ...[...answer.rows.values()].filter(({ id, inForce }) => inForce && !known.has(id)),
    ];
  }, [rows, answer]);
  const askedText = answer === null ? '' : instant(answer.at, zone, locale, { year: true });

  const moving = rows.filter((row) => anchors.some(({ rows: found }) => found[row.id]));
  const first = anchors[0];
  const askedColumn: Column | null = answer && {
    key: 'asked',
    head: fill(own.compare.asked, { at: askedText }),
    note: own.compare['asked-note'],
    row: (id) => answer.rows.get(id),
  };
  const recorded: Column[] = anchors.map(({ key, head, note, rows: found }) => ({ key, head, note, row: (id) => found[id] }));
  const columns =
    askedColumn === null ? (recorded.length > 1 ? recorded : []) : [askedColumn, ...(recorded.length > 1 ? recorded.slice(1) : recorded)];

  const drawable = shown.filter(
    (row) => row.answer !== 'not-owed' && (row.start || row.due || row.target !== null || row.filed.length > 0),
  );
  const bars = drawable.slice(0, MOST_BARS).map((row): ClockBarRow => barsOf(row, anchors, answer?.rows.get(row.id) ?? null));

  const whyHref = (id: string) => {
    const query = new URLSearchParams(props.query);
    if (answer !== null) query.set('if', answer.at);
    else if (first && anchors.length > 1) query.set('anchor', first.key);
    query.set('why', id);
    return `${props.path}?${query}`;
  };
  const named = anchors.map(({ key, label }) => `${key} ${label}`);
  const letters = answer !== null ? [`? ${own.slider.asked}`, ...named.slice(1)].join(', ') : named.length > 1 ? named.join(', ') : '';
  const counted = (group: ObligationRow['answer']) => shown.filter((row) => row.answer === group).length;
  const count = { owed: counted('owed'), unknown: counted('not-yet-known'), not: counted('not-owed'), later: props.counts.notInForce };
  const by = answer !== null ? own.list['by-asked'] : leading === null ? own.list['by-none'] : own.list.by;
  return (
    <>
      <section aria-label={own.bars} className="picture">
        <ClockBars
          rows={bars}
          now={now}
          zone={zone}
          {...(props.place ? { place: props.place } : {})}
          locale={locale}
          words={{ ...clock, twin: picture.twin, bars: picture.bars }}
          {...(letters ? { anchors: letters } : {})}
          twin={false}
          still={still}
        />
        {drawable.length > MOST_BARS ? <p className="note">{fill(own.slider.drawn, { shown: MOST_BARS, all: drawable.length })}</p> : null}
      </section>
      <section aria-labelledby="what-if" className="what-if">
        <div className="sec">
          <h2 id="what-if">{picture.slider.title}</h2>
          <span className="small mute no-print">{picture.slider.note}</span>
          {slider && engine ? (
            <button type="button" className="btn bare end" aria-disabled={asked === null} onClick={() => setAsked(null)}>
              {picture.slider.back}
            </button>
          ) : null}
        </div>
        {slider && engine ? (
          <AwarenessSlider
            from={slider.from}
            to={slider.to}
            notches={slider.notches}
            value={asked === null ? slider.recorded : Date.parse(asked)}
            zone={zone}
            locale={locale}
            words={picture.slider}
            onChange={setAsked}
          />
        ) : (
          <p className="note">{own.slider.none}</p>
        )}
        {asked !== null && lost ? (
          <p className="note strong" role="alert">
            {own.slider.lost}
          </p>
        ) : null}
        <Told
          row={answer && moving[0] ? (answer.rows.get(moving[0].id) ?? null) : null}
          at={askedText}
          now={now}
          locale={locale}
          words={words}
        />
        {columns.length > 0 && moving.length > 0 ? (
          <Compare ids={moving} columns={columns} now={now} locale={locale} words={words} still={still} />
        ) : null}
      </section>
      <section aria-labelledby="list">
        <div className="sec">
          <h2 id="list">{own.list.title}</h2>
          <span className="small mute">{fill(by, { letter: leading ?? '', version, at: askedText })}</span>
          <span className="small mute end">{fill(count.later > 0 ? own.list['count-later'] : own.list.count, count)}</span>
        </div>
        <ObligationList
          rows={shown}
          acts={props.acts}
          open={props.open}
          whyHref={whyHref}
          target={still ? null : props.target}
          now={now}
          zone={zone}
          locale={locale}
          words={words}
          still={still}
        />
      </section>
    </>
  );
}

/** The bars of one duty: one for each anchor that moves it, the first replaced by the instant asked about. */
function barsOf(row: ObligationRow, anchors: AnchorView[], asked: ObligationRow | null): ClockBarRow {
  const bar = (one: ObligationRow, anchor: string | null) => ({
    anchor,
    clock: one.clock,
    start: one.start,
    due: one.due,
    target: one.target,
    dayOnly: one.dayOnly,
    length: one.length,
  });
  const held = anchors.flatMap(({ key, rows }) => (rows[row.id] ? [{ key, one: rows[row.id] ?? row }] : []));
  const bars =
    held.length > 1
      ? held.map(({ key, one }, index) => (asked !== null && index === 0 ? bar(asked, '?') : bar(one, key)))
      : [bar(asked ?? row, asked === null ? null : '?')];
  const name = `${row.authority}, ${row.name}`;
  return { id: row.id, name, article: row.organisation ? `${row.organisation} · ${row.article}` : row.article, bars, filed: row.filed };
}

const SETTLES = 500;

type ToldProps = { row: ObligationRow | null; at: string; now: number; locale: Locale; words: ViewWords };

/** Said aloud once the slider rests. */
function Told({ row, at, now, locale, words }: ToldProps) {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (row === null) return setSaid('');
      const state = stateOf(row.clock, now);
      const length = row.clock.due !== null && row.length === null ? row.clock.due - now : row.length;
      const phrase = clockPhrase(state, length, words.clock, locale);
      setSaid(fill(words.own.slider.told, { at, duty: `${row.authority}, ${row.name}`, state: phrase }));
    }, SETTLES);
    return () => clearTimeout(timer.current);
  }, [row, at, now, locale, words]);
  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}
