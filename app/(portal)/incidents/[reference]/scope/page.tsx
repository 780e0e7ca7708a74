import type { Metadata } from 'next';
import { dutyWords } from '@/app/(portal)/duty-words';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Access } from '@/components/scope/access';
import { RevisionAbout } from '@/components/scope/forms/about';
import { Matrix } from '@/components/scope/forms/matrix';
import { Outdated } from '@/components/scope/forms/outdated';
import { RevisionTable } from '@/components/scope/forms/table';
import { Ladder, type Revision } from '@/components/scope/ladder';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { isDate, startOf } from '@/domain/moment';
import { drawn } from '@/domain/scope';
import type picture from '@/messages/en/picture.json';
import { days, number } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { sentences, show, signedIn, words } from '@/server/request';
import { caseScope } from '@/server/scope/queries';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[]; revision?: string }> };

/** Longer reasons stand in the table alone. */
const NOTE = 36;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('scope'))('title')}, ${(await params).reference}` };
}

export default async function ScopePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const search = await searchParams;
  const at = asKnown(search);
  const scope = await show(caseScope, { reference, at });
  const [head, person, t, domain, duties, pictures] = await Promise.all([
    show(incidentHead, { reference }),
    signedIn(),
    words('scope'),
    words('domain'),
    dutyWords(),
    sentences<typeof picture>('picture'),
  ]);
  const { locale } = person;
  const { zone, revisions } = scope;
  const path = `/incidents/${reference}/scope`;
  const step =
    at === null ? (
      <>
        {head.permissions.includes('count.read') ? (
          <ButtonLink {...(revisions.length > 0 && { kind: 'bare' as const })} href={`${path}/count`}>
            {(await words('count'))('open')}
          </ButtonLink>
        ) : null}
        {head.permissions.includes('scope.revise') ? (
          <ButtonLink kind={revisions.length === 0 ? 'do' : 'bare'} href={`${path}/record`}>
            {t('record', { n: scope.next })}
          </ButtonLink>
        ) : null}
      </>
    ) : null;
  const latest = revisions.at(-1);
  if (latest === undefined) {
    return (
      <CaseFrame reference={reference} tab="scope" at={at}>
        <Section title={t('ladder.title')}>
          <Empty step={step}>{t(at === null ? 'empty' : 'emptyThen')}</Empty>
        </Section>
      </CaseFrame>
    );
  }
  const counted = revisions.some((one) => drawn(one.totals.accounts) !== null) ? 'accounts' : 'individuals';
  const chosen = revisions.find((one) => one.number === Number(search.revision)) ?? latest;
  const steps = revisions.map((one): Revision => {
    const figure = one.totals[counted];
    const known = figure.settled ?? figure.likely;
    return {
      n: one.number,
      at: one.knownMs,
      dayOnly: isDate(one.knownAt),
      low: known ?? figure.low ?? null,
      high: known ?? figure.high ?? null,
      ...(one.reason !== null && one.reason.length <= NOTE && { note: one.reason }),
    };
  });
  const quotes = scope.quotes.flatMap((quote) =>
    quote.at === null ? [] : [{ at: startOf(quote.at, zone), name: duties.authority(quote.duty), revision: quote.revision }],
  );
  return (
    <CaseFrame reference={reference} tab="scope" at={at}>
      <Section title={t('ladder.title')} note={t(`ladder.${counted}`)} end={step}>
        <div className="picture">
          <Ladder
            revisions={steps}
            quotes={quotes}
            now={Date.parse(scope.instant)}
            zone={zone}
            locale={locale}
            words={{ twin: pictures.twin, ladder: pictures.ladder }}
            twin={false}
          />
        </div>
        <RevisionTable
          {...{ revisions, counted, zone, locale, t }}
          chosen={chosen.number}
          href={(n) => `${path}?revision=${n}${at === null ? '' : `&at=${encodeURIComponent(at)}`}#matrix`}
          quotes={scope.quotes}
          outdated={scope.outdated.map(({ filing }) => filing)}
          authority={duties.authority}
        />
      </Section>
      <Outdated items={scope.outdated} {...{ reference, locale, t, domain }} revision={latest.number} name={duties.both} />
      <Matrix revision={chosen} {...{ zone, locale, t, domain }} words={pictures.residence} />
      <RevisionAbout revision={chosen} {...{ zone, locale, t, domain }} />
      {scope.access.map((series) => {
        const sum = series.days.reduce((all, day) => all + day.count, 0);
        const note = t('access.sum', {
          n: number(sum, locale),
          source: series.claim ? t('access.claimed', { source: series.source }) : series.source,
        });
        const { dwell, claim } = scope;
        return (
          <Section key={series.key} title={t('access.title', { name: series.label })} note={note}>
            <Access
              name={series.label}
              days={series.days.toSorted((a, b) => a.date.localeCompare(b.date))}
              dwell={dwell}
              claim={
                claim && {
                  from: claim.from,
                  to: claim.to,
                  texts: [t('access.claim', { days: days(claim.days, locale) }), days(claim.days, locale)],
                }
              }
              zone={zone}
              locale={locale}
              words={{ twin: pictures.twin, access: pictures.access }}
            />
          </Section>
        );
      })}
    </CaseFrame>
  );
}
