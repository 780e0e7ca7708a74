import { KnownList } from '@/components/determination/known-list';
import { whenValue, ZONES } from '@/components/form/data';
import { Choices, Select, TextArea, TextField, Tick } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import type {
  AccessSeries,
  Anchor,
  Closure,
  ContractApplies,
  DeterminationField,
  Entity,
  Exposure,
  Finding,
  Review,
  RootCause,
  Target,
} from '@/domain/determination';
import type { When } from '@/domain/history';
import { regulatedAs, roles } from '@/law/vocabulary';
import type { Translate } from '@/messages/translate';

type Option = { value: string; label: string };

type Props = {
  spec: DeterminationField;
  /** The value that stands, as it was read; null: none does. */
  value: unknown;
  when: When | null;
  zone: string;
  /** Speak the nouns determination and domain. */
  t: Translate;
  domain: Translate;
  /** Duties that can be named, with their names. */
  duties: Option[];
};

/** The control for the value of one field. Faults come back at `value` and `member.<name>`. */
export function ValueFields({ spec, value, when, zone, t, domain, duties }: Props) {
  const label = domain(`field.${spec.field}`);
  const hint = domain(`hint.${spec.field}`);
  const member = (name: string) => domain(`member.${spec.field}.${name}`);
  const unknown = { value: 'unknown', label: domain('vocabulary.answer.unknown') };
  const options = spec.options.map((one) => ({ value: one, label: domain(`vocabulary.${spec.vocabulary}.${one}`) }));
  const known = { unknown: unknown.label, none: t('none'), these: t('form.these') };
  switch (spec.kind) {
    case 'moment': {
      const at = (value as string | null) ?? null;
      const precise = when?.at === at ? (when?.precision ?? null) : null;
      const filled = {
        ...whenValue(at, precise, zone),
        ...(precise ? { precision: precise } : {}),
        ...(when?.until ? { until: when.until } : {}),
      };
      return (
        <WhenField
          name="value"
          label={label}
          hint={`${hint} ${t('form.momentValue')}`}
          zones={ZONES}
          zone={zone}
          precisions={['minute', 'second', 'hour', 'day', 'range']}
          value={filled}
        />
      );
    }
    case 'choice':
    case 'boolean': {
      const held = value === null || value === undefined ? [] : [String(value)];
      return <Choices name="value" label={label} hint={hint} one values={held} options={[...options, unknown]} />;
    }
    case 'choices':
      return (
        <KnownList
          name="value"
          label={label}
          hint={hint}
          values={(value as string[] | null) ?? undefined}
          words={known}
          options={options}
        />
      );
    case 'anchor': {
      const anchor = value as Anchor | null;
      const moments = (['detected', 'aware'] as const).map((one) => ({ value: one, label: domain(`vocabulary.moments.${one}`) }));
      return (
        <>
          <TextField name="member.label" label={member('label')} hint={hint} value={anchor?.label ?? ''} />
          <TextField name="member.whose" label={member('whose')} value={anchor?.whose ?? ''} />
          <WhenField
            name="member.at"
            label={member('at')}
            hint={t('form.momentValue')}
            zones={ZONES}
            zone={zone}
            precisions={['minute', 'second', 'hour', 'day']}
            value={anchor ? { ...whenValue(anchor.at, anchor.precision, zone), precision: anchor.precision } : {}}
          />
          <Choices name="member.moments" label={member('moments')} values={anchor?.moments ?? ['detected', 'aware']} options={moments} />
          {duties.length > 0 ? (
            <Choices name="member.duties" label={member('duties')} hint={t('form.duties')} values={anchor?.duties ?? []} options={duties} />
          ) : null}
        </>
      );
    }
    case 'entity': {
      const entity = value as Entity | null;
      const of = <T extends string>(words: readonly T[], vocabulary: string) =>
        words.map((one) => ({ value: one, label: domain(`vocabulary.${vocabulary}.${one}`) }));
      return (
        <>
          <TextField name="member.name" label={member('name')} value={entity?.name ?? ''} />
          <TextField name="member.nameLocal" label={member('nameLocal')} optional value={entity?.nameLocal ?? ''} />
          <KnownList
            name="member.establishedIn"
            label={member('establishedIn')}
            hint={t('form.places')}
            values={entity?.establishedIn ?? null}
            words={known}
          />
          <KnownList
            name="member.roles"
            label={member('roles')}
            values={entity?.roles ?? null}
            words={known}
            options={of(roles, 'roles')}
          />
          <KnownList
            name="member.regulatedAs"
            label={member('regulatedAs')}
            values={entity?.regulatedAs ?? null}
            words={known}
            options={of(regulatedAs, 'regulatedAs')}
          />
        </>
      );
    }
    case 'target':
      return (
        <WhenField
          name="member.at"
          label={member('at')}
          zones={ZONES}
          zone={zone}
          precisions={['minute', 'day']}
          value={whenValue((value as Target | null)?.at ?? null, 'minute', zone)}
        />
      );
    case 'contract': {
      const applies = (value as ContractApplies | null)?.applies;
      return (
        <Choices
          name="member.applies"
          label={member('applies')}
          one
          values={applies === undefined ? [] : [String(applies)]}
          options={options}
        />
      );
    }
    case 'finding': {
      const finding = value as Finding | null;
      return (
        <>
          <Select name="member.kind" label={member('kind')} value={finding?.kind ?? 'finding'} options={options} />
          <TextArea name="member.text" label={member('text')} value={finding?.text ?? ''} rows={4} />
        </>
      );
    }
    case 'exposure': {
      const exposure = value as Exposure | null;
      return (
        <>
          <TextField name="member.label" label={member('label')} value={exposure?.label ?? ''} />
          <TextField name="member.amount" label={member('amount')} hint={t('form.amount')} value={exposure?.amount ?? ''} />
        </>
      );
    }
    case 'closure': {
      const dates = (value as Closure | null)?.dates.join('\n') ?? '';
      return <TextArea name="member.dates" label={member('dates')} hint={t('form.dates')} value={dates} rows={5} />;
    }
    case 'access': {
      const series = value as AccessSeries | null;
      const days = series?.days.map((day) => `${day.date} ${day.count}`).join('\n') ?? '';
      return (
        <>
          <TextField name="member.label" label={member('label')} value={series?.label ?? ''} />
          <TextArea name="member.days" label={member('days')} hint={t('form.days')} value={days} rows={8} />
          <Tick name="member.claim" label={t('form.claim')} checked={series?.claim ?? false} />
        </>
      );
    }
    case 'text':
      return <TextArea name="member.text" label={label} hint={hint} value={(value as RootCause | null)?.text ?? ''} rows={6} />;
    case 'review': {
      const review = value as Review | null;
      return (
        <>
          <TextField name="member.heldOn" type="date" label={member('heldOn')} value={review?.heldOn ?? ''} />
          <TextArea name="member.text" label={member('text')} value={review?.text ?? ''} rows={6} />
        </>
      );
    }
  }
}
