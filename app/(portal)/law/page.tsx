import type { Metadata } from 'next';
import { CalendarWarning } from '@/app/(portal)/law/calendars';
import { DutyList } from '@/app/(portal)/law/list';
import { lawWords } from '@/app/(portal)/law/words';
import { WorldAtAGlance } from '@/app/(portal)/law/world';
import { FindInLaw } from '@/components/law/find';
import { searchRulebook } from '@/components/law/search';
import { byPlace } from '@/components/law/world';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { rulebook } from '@/law/rulebook';
import { rulebookAt } from '@/server/law/queries';
import { show, words } from '@/server/request';

const MOST = 120;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('rulebook'))('title') };
}

type Search = Promise<{ q?: string | string[] }>;

/** The rulebook by jurisdiction: the world at a glance, then every duty; or what a search finds. */
export default async function LawPage({ searchParams }: { searchParams: Search }) {
  const given = (await searchParams).q;
  const q = (typeof given === 'string' ? given : '').slice(0, MOST).trim();
  const [{ at }, { t }] = [await show(rulebookAt, {}), await lawWords()];
  const found = await searchRulebook(q);
  const places = byPlace(found);
  return (
    <main id="main">
      <header className="shelf">
        <h1>{t('heading')}</h1>
        <span className="end">
          <ButtonLink kind="bare" href="/law/contracts">
            {(await words('contract'))('heading')}
          </ButtonLink>{' '}
          <ButtonLink href="/law/try">{t('try')}</ButtonLink>
        </span>
      </header>
      <p className="note law-intro">
        {t('intro', { duties: rulebook.duties.length, places: byPlace(rulebook.duties).length, version: rulebook.version })}
      </p>
      <FindInLaw
        action="/law"
        query={q}
        words={{ label: t('search.label'), placeholder: t('search.placeholder'), button: t('search.button') }}
      />
      {q === '' ? (
        <>
          <CalendarWarning at={at} />
          <WorldAtAGlance at={at} />
        </>
      ) : null}
      <Section
        title={<span aria-live="polite">{q === '' ? t('list.title') : t('search.found', { count: found.length, q })}</span>}
        end={q === '' ? null : <a href="/law">{t('search.clear')}</a>}
      >
        {found.length === 0 ? <Empty>{t('search.nothing')}</Empty> : <DutyList places={places} at={at} />}
      </Section>
    </main>
  );
}
