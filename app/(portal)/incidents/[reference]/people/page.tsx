import type { Metadata } from 'next';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import type { CasePermission } from '@/domain/policy';
import { incidentHead } from '@/server/incident/queries';
import { caseMembers } from '@/server/member/queries';
import { show, words } from '@/server/request';
import { caseSubjects } from '@/server/subject/queries';
import { ACTS, type Act, ActForm } from './forms';
import { Members } from './members';
import { Subjects } from './subjects';
import { Walls } from './walls';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Record<string, string | string[]>> };

const NEEDS: Record<Act, CasePermission> = {
  add: 'people.change',
  'hand-over': 'people.change',
  wall: 'people.change',
  subject: 'subject.record',
  name: 'subject.record',
  correct: 'subject.record',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: `${(await words('people'))('title')} · ${(await show(incidentHead, { reference })).reference}` };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const search = await searchParams;
  const at = asKnown(search);
  const head = await show(incidentHead, { reference });
  const [members, subjects] = [await show(caseMembers, { reference }), await show(caseSubjects, { reference })];
  const can = (permission: CasePermission) => at === null && head.permissions.includes(permission);
  const act = ACTS.find((one) => one === search.do && can(NEEDS[one]));
  const subject = subjects.find((one) => one.id === search.subject && one.named === (act === 'correct'));
  return (
    <CaseFrame reference={reference} tab="people" at={at}>
      {act ? <ActForm act={act} reference={reference} members={members} subject={subject} /> : null}
      <Members reference={reference} members={members} changes={can('people.change')} />
      <Subjects reference={reference} subjects={subjects} records={can('subject.record')} unmasks={can('subject.unmask')} />
      {head.permissions.includes('people.change') ? <Walls reference={reference} changes={at === null} /> : null}
    </CaseFrame>
  );
}
