import type { Metadata } from 'next';
import { AdministrationFrame } from '@/app/(portal)/administration/frame';
import { Section } from '@/components/ui/section';
import { instant } from '@/messages/format';
import { health } from '@/server/health';
import { clockIsSet, now } from '@/server/now';
import { portalSettings } from '@/server/portal/queries';
import { portalChain } from '@/server/record/queries';
import { show, signedIn, words } from '@/server/request';
import { Folders } from './folders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('administration'))('tabs.settings') };
}

export default async function SettingsPage() {
  const settings = await show(portalSettings, {});
  const [chain, state, { locale, timeZone }, t] = [
    await show(portalChain, {}),
    await health(),
    await signedIn(),
    await words('administration'),
  ];
  const at = (moment: string | number) => instant(moment, timeZone, locale);
  const seen = state.worker.seenSecondsAgo;
  const facts = [
    [t('settings.purpose'), t(`settings.kind.${settings.kind}`)],
    [t('settings.set-up'), settings.setUpAt ? at(settings.setUpAt) : '–'],
    [t('settings.version'), state.version],
    [t('settings.rulebook'), state.rulebook],
    [t('settings.postgres'), settings.postgres],
    [t('settings.migrations'), String(state.database.migrations)],
    [t('settings.worker'), state.worker.ok ? t('settings.worker-ok', { seconds: seen }) : t('settings.worker-gone')],
    [t('settings.clock'), clockIsSet() ? t('settings.clock-set', { at: at(now()) }) : t('settings.clock-real')],
  ];
  return (
    <AdministrationFrame tab="settings">
      <Section title={t('settings.title')}>
        <Facts facts={facts} />
      </Section>
      <Folders />
      <Section title={t('settings.chains.title')}>
        <Facts
          facts={[
            [
              t('settings.chains.portal'),
              chain.unbroken
                ? t('settings.chains.unbroken', { entries: chain.entries })
                : t('settings.chains.broken', { entry: chain.entry }),
            ],
            [t('settings.chains.cases'), t('settings.chains.cases-text')],
          ]}
        />
      </Section>
    </AdministrationFrame>
  );
}

function Facts({ facts }: { facts: (string | undefined)[][] }) {
  return (
    <dl className="pairs measure">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="mute">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
