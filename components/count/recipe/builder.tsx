'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/components/form/answer';
import { Select } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Scroll, Table, Twin } from '@/components/ui/table';
import type { RecipeTried } from '@/domain/count';
import type { Recipe } from '@/domain/recipe';
import type english from '@/messages/en/count.json';
import { fill, type Locale } from '@/messages/format';
import { EMPTY, meaningsOf, recipeText } from '../recipe-model';
import { Columns } from './columns';
import { Conditions } from './conditions';
import { AsText } from './json';
import type { Fault, Option, Tried } from './part';
import { Reveals } from './reveals';
import { Pick, When, Where, Who } from './settings';
import { TriedRows } from './tried';

/** After the last change, milliseconds: each trial is a recorded look at the evidence. */
const PAUSE = 900;

type Props = {
  reference: string;
  sources: { id: string; name: string }[];
  /** The source whose first rows are shown. */
  shown: string;
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
  tryRecipe: (source: string, json: string) => Promise<Tried>;
  start: FormAction;
};

/** Says how logs are read: a recipe begun with a guess, changed by column or as text, with what it makes of the first rows beside it. */
export function Builder(props: Props) {
  const { reference, sources, shown, head, guess, earlier, begun, locale, zone, reasons, tryRecipe } = props;
  const { recipe: words } = props.words;
  const router = useRouter();
  const begin = begun?.recipe ?? guess ?? EMPTY;
  const [recipe, setRecipe] = useState<Recipe>(begin);
  const [tried, setTried] = useState<{ recipe: Recipe; tried: RecipeTried } | null>(null);
  const [wrong, setWrong] = useState<{ text: string; faults: Fault[] } | null>(null);
  const [state, setState] = useState<'settled' | 'trying' | 'lost'>('trying');
  // Fields of several lines keep their own text; they begin anew when the whole recipe is another.
  const [version, setVersion] = useState(0);
  const asked = useRef(0);
  const [order] = useState(() => ({
    first: head.columns.filter((column) => meaningsOf(begin, column).length > 0),
    rest: head.columns.filter((column) => meaningsOf(begin, column).length === 0),
  }));

  const ask = useCallback(
    async (json: string): Promise<Recipe | null> => {
      asked.current += 1;
      const number = asked.current;
      setState('trying');
      try {
        const answer = await tryRecipe(shown, json);
        if (number !== asked.current) return null;
        setState('settled');
        if (!answer.ok) {
          setWrong(answer);
          return null;
        }
        setWrong(null);
        setTried(answer);
        return answer.recipe;
      } catch {
        if (number === asked.current) setState('lost');
        return null;
      }
    },
    [shown, tryRecipe],
  );
  const text = recipeText(recipe);
  useEffect(() => {
    if (recipe.subject.length === 0) return setState('settled');
    const timer = setTimeout(() => void ask(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, ask, recipe.subject.length]);

  const names = (category: string) => props.categories.find(({ value }) => value === category)?.label ?? category;
  const valuesOf = (column: string) => {
    const place = head.columns.indexOf(column);
    return [...new Set(head.rows.flatMap((row) => row[place] || []))].slice(0, 50);
  };
  const part = { recipe, change: setRecipe, columns: head.columns, locale, words };
  const replace = (whole: Recipe) => {
    setRecipe(whole);
    setVersion(version + 1);
  };
  const { residence } = recipe;
  const lookup = residence && 'lookup' in residence ? props.lookups.find(({ name }) => name === residence.lookup) : undefined;
  const query = sources.map(({ id }) => `source=${id}`).join('&');
  return (
    <>
      <Section
        title={words.rows}
        note={`${fill(words.form, { form: head.form in words.forms ? words.forms[head.form as keyof typeof words.forms] : head.form })}; ${words.rowsNote}`}
      >
        {sources.length > 1 || earlier.length > 0 ? (
          <div className="fields start">
            {sources.length > 1 ? (
              <Pick
                label={words.rowsOf}
                value={shown}
                options={sources.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => router.push(`?${query}&shown=${id}`)}
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
        {head.rows.length === 0 ? (
          <p className="soft">{words.noRows}</p>
        ) : (
          <>
            <Columns {...part} rows={head.rows} tried={tried?.tried ?? null} zone={zone} names={names} order={order} />
            <Twin summary={words.raw}>
              <Scroll label={words.raw}>
                <Table caption={words.raw} className="tried" columns={head.columns.map((column) => ({ label: <code>{column}</code> }))}>
                  <tbody>
                    {head.rows.map((row, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
                      <tr key={at}>
                        {head.columns.map((column, place) => (
                          <td key={column}>{row[place]}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </Table>
              </Scroll>
            </Twin>
          </>
        )}
      </Section>
      <div className="recipe-parts">
        <Section title={words.who}>
          <Who {...part} regions={props.regions} />
        </Section>
        <Section title={words.where}>
          <Where {...part} places={props.places} files={props.lookups.map(({ name }) => name)} />
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
      <Section title={words.yields} end={state === 'trying' ? words.trying : null}>
        {state === 'lost' ? (
          <p className="flag" role="alert">
            {words.lost}
          </p>
        ) : null}
        {wrong ? (
          <div className="errors" role="alert">
            <p className="strong">{wrong.faults.length > 0 ? words.faults : wrong.text}</p>
            <ul>
              {wrong.faults.map((fault) => (
                <li key={`${fault.path} ${fault.text}`}>{fault.text}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {recipe.subject.length === 0 ? <p className="soft">{words.noSubject}</p> : null}
        {tried && recipe.subject.length > 0 ? (
          <TriedRows recipe={tried.recipe} tried={tried.tried} {...{ words, locale, reasons, names }} />
        ) : null}
      </Section>
      <Section title={words.json} note={words.jsonNote}>
        <AsText
          text={text}
          words={words}
          onUse={async (json) => {
            const read = await ask(json);
            if (read !== null) replace(read);
            return read !== null;
          }}
        />
      </Section>
      <Section title={words.run} note={words.runHint}>
        <Form action={props.start}>
          <input type="hidden" name="case" value={reference} />
          {sources.map(({ id }) => (
            <input key={id} type="hidden" name="sources" value={id} />
          ))}
          <input type="hidden" name="recipe" value={text} />
          <input type="hidden" name="lookup" value={lookup?.id ?? ''} />
          <fieldset className="field">
            <legend>{words.rejected}</legend>
            <div className="choices">
              {(['report', 'count-good-rows'] as const).map((one) => (
                <label key={one} className="choice">
                  <input
                    type="radio"
                    name="when-rejected"
                    checked={recipe.rejected === one}
                    onChange={() => setRecipe({ ...recipe, rejected: one })}
                  />
                  <span>{one === 'report' ? words.report : words.countGood}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="fields">
            <Select
              name="memory"
              label={words.memory}
              empty={words.usual}
              options={['1GB', '2GB', '4GB', '8GB'].map((value) => ({ value, label: value.replace('GB', ' GB') }))}
            />
            <Select
              name="threads"
              label={words.threads}
              empty={words.usual}
              options={['1', '2', '4', '8'].map((value) => ({ value, label: value }))}
            />
          </div>
          <div>
            <Button kind="do" type="submit">
              {words.begin}
            </Button>
          </div>
        </Form>
      </Section>
    </>
  );
}
