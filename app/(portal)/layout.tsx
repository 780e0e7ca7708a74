import Link from 'next/link';
import type { ReactNode } from 'react';
import { findAnything } from '@/app/(portal)/find';
import { Mark } from '@/components/frame/mark';
import { Nav, type NavItem } from '@/components/frame/nav';
import { Palette } from '@/components/frame/palette';
import { SignOut } from '@/components/frame/sign-out';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { instant } from '@/messages/format';
import { clockIsSet, now } from '@/server/now';
import { signedIn, words } from '@/server/request';

/** The signed-in shell. It redirects for comfort; what a page may show is decided by its queries. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const person = await signedIn();
  const t = await words('frame');
  const items: NavItem[] = [
    { href: '/', label: t('nav.worklist') },
    { href: '/incidents', label: t('nav.incidents') },
    { href: '/signals', label: t('nav.signals') },
    { href: '/law', label: t('nav.law') },
    { href: '/organisation', label: t('nav.organisation') },
    ...(person.actor.administrator ? [{ href: '/administration', label: t('nav.administration') }] : []),
  ];
  const at = instant(new Date(now()).toISOString(), person.timeZone, person.locale, { weekday: true, year: true });
  const places = [
    ...items,
    { href: '/account', label: t('nav.account') },
    { href: '/incidents/new', label: t('nav.new') },
    { href: '/signals/record', label: t('nav.signal') },
    { href: '/law/try', label: t('nav.try') },
    { href: '/law/contracts', label: t('nav.contracts') },
  ];
  const foot = (
    <div className="foot small mute">
      <Link href="/account" prefetch={false}>
        {person.locale === 'ko' && person.nameLocal ? person.nameLocal : person.name}
      </Link>
      <ThemeSwitch label={t('theme')} />
      <SignOut label={t('sign-out')} />
    </div>
  );
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="frame">
        <header className="rail">
          <div className="in">
            <Link className="brand" href="/" prefetch={false}>
              <Mark />
              Latchkey
            </Link>
            <Nav items={items} label={t('nav.label')} />
            {foot}
            <details className="menu">
              <summary className="btn">{t('menu')}</summary>
              <div className="sheet">
                <Nav items={items} label={t('menu')} />
                {foot}
              </div>
            </details>
          </div>
        </header>
        <div className="work">
          {person.portal === 'demonstration' || clockIsSet() ? (
            <aside className="set" aria-label={t('demonstration.label')}>
              {clockIsSet() ? <span>{t('demonstration.clock', { at })}</span> : null}
              {person.portal === 'demonstration' ? <span className="more">{t('demonstration.text')}</span> : null}
            </aside>
          ) : null}
          <search className="top">
            <Palette
              places={places.map(({ href, label }) => ({ href, label, note: '' }))}
              search={findAnything}
              words={{
                find: t('find.label'),
                placeholder: t('find.placeholder'),
                nothing: t('find.nothing'),
                close: t('find.close'),
                results: t('find.results'),
              }}
            />
            <p className="at">
              <b>{at}</b>
            </p>
          </search>
          <div className="page">{children}</div>
        </div>
      </div>
    </>
  );
}
