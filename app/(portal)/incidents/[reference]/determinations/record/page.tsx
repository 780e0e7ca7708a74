import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { profileWords, todayIn } from '@/app/(portal)/organisation/say';
import { ValueFields } from '@/components/determination/fields';
import { GROUPS, specOf } from '@/components/determination/groups';
import { sayLabel, sayValue } from '@/components/determination/value';
import { whenValue, ZONES } from '@/components/form/data';
import { Select, TextArea, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { WhenField } from '@/components/form/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { type DeterminationField, type Entity, parseDetermination } from '@/domain/determination';
import { type ProfileVersion, standing } from '@/domain/organisation';
import { date } from '@/messages/format';
import { determinationForm } from '@/server/determination/queries';
import { now } from '@/server/now';
import { organisation } from '@/server/organisation/queries';
import { show, words } from '@/server/request';
import { record } from '../actions';
import { TakeOver } from '../profile';
import { sayIn } from '../say';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ field?: string; key?: string; profile?: string }> };

/** Fields whose value says itself when it was true, or that have no time of their own. */
const UNTIMED: readonly DeterminationField['kind'][] = ['moment', 'anchor', 'entity', 'target', 'contract', 'closure', 'access', 'review'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('determination'))('title') };
}

export default async function RecordDeterminationPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { field = '', key = '', profile = '' } = await searchParams;
  const spec = specOf(field);
  const form = await show(determinationForm, { reference, field, key });
  const say = await sayIn(form.zone);
  const { t, domain } = say;
  if (spec === undefined) return <Pick reference={reference} t={t} domain={domain} />;
  const name = domain(`field.${field}`);
  const stands = form.stands;
  const read = stands === null ? null : parseDetermination(field, key, stands.value);
  const value = read?.ok ? read.value : null;
  const held = value !== null;
  const versions = field === 'entity' ? await show(organisation, {}) : [];
  const taken = standing(versions, todayIn(form.zone)).find((one) => one.entity === profile) ?? null;
  const shown = taken === null ? value : entityOf(taken);
  const said = taken === null ? null : await takenWords(taken);
  const duties = [...new Set(form.duties.map((row) => row.duty))].map((duty) => ({ value: duty, label: say.duties.both(duty) }));
  return (
    <CaseFrame reference={reference} tab="determinations">
      {field === 'entity' && taken === null && !held ? <TakeOver reference={reference} versions={versions} zone={form.zone} /> : null}
      <Section title={t(held ? 'form.correct' : 'form.title', { field: name })} note={t('form.lead')}>
        {held && stands ? (
          <p className="flag">
            <b>{t('form.stands')}</b> {sayValue(field, key, value, say).text}
          </p>
        ) : null}
        {field === 'contract' && key !== '' ? <p className="strong">{sayLabel(field, key, value, say)}</p> : null}
        <Form
          key={taken ? `${taken.entity} ${taken.version}` : ''}
          action={record}
          keep={`determination ${reference} ${field} ${key} ${stands?.id ?? ''}`}
        >
          <input type="hidden" name="case" value={reference} />
          <input type="hidden" name="field" value={field} />
          <input type="hidden" name="zone" value={form.zone} />
          {stands ? <input type="hidden" name="supersedes" value={stands.id} /> : null}
          {field === 'entity' ? <Taken value={shown as Entity | null} /> : null}
          {said ? <p className="note">{said.from}</p> : null}
          <KeyField spec={spec} given={key} keys={form.keys} duties={form.duties} say={say} />
          <ValueFields spec={spec} value={shown} when={stands?.when ?? null} zone={form.zone} t={t} domain={domain} duties={duties} />
          {UNTIMED.includes(spec.kind) ? null : (
            <WhenField
              name="when"
              label={t('field.when')}
              {...(spec.kind === 'finding' ? {} : { hint: t('form.when'), optional: true })}
              zones={ZONES}
              zone={form.zone}
              precisions={['minute', 'second', 'hour', 'day', 'range']}
              value={
                stands?.when
                  ? {
                      ...whenValue(stands.when.at, stands.when.precision, form.zone),
                      precision: stands.when.precision,
                      ...(stands.when.until ? { until: stands.when.until } : {}),
                    }
                  : {}
              }
            />
          )}
          <WhenField
            name="knownAt"
            label={t('field.knownAt')}
            hint={t('form.knownAt')}
            zones={ZONES}
            zone={form.zone}
            precisions={['minute', 'day']}
            value={whenValue(new Date(now()).toISOString(), 'minute', form.zone)}
          />
          <TextField name="source" label={t('field.source')} hint={t('form.source')} value={said?.source ?? ''} />
          <TextArea name="basis" label={t('field.basis')} hint={t('form.basis')} value={said?.basis ?? ''} />
          <div className="acts">
            <Button kind="do" type="submit">
              {t('form.submit')}
            </Button>
            {held ? (
              <Button type="submit" name="withdraw" value="yes">
                {t('form.withdraw')}
              </Button>
            ) : null}
          </div>
          {held ? <p className="small mute">{t('form.withdrawHint')}</p> : null}
        </Form>
      </Section>
    </CaseFrame>
  );
}

/** What the form of an entity holds of a version of the profile. */
const entityOf = ({ entity, version, profile }: ProfileVersion): Entity => ({
  name: profile.name,
  nameLocal: profile.nameLocal,
  establishedIn: profile.establishedIn,
  roles: profile.roles,
  regulatedAs: profile.regulatedAs,
  profile: { entity, version },
});

/** The version that an entity was taken from travels with the form, also when the entity is corrected by hand. */
function Taken({ value }: { value: Entity | null }) {
  const taken = value?.profile;
  return taken ? <input type="hidden" name="member.profile" value={`${taken.entity}:${taken.version}`} /> : null;
}

async function takenWords({ version, profile, from, source }: ProfileVersion) {
  const { t, name, language } = await profileWords();
  return {
    from: t('take.from', { name: name(profile), version }),
    source: t('take.source', { version }),
    basis: t('take.basis', { at: date(from, 'UTC', language), source }),
  };
}

type KeyProps = {
  spec: DeterminationField;
  given: string;
  keys: string[];
  duties: { duty: string; entity: string }[];
  say: Awaited<ReturnType<typeof sayIn>>;
};

/** What tells rows of one field apart: given when one is corrected, asked for or drawn when one is added. */
function KeyField({ spec, given, keys, duties, say }: KeyProps) {
  const { t, domain } = say;
  if (given !== '' || spec.key === 'none') return <input type="hidden" name="key" value={given} />;
  switch (spec.key) {
    case 'letter':
      return <TextField name="key" label={t('field.member.key')} value={[...LETTERS].find((one) => !keys.includes(one)) ?? ''} size={2} />;
    case 'entity':
      return <TextField name="key" label={domain('member.entity.key')} hint={t('form.keyEntity')} />;
    case 'code':
      return <TextField name="key" label={domain('member.closure.key')} hint={t('form.keyCode')} size={6} />;
    case 'duty': {
      const listed = spec.field === 'contract' ? duties.filter(({ duty }) => duty.startsWith('contract-')) : duties;
      const options = listed.map(({ duty, entity }) => ({
        value: entity ? `${duty}@${entity}` : duty,
        label: entity ? `${say.duties.both(duty)}, ${entity}` : say.duties.both(duty),
      }));
      return <Select name="key" label={domain(`field.${spec.field}`)} hint={t(`note.${spec.field}`)} options={options} />;
    }
    case 'free':
      return <input type="hidden" name="key" value={randomUUID()} />;
  }
}

function Pick({ reference, t, domain }: { reference: string } & Pick<Awaited<ReturnType<typeof sayIn>>, 't' | 'domain'>) {
  return (
    <CaseFrame reference={reference} tab="determinations">
      <Section title={t('form.pick')}>
        <div className="stack">
          {GROUPS.map(({ id, fields }) => (
            <div key={id}>
              <h3>{t(`group.${id}`)}</h3>
              <ul className="inline">
                {fields.map((spec) => (
                  <li key={spec.field}>
                    <Link href={`/incidents/${reference}/determinations/record?field=${spec.field}`} prefetch={false}>
                      {domain(`field.${spec.field}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Section>
    </CaseFrame>
  );
}
