'use client';

import type { FormAction } from '@/components/form/answer';
import { Select } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import type { Part, Words } from './part';

const MEMORY = ['1GB', '2GB', '4GB', '8GB'];
const THREADS = ['1', '2', '4', '8'];

type Props = Pick<Part, 'recipe' | 'change'> & {
  words: Words;
  reference: string;
  sources: { id: string }[];
  /** The recipe as it is sent. */
  text: string;
  /** The file that says where accounts live; '' where none does. */
  lookup: string;
  start: FormAction;
};

/** What becomes of rows that are rejected, what the run may use, and its beginning. */
export function Start({ recipe, change, words, reference, sources, text, lookup, start }: Props) {
  return (
    <Form action={start}>
      <input type="hidden" name="case" value={reference} />
      {sources.map(({ id }) => (
        <input key={id} type="hidden" name="sources" value={id} />
      ))}
      <input type="hidden" name="recipe" value={text} />
      <input type="hidden" name="lookup" value={lookup} />
      <fieldset className="field">
        <legend>{words.rejected}</legend>
        <div className="choices">
          {(['report', 'count-good-rows'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="when-rejected"
                checked={recipe.rejected === one}
                onChange={() => change({ ...recipe, rejected: one })}
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
          options={MEMORY.map((value) => ({ value, label: value.replace('GB', ' GB') }))}
        />
        <Select name="threads" label={words.threads} empty={words.usual} options={THREADS.map((value) => ({ value, label: value }))} />
      </div>
      <div>
        <Button kind="do" type="submit">
          {words.begin}
        </Button>
      </div>
    </Form>
  );
}
