import Link from 'next/link';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Empty } from '@/components/ui/empty';
import { words } from '@/server/request';

/** Instead of a form that starts a filing, where no duty is owed or open yet: what to record first. */
export async function NoDuty({ reference }: { reference: string }) {
  const t = await words('filing');
  const step = (
    <Link className="btn" href={`/incidents/${reference}/determinations`} prefetch={false}>
      {t('new.toFacts')}
    </Link>
  );
  return (
    <CaseFrame reference={reference} tab="filings">
      <Empty step={step}>{t('new.noDuty')}</Empty>
    </CaseFrame>
  );
}
