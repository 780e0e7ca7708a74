import type { ReactNode } from 'react';
import type { FormAction } from '@/components/form/answer';
import { Choices, Select, TextArea, TextField, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { nameOf } from '@/components/person/name';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { ROLES } from '@/domain/policy';
import { RELATIONSHIPS } from '@/domain/subject';
import { accounts, type caseMembers } from '@/server/member/queries';
import { show, signedIn, words } from '@/server/request';
import type { caseSubjects } from '@/server/subject/queries';
import { add, correct, handOver, nameThem, record, wall } from './actions';

export const ACTS = ['add', 'hand-over', 'wall', 'subject', 'name', 'correct'] as const;
export type Act = (typeof ACTS)[number];

type Props = {
  act: Act;
  reference: string;
  members: Awaited<ReturnType<typeof caseMembers.run>>;
  /** The subject to name or whose name to correct, where `act` is that. */
  subject: Awaited<ReturnType<typeof caseSubjects.run>>[number] | undefined;
};

/** The one form that is open on the page. Accounts are looked up only for it. */
export async function ActForm({ act, reference, members, subject }: Props) {
  const t = await words('people');
  const live = members.filter((row) => row.endedAt === null);
  if (act === 'subject') {
    const relationships = RELATIONSHIPS.map((value) => ({ value, label: t(`relationship.${value}`) }));
    return (
      <Frame
        reference={reference}
        title={t('subject.form-title')}
        text={t('subject.form-text')}
        submit={t('subject.submit')}
        action={record}
      >
        <TextField name="pseudonym" label={t('field.pseudonym')} hint={t('subject.pseudonym-hint')} />
        <Select name="relationship" label={t('field.relationship')} options={relationships} empty="" />
        <TextField name="work" label={t('field.work')} hint={t('subject.work-hint')} optional />
      </Frame>
    );
  }
  const { locale, actor } = await signedIn();
  const people = (await show(accounts, { reference })).map((one) => ({ ...one, label: `${nameOf(one, locale)} (${one.email})` }));
  const options = (wanted: (id: string) => boolean) => people.filter(({ id }) => wanted(id)).map(({ id, label }) => ({ value: id, label }));
  const has = (id: string) => live.some((row) => row.person === id);
  const leads = (id: string) => live.some((row) => row.person === id && row.role === 'lead');
  switch (act) {
    case 'add':
      return (
        <Frame reference={reference} title={t('add.title')} text={t('add.text')} submit={t('add.submit')} action={add}>
          <Select name="person" label={t('field.person')} options={options((id) => !has(id))} empty={t('choose')} />
          <Choices
            name="role"
            label={t('field.role')}
            one
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`), hint: t(`role-hint.${value}`) }))}
          />
        </Frame>
      );
    case 'hand-over':
      return (
        <Frame
          reference={reference}
          title={t('hand-over.title')}
          text={t('hand-over.text')}
          submit={t('hand-over.submit')}
          action={handOver}
        >
          <Select name="to" label={t('field.to')} options={options((id) => !leads(id))} empty={t('choose')} />
          <Select
            name="stay"
            label={t('field.stay')}
            options={ROLES.filter((role) => role !== 'lead').map((value) => ({ value, label: t(`role.${value}`) }))}
            value="responder"
            empty={t('hand-over.leave')}
          />
        </Frame>
      );
    case 'wall':
      return (
        <Frame reference={reference} title={t('wall.form-title')} text={t('wall.text')} submit={t('wall.submit')} action={wall}>
          <Select name="person" label={t('field.person')} options={options((id) => id !== actor.id)} empty={t('choose')} />
          <TextArea name="reason" label={t('field.reason')} hint={t('wall.reason-hint')} />
        </Frame>
      );
    case 'name':
      if (subject === undefined) return null;
      return (
        <Frame
          reference={reference}
          title={t('subject.name-title', { pseudonym: subject.pseudonym })}
          text={t('subject.name-text')}
          submit={t('subject.name-submit')}
          action={nameThem}
        >
          <input type="hidden" name="subject" value={subject.id} />
          <TextField name="name" label={t('field.name')} />
          <Select
            name="account"
            label={t('field.account')}
            hint={t('subject.account-hint')}
            options={options((id) => id !== actor.id)}
            empty={t('subject.account-none')}
          />
          <Tick name="checked" label={t('subject.checked')} />
        </Frame>
      );
    case 'correct':
      if (subject?.identity == null) return null;
      return (
        <Frame
          reference={reference}
          title={t('subject.correct-title', { pseudonym: subject.pseudonym })}
          text={t('subject.correct-text')}
          submit={t('subject.correct-submit')}
          action={correct}
        >
          <input type="hidden" name="subject" value={subject.id} />
          <input type="hidden" name="identity" value={subject.identity} />
          <TextField name="name" label={t('field.name')} hint={t('subject.correct-name-hint')} optional />
          <Select
            name="account"
            label={t('field.account')}
            hint={t('subject.account-hint')}
            options={options((id) => id !== actor.id)}
            empty={t('subject.account-none')}
          />
          <TextArea name="reason" label={t('field.reason')} hint={t('subject.correct-reason-hint')} />
          <Tick name="checked" label={t('subject.checked')} />
        </Frame>
      );
  }
}

type FrameProps = { reference: string; title: string; text: string; submit: string; action: FormAction; children: ReactNode };

async function Frame({ reference, title, text, submit, action, children }: FrameProps) {
  const t = await words('people');
  return (
    <Section title={title}>
      <Form action={action}>
        <p className="soft">{text}</p>
        <input type="hidden" name="reference" value={reference} />
        {children}
        <div className="acts">
          <Button type="submit" kind="do">
            {submit}
          </Button>
          <ButtonLink kind="bare" href={`/incidents/${reference}/people`}>
            {t('act.back')}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
