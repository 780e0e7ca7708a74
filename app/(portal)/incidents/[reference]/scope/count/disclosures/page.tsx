import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { caseCount, caseCounts } from '@/server/count/queries';
import { caseDisclosures } from '@/server/disclosure/queries';
import { show, words } from '@/server/request';
import { CountNav } from '../nav';
import { speechOf } from '../speech';
import { Ask } from './ask';
import { Lists } from './lists';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ of?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('disclosure.title')}, ${(await params).reference}` };
}

export default async function DisclosuresPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const speech = await speechOf(reference);
  const { t, permissions } = speech;
  if (!permissions.includes('count.disclose')) notFound();
  const lists = await show(caseDisclosures, { reference });
  const counts = (await show(caseCounts, { reference })).flatMap(({ number, state }) => (state === 'counted' ? [number] : []));
  const asked = Number((await searchParams).of);
  const number = counts.includes(asked) ? asked : counts[0];
  const result = number === undefined ? null : (await show(caseCount, { reference, number })).result;
  const path = `/incidents/${reference}/scope/count/disclosures`;
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="disclosures" />
      <Section title={t('disclosure.title')} note={t('disclosure.note')}>
        {lists.length === 0 ? (
          <Empty step={result === null ? <ButtonLink href={`/incidents/${reference}/scope/count`}>{t('nav.counts')}</ButtonLink> : null}>
            {t('disclosure.empty')}
            {result === null ? ` ${t('disclosure.noCounts')}` : ''}
          </Empty>
        ) : (
          <Lists lists={lists} reference={reference} speech={speech} />
        )}
      </Section>
      {result === null || number === undefined ? null : <Ask {...{ reference, path, counts, number, result, speech }} />}
    </CaseFrame>
  );
}
