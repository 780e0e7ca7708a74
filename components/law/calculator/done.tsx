'use client';
import { Button } from '@/components/ui/button';
import type { Done } from '@/law/facts';
import { fill } from '@/messages/format';
import { factId, put, withElement } from './edit';
import { MomentField, PickField } from './fields';
import { useSetting } from './setting';
import type { Option } from './types';
import type { PartProps } from './what-happened';

/** Filings and notices made, with the duty they answer. `duties` are those the facts bring; `asOf` is offered as the day. */
export function DoneSoFar({ facts, onChange, duties, asOf }: PartProps & { duties: Option[]; asOf: string }) {
  const { words } = useSetting();
  const { done } = words;
  const list = facts.done;
  const set = (index: number, value: Done | undefined) => onChange(put(facts, 'done', withElement(list ?? [], index, value)));
  const named = (id: string) => duties.find(({ value }) => value === id)?.label ?? id;
  const [first] = duties;
  return (
    <>
      {list === undefined ? <p className="said-of">{done.unknown}</p> : null}
      {list?.length === 0 ? <p className="said-of">{done.none}</p> : null}
      {list?.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same duty may be done twice; its place is its identity
        <fieldset className="several" key={index}>
          <legend>{fill(words.filing, { n: index + 1 })}</legend>
          <PickField
            id={factId(`done[${index}].duty`)}
            label={done.duty}
            empty="–"
            options={duties.some(({ value }) => value === one.duty) ? duties : [...duties, { value: one.duty, label: one.duty }]}
            value={one.duty}
            onChange={(text) => (text === '' ? undefined : set(index, { ...one, duty: text }))}
          />
          <MomentField
            id={factId(`done[${index}].at`)}
            label={named(one.duty)}
            value={one.at}
            onChange={(at) => (at === undefined ? undefined : set(index, { ...one, at }))}
          />
          {(facts.entities?.length ?? 0) > 1 ? (
            <PickField
              id={factId(`done[${index}].entity`)}
              label={done.entity}
              empty={done.everyone}
              options={(facts.entities ?? []).flatMap(({ id }) => (id ? [{ value: id, label: id }] : []))}
              value={one.entity}
              onChange={(text) => set(index, put(one, 'entity', text === '' ? undefined : text))}
            />
          ) : null}
          <Button kind="plain" className="small" onClick={() => set(index, undefined)}>
            {fill(done.remove, { name: named(one.duty) })}
          </Button>
        </fieldset>
      ))}
      <p className="acts">
        <Button
          id={factId('done')}
          disabled={first === undefined}
          onClick={() => (first ? onChange(put(facts, 'done', [...(list ?? []), { duty: first.value, at: asOf }])) : undefined)}
        >
          {done.add}
        </Button>
        {list === undefined ? (
          <Button kind="bare" onClick={() => onChange(put(facts, 'done', []))}>
            {done.nothing}
          </Button>
        ) : list.length === 0 ? (
          <Button kind="bare" onClick={() => onChange(put(facts, 'done', undefined))}>
            {words.group.forget}
          </Button>
        ) : null}
      </p>
    </>
  );
}
