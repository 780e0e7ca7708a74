'use client';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Facts } from '@/law/facts';
import { fill, type Locale } from '@/messages/format';
import { Answer } from './answer';
import { Closures, Starts } from './beyond';
import { DoneSoFar } from './done';
import { factId, put } from './edit';
import { MomentField } from './fields';
import { AsJson } from './json';
import { SettingOf } from './setting';
import type { Fault, Names, Option, PictureWords, Suppose, TryAction, Verdict, Words } from './types';
import { Incident, Moments, Risk, Safeguards } from './what-happened';
import { WhatIf } from './what-if';
import { Affected, Entities } from './who';

const PARTS = ['moments', 'incident', 'risk', 'safeguards', 'entities', 'affected', 'done', 'awareFor', 'calendars'] as const;
type Part = (typeof PARTS)[number];

const PAUSE = 220;
type Refusal = { text: string; faults: Fault[] } | null;

type Props = {
  first: Facts;
  /** The present instant where the facts name none, RFC 3339. */
  now: string;
  examples: Option[];
  example: string;
  names: Names;
  words: Words;
  pictures: PictureWords;
  places: Option[];
  zones: Option[];
  zone: string;
  locale: Locale;
  compute: TryAction;
};

const daysIn = ({ calendars }: Facts): number => Object.values(calendars?.extraClosures ?? {}).flat().length;

const countOf = (part: unknown): number =>
  Array.isArray(part) ? part.length : typeof part === 'object' && part !== null ? Object.keys(part).length : 0;

/** Facts in, duties out. What is entered stays in this page; each change is worked out again on the server, which keeps nothing. */
export function Calculator(props: Props) {
  const { words, names, locale, places, compute } = props;
  const [facts, setFacts] = useState(props.first);
  const [zone, setZone] = useState(props.zone);
  const [suppose, setSuppose] = useState<Suppose | null>(null);
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set<Part>(['moments']));
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [pasted, setPasted] = useState<Refusal>(null);
  const [state, setState] = useState<'settled' | 'counting' | 'lost'>('counting');
  const [all, setAll] = useState(false);
  const asked = useRef(0);
  const wanted = useRef<string | null>(null);

  const ask = useCallback(
    async (json: string, supposed: Suppose | null): Promise<void> => {
      asked.current += 1;
      const number = asked.current;
      setState('counting');
      try {
        const tried = await compute(json, supposed);
        if (number !== asked.current) return;
        setState('settled');
        setRefusal(tried.ok ? null : { text: tried.text, faults: tried.faults });
        if (tried.ok) setVerdict(tried.verdict);
      } catch {
        if (number === asked.current) setState('lost');
      }
    },
    [compute],
  );

  useEffect(() => {
    const timer = setTimeout(() => void ask(JSON.stringify(facts), suppose), PAUSE);
    return () => clearTimeout(timer);
  }, [facts, suppose, ask]);

  useEffect(() => {
    if (wanted.current === null) return;
    const field = document.getElementById(wanted.current);
    wanted.current = null;
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });

  const change = (next: Facts) => {
    setPasted(null);
    setSuppose(null);
    setFacts(next);
  };
  const answerTo = (path: string) => {
    const part = PARTS.find((one) => path.startsWith(one)) ?? 'moments';
    const id = factId(path);
    wanted.current = part === 'done' ? factId('done') : part === 'entities' && !facts.entities ? factId('entities') : id;
    setOpen(new Set([...open, part]));
    if (part === 'moments') setAll(true);
  };
  // Asked beside what the page asks about its own facts, so that neither takes the place of the other's answer.
  const use = async (json: string): Promise<boolean> => {
    try {
      const tried = await compute(json, null);
      if (!tried.ok) {
        setPasted({ text: tried.text, faults: tried.faults });
        return false;
      }
      // The server has read these facts with the validator of the law.
      const read: Facts = JSON.parse(tried.facts);
      change(read);
      return true;
    } catch {
      setState('lost');
      return false;
    }
  };

  const duties = [
    ...new Map(
      (verdict?.groups ?? []).flatMap(({ rows }) =>
        rows.map((row): [string, Option] => [row.duty, { value: row.duty, label: `${row.to}, ${row.name}` }]),
      ),
    ).values(),
  ];
  const asOf = facts.asOf ?? props.now;
  const bodies: Record<Part, ReactNode> = {
    moments: <Moments facts={facts} onChange={change} all={all} onAll={() => setAll(true)} />,
    incident: <Incident facts={facts} onChange={change} />,
    risk: <Risk facts={facts} onChange={change} />,
    safeguards: <Safeguards facts={facts} onChange={change} />,
    entities: <Entities facts={facts} onChange={change} />,
    affected: <Affected facts={facts} onChange={change} />,
    done: <DoneSoFar facts={facts} onChange={change} duties={duties} asOf={asOf} />,
    awareFor: <Starts facts={facts} onChange={change} duties={duties} asOf={asOf} />,
    calendars: <Closures facts={facts} onChange={change} />,
  };
  const toggle = (part: Part, shown: boolean) => setOpen(new Set(shown ? [...open, part] : [...open].filter((one) => one !== part)));

  return (
    <SettingOf setting={{ words, names, locale, zone, places }}>
      <form action="/law/try" className="examples">
        <label htmlFor="example">{words.examples}</label>
        <select id="example" name="example" defaultValue={props.example}>
          <option value="">{words.empty}</option>
          {props.examples.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button type="submit">{words.load}</Button>
      </form>
      <div className="calculator">
        <Section title={words.facts} className="facts">
          <MomentField id="fact-asOf" label={words.asOf} value={facts.asOf} whole onChange={(value) => change(put(facts, 'asOf', value))} />
          <div className="fact">
            <label htmlFor="entry-zone">
              {words.zone}
              <span className="hint">{words.timeHint}</span>
            </label>
            <select id="entry-zone" value={zone} onChange={(event) => setZone(event.target.value)}>
              {props.zones.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          {PARTS.map((part) => {
            const count = part === 'calendars' ? daysIn(facts) : countOf(facts[part]);
            return (
              <details key={part} className="fact-part" open={open.has(part)} onToggle={(event) => toggle(part, event.currentTarget.open)}>
                <summary>
                  <h3>{words.section[part]}</h3>
                  <span className="small mute">
                    {count === 0 && facts[part] === undefined ? words.knownNothing : fill(words.known, { count })}
                  </span>
                </summary>
                {open.has(part) ? bodies[part] : null}
              </details>
            );
          })}
        </Section>
        <div className="answer" aria-busy={state === 'counting'}>
          <Section title={words.answer} end={state === 'counting' ? <span role="status">{words.counting}</span> : null}>
            {state === 'lost' ? (
              <p className="flag" role="alert">
                {words.failed}{' '}
                <Button kind="plain" onClick={() => void ask(JSON.stringify(facts), suppose)}>
                  {words.again}
                </Button>
              </p>
            ) : null}
            {verdict ? <Answer verdict={verdict} onAnswer={answerTo} pictures={props.pictures} /> : null}
          </Section>
          <Section title={words.whatIf} note={words.whatIfNote} className="no-print">
            <WhatIf facts={facts} suppose={suppose} onSuppose={setSuppose} slider={props.pictures.picture.slider} />
          </Section>
        </div>
      </div>
      <Section title={words.json} className="no-print">
        <AsJson facts={JSON.stringify(facts, null, 2)} answer={verdict?.contract ?? null} refusal={pasted ?? refusal} onUse={use} />
      </Section>
    </SettingOf>
  );
}
