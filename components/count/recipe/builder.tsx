'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import type { FormAction } from '@/components/form/answer';
import { Section } from '@/components/ui/section';
import type { Recipe } from '@/domain/recipe';
import type english from '@/messages/en/count.json';
import { fill, type Locale } from '@/messages/format';
import { EMPTY, meaningsOf, recipeText, withHeading } from '../recipe-model';
import { Columns } from './columns';
import { Conditions } from './conditions';
import { Pick } from './fields';
import { AsText, type Used } from './json';
import type { Option, Part, Tried } from './part';
import { Reveals } from './reveals';
import { RawRows } from './rows';
import { Start } from './start';
import { TrialView } from './tried';
import { useTrial } from './use-trial';
import { When } from './when';
import { Where } from './where';
import { Who } from './who';

type Props = {
  reference: string;
  sources: { id: string; name: string }[];
  /** The source whose first rows are shown. */
  shown: string;
  /** What names the chosen files in the address, for this page with another file or recipe. */
  query: string;
  /** Other sources that stand: one of them may say where accounts live. */
  lookups: { id: string; name: string }[];
  head: { form: string; columns: string[]; rows: (string | null)[][] };
  guess: Recipe | null;
  /** Numbers of earlier counts whose recipes can be begun with, the latest first. */
  earlier: number[];
  /** The count whose recipe is begun with; null: the guess. */
  begun: { number: number; recipe: Recipe } | null;
  categories: Option[];
  places: Option[];
  regions: Option[];
  zones: Option[];
  zone: string;
  reasons: Record<string, string>;
  locale: Locale;
  words: Pick<typeof english, 'recipe' | 'field'>;
  tryRecipe: (source: string, json: string, lookup: string | null) => Promise<Tried>;
  columnsOf: (source: string) => Promise<string[] | null>;
  start: FormAction;
};

/** The file among the others that a recipe takes residences from, by the recipe's text. */
function lookupOf(json: string, files: Props['lookups']): string | null {
  const read: { residence?: { lookup?: string } | null } | null = JSON.parse(json);
  const name = read?.residence?.lookup;
  return files.find((file) => file.name === name)?.id ?? null;
}

/** Whether residences come from another file of which it is not said yet how it is read. */
const isUnfinished = ({ residence }: Recipe): boolean =>
  residence !== null && 'lookup' in residence && Object.values(residence).some((value) => value === '');

/** Says how logs are read: a recipe begun with a guess, changed by column or as text, with what it makes of the first rows beside it. */
export function Builder(props: Props) {
  const { reference, sources, shown, query, lookups, head, guess, earlier, begun, locale, zone, tryRecipe } = props;
  const { recipe: words } = props.words;
  const router = useRouter();
  const begin = begun?.recipe ?? guess ?? EMPTY;
  const [recipe, setRecipe] = useState<Recipe>(begin);
  // Fields of several lines keep their own text; they begin anew when the whole recipe is another.
  const [version, setVersion] = useState(0);
  const { reading } = recipe;
  const columns = reading.columns ?? head.columns;
  const rows = reading.header ? head.rows : [head.columns, ...head.rows];
  const order = useOrder(recipe, columns);
  const twice = columns.find((column, place) => columns.indexOf(column) !== place);
  const text = recipeText(recipe);
  const missing = recipe.subject.length === 0 ? words.noSubject : isUnfinished(recipe) ? words.lookupUnfinished : null;
  // The properties are made anew with each fetch of the page; what they say stays.
  const asks = useRef({ tryRecipe, lookups });
  asks.current = { tryRecipe, lookups };
  const tryText = useCallback((json: string) => asks.current.tryRecipe(shown, json, lookupOf(json, asks.current.lookups)), [shown]);
  const trial = useTrial(text, missing === null, tryText);
  const replace = async (json: string): Promise<Used> => {
    const answer = await trial.ask(json);
    if (answer === null) return { ok: false, faults: [words.lost] };
    if (!answer.ok) return { ok: false, faults: answer.faults.length > 0 ? answer.faults.map(({ text: said }) => said) : [answer.text] };
    setRecipe(answer.recipe);
    setVersion(version + 1);
    return { ok: true, missing: answer.tried.missing };
  };
  const names = (category: string) => props.categories.find(({ value }) => value === category)?.label ?? category;
  const valuesOf = (column: string) => {
    const place = columns.indexOf(column);
    return [...new Set(rows.flatMap((row) => row[place] || []))].slice(0, 50);
  };
  const part: Part = { recipe, change: setRecipe, columns, locale, words };
  const form = head.form in words.forms ? words.forms[head.form as keyof typeof words.forms] : head.form;
  return (
    <>
      <Section title={words.rows} note={`${fill(words.form, { form })}; ${words.rowsNote}`}>
        {sources.length > 1 || earlier.length > 0 ? (
          <div className="fields start">
            {sources.length > 1 ? (
              <Pick
                label={words.rowsOf}
                value={shown}
                options={sources.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => router.push(`?${query}&shown=${id}${begun ? `&from=${begun.number}` : ''}`)}
              />
            ) : null}
            {earlier.length > 0 ? (
              <Pick
                label={words.start}
                value={String(begun?.number ?? '')}
                empty={guess ? words.guess : words.noGuess}
                options={earlier.map((number) => ({ value: String(number), label: fill(words.from, { n: number }) }))}
                onChange={(number) => router.push(`?${query}&shown=${shown}&from=${number}`)}
              />
            ) : null}
          </div>
        ) : null}
        {head.rows.length === 0 && head.columns.length === 0 ? (
          <p className="soft">{words.noRows}</p>
        ) : (
          <>
            {head.form === 'csv' ? (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={!reading.header}
                  onChange={(event) => setRecipe(withHeading(recipe, head.columns, !event.target.checked))}
                />
                <span>{words.noHeading}</span>
              </label>
            ) : null}
            {twice === undefined ? null : (
              <p className="flag" role="status">
                {fill(words.twice, { column: twice })}
              </p>
            )}
            <Columns {...part} rows={rows} tried={trial.tried?.tried ?? null} {...{ zone, names, order }} />
            <RawRows columns={columns} rows={rows} words={words} />
          </>
        )}
      </Section>
      <div className="recipe-parts">
        <Section title={words.who}>
          <Who {...part} regions={props.regions} />
        </Section>
        <Section title={words.where}>
          <Where {...part} places={props.places} files={lookups} columnsOf={props.columnsOf} />
        </Section>
        <Section title={words.when}>
          <When {...part} zones={props.zones} />
        </Section>
        <Section title={words.which}>
          <Conditions key={version} {...part} />
        </Section>
      </div>
      <Section title={words.what}>
        <Reveals key={version} {...part} categories={props.categories} names={names} valuesOf={valuesOf} />
      </Section>
      <Section title={words.yields} end={trial.state === 'trying' ? words.trying : null}>
        {missing !== null ? (
          <p className="soft">{missing}</p>
        ) : (
          <TrialView trial={trial} {...{ words, locale, names }} reasons={props.reasons} />
        )}
      </Section>
      <Section title={words.json} note={words.jsonNote}>
        <AsText text={text} words={words} onUse={replace} />
      </Section>
      <Section title={words.run} note={words.runHint}>
        <Start {...part} {...{ reference, sources, text }} lookup={lookupOf(text, lookups) ?? ''} start={props.start} />
      </Section>
    </>
  );
}

/** Columns that mean something first, as they were when they were first shown: a change must not move the row under the hand. */
function useOrder(recipe: Recipe, columns: string[]) {
  const kept = useRef<{ of: string; first: string[]; rest: string[] } | null>(null);
  const of = JSON.stringify(columns);
  if (kept.current?.of !== of) {
    const used = (column: string) => meaningsOf(recipe, column).length > 0;
    const each = [...new Set(columns)];
    kept.current = { of, first: each.filter(used), rest: each.filter((column) => !used(column)) };
  }
  return kept.current;
}
