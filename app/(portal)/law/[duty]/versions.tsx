import { notBinding } from '@/app/(portal)/law/standing';
import { lawWords } from '@/app/(portal)/law/words';
import { Part } from '@/components/law/part';
import { capital, periodInWords, shortPeriod } from '@/components/law/period';
import { standingAt } from '@/components/law/standing';
import { VersionsPicture } from '@/components/law/versions';
import type { Duty, Version } from '@/law/duty';
import { date } from '@/messages/format';

/** The rule over time, drawn to scale and listed, the newest above. `at`: RFC 3339. */
export async function Versions({ duty, at }: { duty: Duty; at: string }) {
  const { language, t, law, inWords } = await lawWords();
  const now = Date.parse(at);
  const standing = standingAt(duty, now);
  const outside = notBinding(standing, t, language);
  const day = (text: string) => date(text, 'UTC', language);
  const span = ({ from, to }: Version) => {
    if (from !== null && to !== null) return t('duty.versionBoth', { from: day(from), to: day(to) });
    if (from !== null) return t('duty.versionFrom', { from: day(from) });
    if (to !== null) return t('duty.versionTo', { to: day(to) });
    return outside ?? t('duty.versionStanding');
  };
  const label = (version: Version) => shortPeriod(version, t) ?? (version.standard === null ? '' : law(`standard.${version.standard}`));
  const list = duty.versions.map((version) => `${span(version)}: ${periodInWords(duty, version, inWords)}`).join('; ');
  return (
    <Part title={t('duty.versions')} note={t('duty.versionNote')}>
      <VersionsPicture
        versions={duty.versions.map((version) => ({ from: version.from, to: version.to, label: label(version) }))}
        now={now}
        label={t('duty.versionPicture', { list, now: day(at.slice(0, 10)) })}
        nowWord={t('duty.now')}
      />
      <ul className="hist">
        {duty.versions.map((version) => {
          const stands = standing.kind === 'in-force' && standing.version === version;
          return (
            <li key={`${version.from} ${version.to}`} className={stands ? 'on' : undefined}>
              <span className="when">{span(version)}</span>
              <span className={stands ? 'strong' : 'soft'}>{capital(periodInWords(duty, version, inWords))}</span>
              {version.source ? <span className="when">{version.source}</span> : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
