import type { Metadata } from 'next';
import Link from 'next/link';
import { dutyWords, lawSpeaker } from '@/app/(portal)/duty-words';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Maxima, type MaximaWords } from '@/components/exposure/maxima';
import { Section } from '@/components/ui/section';
import { Twin } from '@/components/ui/table';
import type { CaseEntity, NoFigure } from '@/domain/exposure';
import { rulebook } from '@/law/rulebook';
import { exposureWords } from '@/messages/exposure';
import { instant } from '@/messages/format';
import { caseExposure } from '@/server/organisation/queries';
import { locale, show, words } from '@/server/request';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('exposure'))('title')}, ${(await params).reference}` };
}

export default async function ExposurePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseExposure, { reference, at });
  const [t, rules, language, duties, speaker] = [
    await words('exposure'),
    await words('rulebook'),
    await locale(),
    await dutyWords(),
    await lawSpeaker(),
  ];
  const spoken: MaximaWords = { t, rules, duties, say: exposureWords(t, speaker, language) };
  const groups = [...new Set([...found.lines, ...found.unverified].map(({ entity }) => entity))];
  const nameOf = (entity: string | null): string => {
    const known = found.entities.find(({ key }) => key === entity);
    if (known === undefined) return entity ?? t('entity.none');
    return language === 'ko' && known.nameLocal ? known.nameLocal : known.name;
  };
  return (
    <CaseFrame reference={reference} tab="reports" at={at}>
      <Section
        title={t('title')}
        end={t('asKnown', { at: instant(found.instant, found.zone, language, { year: true }), rulebook: rulebook.version })}
      >
        <p className="soft measure">{t('lead')}</p>
        {groups.length === 0 ? <p className="note measure">{t('empty')}</p> : null}
      </Section>
      {found.entities.length === 0 && groups.length > 0 ? <p className="note">{t('noEntities')}</p> : null}
      {groups.map((entity) => (
        <Section key={entity ?? ''} title={nameOf(entity)} note={sourceOf(found.entities, entity, t)}>
          <Maxima lines={found.lines.filter((one) => one.entity === entity)} caption={nameOf(entity)} words={spoken} />
          <Unverified of={found.unverified.filter((one) => one.entity === entity)} words={spoken} />
        </Section>
      ))}
      <Section title={t('whyNoSum.title')}>
        <p className="soft measure">{t('whyNoSum.text')}</p>
      </Section>
    </CaseFrame>
  );
}

function sourceOf(entities: CaseEntity[], entity: string | null, t: MaximaWords['t']): string | null {
  const known = entities.find(({ key }) => key === entity);
  if (known === undefined) return null;
  return known.profile ? t('entity.taken', { version: known.profile.version }) : t('entity.written');
}

/** Duties without a figure: counted, and named when asked. */
function Unverified({ of, words: { t, duties } }: { of: NoFigure[]; words: MaximaWords }) {
  if (of.length === 0) return null;
  const count = of.reduce((sum, one) => sum + one.duties.length, 0);
  return (
    <Twin summary={`${t('noFigure.title')}: ${t('noFigure.note', { count })}`}>
      <p className="soft measure">{t('noFigure.lead')}</p>
      <dl className="pairs measure">
        {of.map((one) => (
          <div key={one.why}>
            <dt className="mute">{t(`noFigure.${one.why}`)}</dt>
            <dd>
              <ul className="laws">
                {one.duties.map((duty) => (
                  <li key={duty}>
                    <Link href={`/law/${duty}`} prefetch={false}>
                      {duties.both(duty)}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Twin>
  );
}
