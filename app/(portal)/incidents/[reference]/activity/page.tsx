import type { Metadata } from 'next';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { incidentHead } from '@/server/incident/queries';
import { caseActivity } from '@/server/record/queries';
import { show, words } from '@/server/request';
import { choiceOf, RecordView } from './record';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: `${(await words('activity'))('title')} · ${(await show(incidentHead, { reference })).reference}` };
}

/** The record is not shown as known at an instant: it is what was recorded, when. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const search = await searchParams;
  const choice = choiceOf(search);
  const shown = await show(caseActivity, { reference, ...choice });
  return (
    <CaseFrame reference={reference} tab="activity" at={asKnown(search)}>
      <RecordView shown={shown} choice={choice} path={`/incidents/${reference}/activity`} />
    </CaseFrame>
  );
}
