import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { write } from '@/app/(portal)/organisation/actions';
import { profileWords } from '@/app/(portal)/organisation/say';
import { KnownList } from '@/components/determination/known-list';
import { TextArea, TextField, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { MORE_ROWS } from '@/components/organisation/data';
import { TurnoverFields } from '@/components/organisation/turnover-fields';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { regulatedAs, roles } from '@/law/vocabulary';
import { organisationEntity } from '@/server/organisation/queries';
import { show, signedIn, words } from '@/server/request';

type Search = { entity?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('organisation'))('title') };
}

export default async function WriteEntityPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { entity } = await searchParams;
  const { actor } = await signedIn();
  if (!actor.administrator) notFound();
  const given = typeof entity === 'string' && /^[0-9a-f-]{36}$/.test(entity) ? entity : null;
  const held = given === null ? null : ((await show(organisationEntity, { entity: given })).versions[0] ?? null);
  const say = await profileWords();
  const { t, domain, determination } = say;
  const profile = held?.profile ?? null;
  const known = { unknown: domain('vocabulary.answer.unknown'), none: determination('none'), these: determination('form.these') };
  const options = (values: readonly string[], vocabulary: string) =>
    values.map((value) => ({ value, label: domain(`vocabulary.${vocabulary}.${value}`) }));
  const back = held ? `/organisation/${held.entity}` : '/organisation';
  return (
    <main id="main">
      <h1>{held ? t('form.change', { name: say.name(held.profile) }) : t('form.add')}</h1>
      <Section title={t('page.heading', { version: (held?.version ?? 0) + 1 })} note={t('form.lead')}>
        <Form action={write}>
          {held ? (
            <>
              <input type="hidden" name="entity" value={held.entity} />
              <input type="hidden" name="version" value={held.version} />
              <input type="hidden" name="key" value={held.key} />
            </>
          ) : (
            <TextField name="key" label={t('field.key')} hint={t('form.key')} />
          )}
          <div className="fields">
            <TextField name="name" label={t('field.name')} value={profile?.name ?? ''} />
            <TextField name="nameLocal" label={t('field.nameLocal')} optional value={profile?.nameLocal ?? ''} />
          </div>
          <KnownList
            name="establishedIn"
            label={t('field.establishedIn')}
            hint={t('form.places')}
            values={profile?.establishedIn}
            words={known}
          />
          <KnownList
            name="roles"
            label={t('field.roles')}
            hint={t('form.roles')}
            values={profile?.roles}
            words={known}
            options={options(roles, 'roles')}
          />
          <KnownList
            name="regulatedAs"
            label={t('field.regulatedAs')}
            values={profile?.regulatedAs}
            words={known}
            options={options(regulatedAs, 'regulatedAs')}
          />
          <TextField name="sectors" label={t('field.sectors')} hint={t('form.sectors')} optional value={profile?.sectors ?? ''} />
          <TextArea
            name="registrations"
            label={t('field.registrations')}
            hint={t('form.registrations')}
            optional
            value={profile?.registrations ?? ''}
          />
          <TurnoverFields
            rows={profile?.turnover ?? []}
            words={{
              title: t('field.turnover'),
              hint: t('form.turnover'),
              rows: Array.from({ length: (profile?.turnover.length ?? 0) + MORE_ROWS }, (_, row) => t('form.row', { row: row + 1 })),
              year: t('turnover.year'),
              amount: t('turnover.amount'),
              currency: t('turnover.currency'),
              of: t('turnover.of'),
              undertaking: t('turnover.undertaking'),
              entity: t('turnover.entity'),
              place: t('turnover.ofPlace'),
              placeField: t('turnover.ofPlaceField'),
              source: t('turnover.source'),
            }}
          />
          <TextField name="from" type="date" label={t('field.from')} hint={t('form.from')} value={held?.from ?? ''} />
          <TextField name="source" label={t('field.source')} hint={t('form.source')} value={held?.source ?? ''} />
          {held ? (
            <>
              <TextField name="reason" label={t('field.reason')} hint={t('form.reason')} />
              <Tick name="ended" label={t('form.ended')} checked={held.ended} />
            </>
          ) : null}
          <div className="acts">
            <Button type="submit" kind="do">
              {t('form.submit')}
            </Button>
            <ButtonLink kind="bare" href={back}>
              {t('form.back')}
            </ButtonLink>
          </div>
        </Form>
      </Section>
    </main>
  );
}
