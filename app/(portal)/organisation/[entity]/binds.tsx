import Link from 'next/link';
import type { profileWords } from '@/app/(portal)/organisation/say';
import { Section } from '@/components/ui/section';
import { bindable } from '@/domain/binding';
import type { ProfileVersion } from '@/domain/organisation';
import { now } from '@/server/now';

/** Which laws can bind an entity by its establishments and status alone, each with a duty of it to read. */
export async function Binds({ version, say }: { version: ProfileVersion; say: Awaited<ReturnType<typeof profileWords>> }) {
  const { t } = say;
  const laws = bindable(version.profile, new Date(now()).toISOString());
  return (
    <Section title={t('binds.title')} note={t('binds.note')}>
      <p className="soft measure">{t('binds.lead')}</p>
      {version.profile.establishedIn === null ? (
        <p className="mute">{t('binds.unknown')}</p>
      ) : laws.length === 0 ? (
        <p className="mute">{t('binds.none')}</p>
      ) : (
        <dl className="pairs measure">
          {laws.map(({ jurisdiction, laws: found }) => (
            <div key={jurisdiction}>
              <dt className="mute">{say.place(jurisdiction)}</dt>
              <dd>
                <ul className="laws">
                  {found.map(({ law, duties }) => (
                    <li key={law}>
                      <Link href={`/law/${duties[0]}`} prefetch={false}>
                        {law}
                      </Link>{' '}
                      <span className="small mute">{t('binds.count', { count: duties.length })}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
