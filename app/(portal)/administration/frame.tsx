import type { ReactNode } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { words } from '@/server/request';

const TABS = { people: '', orphans: '/orphans', settings: '/settings', record: '/record' };

/** The head of the pages for administrators. What each shows is decided by its queries. */
export async function AdministrationFrame({ tab, children }: { tab: keyof typeof TABS; children: ReactNode }) {
  const t = await words('administration');
  return (
    <main id="main">
      <h1>{t('title')}</h1>
      <Tabs
        label={t('tabs.label')}
        tabs={Object.entries(TABS).map(([id, path]) => ({ href: `/administration${path}`, label: t(`tabs.${id}`), current: id === tab }))}
      />
      {children}
    </main>
  );
}
