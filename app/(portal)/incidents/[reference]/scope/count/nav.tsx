import Link from 'next/link';
import { Tabs } from '@/components/ui/tabs';
import type { CasePermission } from '@/domain/policy';
import { incidentHead } from '@/server/incident/queries';
import { show, words } from '@/server/request';

const PAGES: { id: string; path: string; permission: CasePermission }[] = [
  { id: 'counts', path: '', permission: 'count.read' },
  { id: 'compare', path: '/compare', permission: 'count.read' },
  { id: 'look-up', path: '/look-up', permission: 'count.look-up' },
  { id: 'disclosures', path: '/disclosures', permission: 'count.disclose' },
  { id: 'key', path: '/key', permission: 'count.read' },
];

/** The pages of counting, below the scope of a case. */
export async function CountNav({ reference, page }: { reference: string; page: (typeof PAGES)[number]['id'] }) {
  const [{ permissions }, t] = await Promise.all([show(incidentHead, { reference }), words('count')]);
  const path = `/incidents/${reference}/scope/count`;
  return (
    <div className="count-nav">
      <p className="crumb">
        <Link href={`/incidents/${reference}/scope`} prefetch={false}>
          {(await words('scope'))('title')}
        </Link>
        <span>{t('title')}</span>
      </p>
      <Tabs
        label={t('nav.label')}
        tabs={PAGES.filter((one) => permissions.includes(one.permission)).map((one) => ({
          href: `${path}${one.path}`,
          label: t(`nav.${one.id}`),
          current: one.id === page,
        }))}
      />
    </div>
  );
}
