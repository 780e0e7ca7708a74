import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { caseFiling } from '@/server/filing/queries';
import { incidentHead } from '@/server/incident/queries';
import { show, words } from '@/server/request';
import { DraftView } from './draft';
import { FiledView } from './filed';

type Props = { params: Promise<{ reference: string; filing: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('filing'))('title')}, ${(await params).reference}` };
}

export default async function FilingPage({ params }: Props) {
  const { reference, filing } = await params;
  const found = await show(caseFiling, { reference, filing });
  const { permissions } = await show(incidentHead, { reference });
  return (
    <CaseFrame reference={reference} tab="filings">
      {found.frozen === null ? (
        <DraftView reference={reference} filing={found} permissions={permissions} />
      ) : (
        <FiledView reference={reference} filing={found} permissions={permissions} />
      )}
    </CaseFrame>
  );
}
