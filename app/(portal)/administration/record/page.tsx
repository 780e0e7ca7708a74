import type { Metadata } from 'next';
import { AdministrationFrame } from '@/app/(portal)/administration/frame';
import { choiceOf, RecordView } from '@/app/(portal)/incidents/[reference]/activity/record';
import { portalActivity } from '@/server/record/queries';
import { show, words } from '@/server/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('administration'))('tabs.record') };
}

export default async function PortalRecordPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const choice = choiceOf(await searchParams);
  const [shown, t] = [await show(portalActivity, choice), await words('administration')];
  return (
    <AdministrationFrame tab="record">
      <p className="lead soft measure">{t('record.text')}</p>
      <RecordView shown={shown} choice={choice} path="/administration/record" />
    </AdministrationFrame>
  );
}
