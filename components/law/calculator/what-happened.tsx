'use client';
import { Button } from '@/components/ui/button';
import type { Facts } from '@/law/facts';
import {
  accessFromValues,
  actors,
  causes,
  incidentFlags,
  kinds,
  type Moment,
  moments,
  personalDataStates,
  riskFlags,
  riskLevels,
  safeguardFlags,
} from '@/law/vocabulary';
import { fill } from '@/messages/format';
import { factId, orAbsent, put, wordOf } from './edit';
import { FlagField, ListField, MomentField, PickField } from './fields';
import { useSetting } from './setting';
import type { Option } from './types';

export type PartProps = { facts: Facts; onChange: (facts: Facts) => void };

const optionsOf = <T extends string>(list: readonly T[], names: Readonly<Record<T, string>>): Option[] =>
  list.map((value) => ({ value, label: names[value] }));

/** Asked first: they start most clocks. */
const COMMON: readonly Moment[] = ['detected', 'aware', 'discovered', 'determined', 'confirmed'];

/** When things happened or were known. What is not recorded and not common stands behind a button, unless it is asked for. */
export function Moments({ facts, onChange, all, onAll }: PartProps & { all: boolean; onAll: () => void }) {
  const { words, names } = useSetting();
  const known = facts.moments ?? {};
  const shown = all ? moments : moments.filter((moment) => COMMON.includes(moment) || known[moment] !== undefined);
  return (
    <>
      {shown.map((moment) => (
        <MomentField
          key={moment}
          id={factId(`moments.${moment}`)}
          label={names.moment[moment]}
          value={known[moment]}
          onChange={(value) => onChange(put(facts, 'moments', orAbsent(put(known, moment, value))))}
        />
      ))}
      {all ? null : (
        <Button kind="plain" className="small" onClick={onAll}>
          {fill(words.allMoments, { n: moments.length })}
        </Button>
      )}
    </>
  );
}

/** What happened: words of the vocabularies, and findings that are true, false or not known. */
export function Incident({ facts, onChange }: PartProps) {
  const { names } = useSetting();
  const known = facts.incident ?? {};
  const set = (next: typeof known) => onChange(put(facts, 'incident', orAbsent(next)));
  const label = names.fact.incident;
  return (
    <>
      <PickField
        id={factId('incident.personalData')}
        label={label.personalData}
        options={optionsOf(personalDataStates, names.value.personalData)}
        value={known.personalData}
        onChange={(text) => set(put(known, 'personalData', wordOf(personalDataStates, text)))}
      />
      <ListField
        id={factId('incident.kinds')}
        label={label.kinds}
        all={kinds}
        nameOf={(one) => names.value.kinds[one]}
        values={known.kinds}
        onChange={(values) => set(put(known, 'kinds', values))}
      />
      <PickField
        id={factId('incident.cause')}
        label={label.cause}
        options={optionsOf(causes, names.value.cause)}
        value={known.cause}
        onChange={(text) => set(put(known, 'cause', wordOf(causes, text)))}
      />
      <PickField
        id={factId('incident.actor')}
        label={label.actor}
        options={optionsOf(actors, names.value.actor)}
        value={known.actor}
        onChange={(text) => set(put(known, 'actor', wordOf(actors, text)))}
      />
      <PickField
        id={factId('incident.accessFrom')}
        label={label.accessFrom}
        options={optionsOf(accessFromValues, names.value.accessFrom)}
        value={known.accessFrom}
        onChange={(text) => set(put(known, 'accessFrom', wordOf(accessFromValues, text)))}
      />
      {incidentFlags.map((flag) => (
        <FlagField
          key={flag}
          id={factId(`incident.${flag}`)}
          label={label[flag]}
          value={known[flag]}
          onChange={(value) => set(put(known, flag, value))}
        />
      ))}
    </>
  );
}

/** Assessments of what may come to people. */
export function Risk({ facts, onChange }: PartProps) {
  const { names } = useSetting();
  const known = facts.risk ?? {};
  const set = (next: typeof known) => onChange(put(facts, 'risk', orAbsent(next)));
  return (
    <>
      <PickField
        id={factId('risk.toIndividuals')}
        label={names.fact.risk.toIndividuals}
        options={optionsOf(riskLevels, names.value.toIndividuals)}
        value={known.toIndividuals}
        onChange={(text) => set(put(known, 'toIndividuals', wordOf(riskLevels, text)))}
      />
      {riskFlags.map((flag) => (
        <FlagField
          key={flag}
          id={factId(`risk.${flag}`)}
          label={names.fact.risk[flag]}
          value={known[flag]}
          onChange={(value) => set(put(known, flag, value))}
        />
      ))}
    </>
  );
}

/** Facts that lift or lower duties. */
export function Safeguards({ facts, onChange }: PartProps) {
  const { names } = useSetting();
  const known = facts.safeguards ?? {};
  return safeguardFlags.map((flag) => (
    <FlagField
      key={flag}
      id={factId(`safeguards.${flag}`)}
      label={names.fact.safeguards[flag]}
      value={known[flag]}
      onChange={(value) => onChange(put(facts, 'safeguards', orAbsent(put(known, flag, value))))}
    />
  ));
}
