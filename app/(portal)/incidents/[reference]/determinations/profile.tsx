import Link from 'next/link';
import { profileWords, todayIn } from '@/app/(portal)/organisation/say';
import { Section } from '@/components/ui/section';
import { type Entity, parseDetermination } from '@/domain/determination';
import type { Determination } from '@/domain/history';
import { otherwise, type ProfileVersion, standing } from '@/domain/organisation';
import { date } from '@/messages/format';

/** Where an entity of a case is recorded from the profile. `key`: the row that it corrects, or the entity's own name. */
export const takePath = (reference: string, key: string, entity: string): string =>
  `/incidents/${reference}/determinations/record?${new URLSearchParams({ field: 'entity', key, profile: entity })}`;

type Props = { reference: string; rows: Determination[]; versions: ProfileVersion[]; zone: string; records: boolean };

/** The organisation's profile beside the entities of a case: what can be taken over, and where it says otherwise now. */
export async function ProfileBeside({ reference, rows, versions, zone, records }: Props) {
  const say = await profileWords();
  const { t, language } = say;
  const held = rows.flatMap(({ field, key, value }) => {
    const read = field === 'entity' ? parseDetermination(field, key, value) : null;
    return read?.ok && read.value !== null ? [{ key, value: read.value as Entity }] : [];
  });
  const day = todayIn(zone);
  const differing = otherwise(held, versions, day);
  const taken = new Set(held.flatMap(({ key, value }) => [key, value.profile?.entity ?? '']));
  const offered = standing(versions, day).filter((one) => !one.ended && !taken.has(one.entity) && !taken.has(one.key));
  return (
    <>
      {differing.length > 0 ? (
        <div className="flag">
          <p>
            <b>{t('otherwise.title')}</b> {t('otherwise.lead')}
          </p>
          <ul className="unmarked">
            {differing.map(({ key, taken: from, stands, fields }) => (
              <li key={key}>
                <span className="strong">
                  {t('otherwise.row', {
                    name: say.name(stands.profile),
                    version: stands.version,
                    at: date(stands.from, 'UTC', language),
                  })}
                </span>{' '}
                <span className="soft">
                  {[
                    from ? t('otherwise.taken', { version: from.version }) : t('otherwise.written'),
                    stands.ended
                      ? t('otherwise.ended')
                      : fields.length > 0
                        ? t('otherwise.differs', { fields: say.members(fields) })
                        : t('otherwise.later'),
                  ].join('; ')}
                </span>{' '}
                {records && !stands.ended ? (
                  <Link href={takePath(reference, key, stands.entity)} prefetch={false}>
                    {t('otherwise.take', { version: stands.version })}
                  </Link>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {records && offered.length > 0 ? (
        <p className="small">
          <span className="mute">{t('take.title')}:</span>{' '}
          {offered.map((one, index) => (
            <span key={one.entity}>
              {index > 0 ? ', ' : ''}
              <Link href={takePath(reference, one.key, one.entity)} prefetch={false}>
                {say.name(one.profile)}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** On the form of a new entity: the entities of the profile to fill it from. */
export async function TakeOver({ reference, versions, zone }: Pick<Props, 'reference' | 'versions' | 'zone'>) {
  const say = await profileWords();
  const { t } = say;
  const offered = standing(versions, todayIn(zone)).filter((one) => !one.ended);
  if (offered.length === 0) return null;
  return (
    <Section title={t('take.title')}>
      <p className="soft measure">{t('take.lead')}</p>
      <ul className="laws">
        {offered.map((one) => (
          <li key={one.entity}>
            <Link href={takePath(reference, one.key, one.entity)} prefetch={false}>
              {t('take.link', { name: say.name(one.profile), version: one.version })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
