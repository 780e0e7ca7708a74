'use client';
import { Button } from '@/components/ui/button';
import type { Entity, Group } from '@/law/facts';
import { categories, regulatedAs, roles } from '@/law/vocabulary';
import { fill } from '@/messages/format';
import { factId, put, withElement } from './edit';
import { FlagField, ListField, NumberField, PickField, PlacesField } from './fields';
import { useSetting } from './setting';
import type { PartProps } from './what-happened';

/** The organisations with duties of their own. */
export function Entities({ facts, onChange }: PartProps) {
  const { words, names } = useSetting();
  const { entity } = words;
  const list = facts.entities;
  const set = (index: number, value: Entity | undefined) => onChange(put(facts, 'entities', withElement(list ?? [], index, value)));
  const nameOf = (one: Entity, index: number) => one.id ?? fill(entity.name, { n: index + 1 });
  const add = () => {
    const taken = new Set((list ?? []).map(({ id }) => id));
    const free = Array.from({ length: taken.size + 1 }, (_, n) => `org-${n + 1}`).find((id) => !taken.has(id));
    onChange(put(facts, 'entities', [...(list ?? []), { id: free ?? 'org' }]));
  };
  return (
    <>
      {list === undefined ? <p className="said-of">{entity.none}</p> : null}
      {list?.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an organisation may have no name yet; its place is its identity
        <fieldset className="several" key={index}>
          <legend>{nameOf(one, index)}</legend>
          <div className="fact">
            <label htmlFor={factId(`entities[${index}].id`)}>
              {entity.id}
              <span className="hint">{entity.idHint}</span>
            </label>
            <input
              id={factId(`entities[${index}].id`)}
              type="text"
              maxLength={40}
              value={one.id ?? ''}
              onChange={(event) => {
                const id = event.target.value
                  .toLowerCase()
                  .replace(/[^a-z0-9-]/g, '')
                  .replace(/^-+/, '');
                set(index, put(one, 'id', id === '' ? undefined : id));
              }}
            />
          </div>
          <PlacesField
            id={factId(`entities[${index}].establishedIn`)}
            label={entity.establishedIn}
            hint={entity.establishedInHint}
            values={one.establishedIn}
            onChange={(values) => set(index, put(one, 'establishedIn', values))}
          />
          <ListField
            id={factId(`entities[${one.id ?? '?'}].roles`)}
            label={entity.roles}
            all={roles}
            nameOf={(role) => names.value.roles[role]}
            values={one.roles}
            onChange={(values) => set(index, put(one, 'roles', values))}
          />
          <ListField
            id={factId(`entities[${one.id ?? '?'}].regulatedAs`)}
            label={entity.regulatedAs}
            all={regulatedAs}
            nameOf={(status) => names.value.regulatedAs[status]}
            values={one.regulatedAs}
            onChange={(values) => set(index, put(one, 'regulatedAs', values))}
          />
          <Button
            kind="plain"
            className="small"
            onClick={() => onChange(put(facts, 'entities', list.length === 1 ? undefined : withElement(list, index, undefined)))}
          >
            {fill(entity.remove, { name: nameOf(one, index) })}
          </Button>
        </fieldset>
      ))}
      <Button id={factId('entities')} onClick={add}>
        {entity.add}
      </Button>
    </>
  );
}

/** One group of people for each place of residence. */
export function Affected({ facts, onChange }: PartProps) {
  const { words, names, places } = useSetting();
  const { group } = words;
  const list = facts.affected;
  const set = (index: number, value: Group | undefined) => onChange(put(facts, 'affected', withElement(list ?? [], index, value)));
  const placeOf = (code: string | undefined) => places.find(({ value }) => value === code)?.label ?? code ?? group.residenceUnknown;
  return (
    <>
      {list === undefined ? <p className="said-of">{group.unknown}</p> : null}
      {list?.length === 0 ? <p className="said-of">{group.nobody}</p> : null}
      {list?.map((one, index) => {
        const path = `affected[${one.residence ?? '?'}]`;
        const count = (name: 'individuals' | 'individualsAtLeast' | 'individualsAtMost' | 'accounts', id: string, hint?: string) => (
          <NumberField
            id={id}
            label={group[name]}
            {...(hint ? { hint } : {})}
            value={one[name]}
            onChange={(value) => set(index, put(one, name, value))}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same residence; their place is their identity
          <fieldset className="several" key={index}>
            <legend>{placeOf(one.residence)}</legend>
            <PickField
              id={factId(`affected[${index}].residence`)}
              label={group.residence}
              empty={group.residenceUnknown}
              options={
                one.residence && !places.some(({ value }) => value === one.residence)
                  ? [...places, { value: one.residence, label: one.residence }]
                  : places
              }
              value={one.residence}
              onChange={(text) => set(index, put(one, 'residence', text === '' ? undefined : text))}
            />
            {count('individuals', factId(`${path}.individuals`))}
            {count('individualsAtLeast', factId(`affected[${index}].least`))}
            {count('individualsAtMost', factId(`affected[${index}].most`))}
            {count('accounts', factId(`affected[${index}].accounts`), group.accountsHint)}
            <FlagField
              id={factId(`${path}.minors`)}
              label={group.minors}
              value={one.minors}
              onChange={(value) => set(index, put(one, 'minors', value))}
            />
            <ListField
              id={factId(`${path}.categories`)}
              label={group.categories}
              all={categories}
              nameOf={(category) => names.value.category[category]}
              values={one.categories}
              onChange={(values) => set(index, put(one, 'categories', values))}
            />
            <Button kind="plain" className="small" onClick={() => set(index, undefined)}>
              {fill(group.remove, { name: placeOf(one.residence) })}
            </Button>
          </fieldset>
        );
      })}
      <p className="acts">
        <Button id={factId('affected')} onClick={() => onChange(put(facts, 'affected', [...(list ?? []), {}]))}>
          {group.add}
        </Button>
        {list === undefined ? (
          <Button kind="bare" onClick={() => onChange(put(facts, 'affected', []))}>
            {group.none}
          </Button>
        ) : list.length === 0 ? (
          <Button kind="bare" onClick={() => onChange(put(facts, 'affected', undefined))}>
            {group.forget}
          </Button>
        ) : null}
      </p>
    </>
  );
}
