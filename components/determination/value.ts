import { specOf } from '@/components/determination/groups';
import { sayMoment } from '@/components/incident/when';
import {
  type AccessSeries,
  type Anchor,
  type Closure,
  type ContractApplies,
  type Entity,
  type Exposure,
  type Finding,
  parseDetermination,
  type Review,
  type RootCause,
  type Target,
} from '@/domain/determination';
import { date, type Locale, number } from '@/messages/format';
import type { DutyWords } from '@/messages/speaker';
import type { Translate } from '@/messages/translate';

export type Say = {
  /** Speak the nouns determination and domain. */
  t: Translate;
  domain: Translate;
  duties: DutyWords;
  place: (code: string) => string;
  zone: string;
  locale: Locale;
};

/** A value in words: what is held, and the lines below it. */
export type Said = { text: string; notes: string[] };

/** Says a determined value. What cannot be read is not known. */
export function sayValue(field: string, key: string, value: unknown, say: Say): Said {
  const { t, domain } = say;
  const spec = specOf(field);
  const read = parseDetermination(field, key, value);
  if (spec === undefined || !read.ok || read.value === null) return { text: t('unknown'), notes: [] };
  const word = (vocabulary: string, one: unknown) => domain(`vocabulary.${vocabulary}.${String(one)}`);
  switch (spec.kind) {
    case 'moment':
      return plain(sayMoment(read.value as string, say.zone, say.locale));
    case 'choice':
    case 'boolean':
      return plain(word(spec.vocabulary ?? 'answer', read.value));
    case 'choices':
      return plain(listed(read.value as string[], (one) => word(spec.vocabulary ?? '', one), t));
    case 'anchor':
      return sayAnchor(key, read.value as Anchor, say);
    case 'entity':
      return sayEntity(read.value as Entity, say);
    case 'target':
      return plain(sayMoment((read.value as Target).at, say.zone, say.locale));
    case 'contract':
      return plain(word('answer', (read.value as ContractApplies).applies));
    case 'finding':
      return plain((read.value as Finding).text);
    case 'exposure':
      return plain((read.value as Exposure).amount);
    case 'closure':
      return plain((read.value as Closure).dates.map((one) => date(one, 'UTC', say.locale)).join(', '));
    case 'access': {
      const { days, claim } = read.value as AccessSeries;
      const sum = number(
        days.reduce((total, day) => total + day.count, 0),
        say.locale,
      );
      return { text: t('series', { days: days.length, sum }), notes: claim ? [t('claim')] : [] };
    }
    case 'text':
      return plain((read.value as RootCause).text);
    case 'review': {
      const { text, heldOn } = read.value as Review;
      return { text, notes: [t('heldOn', { at: date(heldOn, 'UTC', say.locale) })] };
    }
  }
}

/** The name of a row: the field's, or what tells it from its neighbours. */
export function sayLabel(field: string, key: string, value: unknown, { t, domain, duties, place }: Say): string {
  const read = parseDetermination(field, key, value);
  const held = read.ok ? read.value : null;
  if (field === 'anchor') return `${domain('field.anchor')} ${key}`;
  if (field === 'target' || field === 'contract') {
    const [duty = '', entity] = key.split('@');
    return entity ? `${duties.both(duty)}, ${entity}` : duties.both(duty);
  }
  if (field === 'closure') return place(key);
  if (field === 'entity') return key;
  if (field === 'finding' && held !== null) return domain(`vocabulary.finding.${(held as Finding).kind}`);
  if ((field === 'exposure' || field === 'access') && held !== null) return (held as Exposure | AccessSeries).label;
  return specOf(field) === undefined ? t('unknown') : domain(`field.${field}`);
}

const plain = (text: string): Said => ({ text, notes: [] });

function listed(values: readonly string[] | null, name: (one: string) => string, t: Translate): string {
  if (values === null) return t('unknown');
  return values.length === 0 ? t('none') : values.map(name).join(', ');
}

function sayAnchor(key: string, anchor: Anchor, { t, domain, duties, zone, locale }: Say): Said {
  const covered = [
    ...anchor.moments.map((one) => domain(`vocabulary.moments.${one}`)),
    ...(anchor.duties.length > 3 ? [t('coversDuties', { count: anchor.duties.length })] : anchor.duties.map(duties.both)),
  ];
  return {
    text: `${sayMoment(anchor.at, zone, locale, { seconds: anchor.precision === 'second' })}, ${domain(`vocabulary.precision.${anchor.precision}`)}`,
    notes: [`${anchor.label} (${key})`, anchor.whose, t('covers', { what: covered.join(', ') })],
  };
}

function sayEntity(entity: Entity, { t, domain, place }: Say): Said {
  const member = (name: string, value: string) => `${domain(`member.entity.${name}`)}: ${value}`;
  return {
    text: entity.nameLocal === null ? entity.name : `${entity.name} ${entity.nameLocal}`,
    notes: [
      member('establishedIn', listed(entity.establishedIn, place, t)),
      member(
        'roles',
        listed(entity.roles, (one) => domain(`vocabulary.roles.${one}`), t),
      ),
      member(
        'regulatedAs',
        listed(entity.regulatedAs, (one) => domain(`vocabulary.regulatedAs.${one}`), t),
      ),
    ],
  };
}
