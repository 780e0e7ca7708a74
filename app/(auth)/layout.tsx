import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/frame/language';
import { Sight } from '@/components/frame/sight';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { version } from '@/server/health';
import { locale, words } from '@/server/request';

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const t = await words('door');
  const other = (await locale()) === 'ko' ? 'en' : 'ko';
  return (
    <div className="door">
      <Sight
        words={{
          label: t('sight.label'),
          lastDay: t('sight.lastDay'),
          employee: t('sight.employee'),
          key: t('sight.key'),
          door: t('sight.door'),
        }}
      />
      <main id="main">
        {children}
        <p className="lang small mute">
          <LanguageSwitch to={other} label={other === 'ko' ? '한국어' : 'English'} />
          <ThemeSwitch label={t('theme')} />
          <span className="end">{t('here', { version })}</span>
        </p>
      </main>
    </div>
  );
}
