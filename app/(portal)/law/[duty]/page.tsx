import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { Binding } from '@/app/(portal)/law/[duty]/binding';
import { Contents } from '@/app/(portal)/law/[duty]/contents';
import { HowSure } from '@/app/(portal)/law/[duty]/how-sure';
import { Versions } from '@/app/(portal)/law/[duty]/versions';
import { WorkedSituations } from '@/app/(portal)/law/[duty]/worked';
import { notBinding } from '@/app/(portal)/law/standing';
import { Touches } from '@/app/(portal)/law/touches';
import { lawWords } from '@/app/(portal)/law/words';
import { textWidth } from '@/components/chart/text';
import { articleNumber } from '@/components/law/article';
import { languageOf } from '@/components/law/local';
import { standingAt } from '@/components/law/standing';
import { contractIdOf } from '@/domain/contract';
import { placeOf } from '@/law/jurisdictions';
import { dutyById } from '@/law/rulebook';
import { incidentsOfDuty, rulebookAt } from '@/server/law/queries';
import { show } from '@/server/request';

type Props = { params: Promise<{ duty: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { duty } = await params;
  const { duties } = await lawWords();
  return { title: dutyById(duty) ? duties.both(duty) : null };
}

/** The margin, in pixels. A number that is wider is set at the size of a title; one still wider is left to the citation. */
const MARGIN = 132;
const SIZES = [
  { size: 36, className: 'mg no' },
  { size: 22, className: 'mg no long' },
];

/** One duty, read like a page of a code. */
export default async function DutyPage({ params }: Props) {
  const { duty: id } = await params;
  const byContract = contractIdOf(id);
  if (byContract !== null) redirect(`/law/contracts/${byContract}`);
  const { at } = await show(rulebookAt, {});
  const duty = dutyById(id);
  if (!duty) notFound();
  const { language, t, duties, speaker } = await lawWords();
  const place = speaker.place(duty.jurisdiction);
  const local = placeOf(duty.jurisdiction)?.local;
  const number = articleNumber(duty.article);
  const set = number === null ? undefined : SIZES.find(({ size }) => textWidth(number, 'strong', size) <= MARGIN);
  const standing = standingAt(duty, Date.parse(at));
  const outside = notBinding(standing, t, language) ?? (duty.voluntary ? t('state.voluntary') : null);
  const own = languageOf(duty.jurisdiction);
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/law" prefetch={false}>
          {t('duty.crumb')}
        </Link>
        <Link href={`/law#${duty.jurisdiction}`} prefetch={false}>
          {place}
        </Link>
        <span>{duty.law}</span>
      </p>
      <article className="code">
        <p className="run">
          <span>
            {place}{' '}
            {local && local !== place ? (
              <span lang={own} dir="auto">
                {local}
              </span>
            ) : null}
          </span>
          <span lang={duty.lawLocal ? own : language === 'en' ? undefined : 'en'} dir="auto">
            {duty.lawLocal ?? duty.law}
          </span>
          <span>{duty.id}</span>
        </p>
        <p className={set?.className ?? 'mg no'}>{set ? number : null}</p>
        <div className="tx">
          <h1>{duties.name(duty.id)}</h1>
          <span className="local" lang={language === 'en' ? undefined : 'en'}>
            {duty.article}
          </span>
          {outside ? <p className="flag">{outside}</p> : null}
        </div>
        <div className="nt">{language === 'en' ? null : t('duty.translation')}</div>
        <Binding duty={duty} standing={standing} />
        <Contents duty={duty} />
        <Versions duty={duty} at={at} />
        <HowSure duty={duty} />
        <WorkedSituations duty={duty.id} />
        <Touches duty={duty.id} rows={await show(incidentsOfDuty, { duty: duty.id })} at={at} />
      </article>
    </main>
  );
}
