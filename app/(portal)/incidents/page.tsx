import type { Metadata } from 'next';
import Link from 'next/link';
import { dutyWords } from '@/app/(portal)/duty-words';
import { LiveState } from '@/components/clock/live';
import { State } from '@/components/clock/state-word';
import type { ClockWords } from '@/components/clock/words';
import { Filters } from '@/components/incident/filters';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Table } from '@/components/ui/table';
import { PHASES, SEVERITIES } from '@/domain/incident';
import { duration, fill, instant, type Locale, limit, wall } from '@/messages/format';
import type { DutyWords } from '@/messages/speaker';
import type { Translate } from '@/messages/translate';
import { type RegisterRow, register } from '@/server/incident/queries';
import { now } from '@/server/now';
import { sentences, show, signedIn, words } from '@/server/request';

type Search = { text?: string; phase?: string; severity?: string; lead?: string; after?: string };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('register'))('title') };
}

const among = <T extends string>(list: readonly T[], word: string | undefined): T | null => list.find((one) => one === word) ?? null;

export default async function RegisterPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const given = {
    text: typeof search.text === 'string' ? search.text.slice(0, 100) : '',
    phase: among([...PHASES, 'open'] as const, search.phase),
    severity: among(SEVERITIES, search.severity),
    lead: search.lead === 'yes',
    after: typeof search.after === 'string' && search.after !== '' ? search.after : null,
  };
  const { rows, next } = await show(register, given);
  const [person, t, domain, incident, duties] = await Promise.all([
    signedIn(),
    words('register'),
    words('domain'),
    words('incident'),
    dutyWords(),
  ]);
  const filtered = given.text !== '' || given.phase !== null || given.severity !== null || given.lead || given.after !== null;
  const clock = await sentences<ClockWords>('clock');
  const following = new URLSearchParams({
    ...(given.text && { text: given.text }),
    ...(given.phase && { phase: given.phase }),
    ...(given.severity && { severity: given.severity }),
    ...(given.lead && { lead: 'yes' }),
  });
  const first = following.size === 0 ? '/incidents' : `/incidents?${following}`;
  if (next) following.set('after', next);
  const heads = ['title', 'severity', 'phase', 'next', 'reference'] as const;
  return (
    <main id="main">
      <div className="shelf">
        <h1>{t('title')}</h1>
        <span className="end">
          <ButtonLink kind="do" href="/incidents/new">
            {t('open')}
          </ButtonLink>
        </span>
      </div>
      <Filters values={{ ...given, phase: given.phase ?? '', severity: given.severity ?? '' }} t={t} domain={domain} />
      {rows.length === 0 ? (
        <Empty
          step={
            filtered ? (
              <Link href="/incidents" prefetch={false}>
                {t('filter.clear')}
              </Link>
            ) : (
              <ButtonLink href="/signals/record">{t('recordSignal')}</ButtonLink>
            )
          }
        >
          {t(filtered ? 'nothing' : 'empty')}
        </Empty>
      ) : (
        <Table caption={t('caption')} className="rows register" columns={heads.map((id) => ({ label: t(`column.${id}`) }))}>
          <tbody>
            {rows.map((row) => (
              <tr key={row.reference}>
                <th scope="row">
                  <Link href={`/incidents/${row.reference}`} prefetch={false}>
                    {row.title}
                  </Link>
                </th>
                <td>
                  {row.severity ? (
                    <span className="sev">{domain(`vocabulary.severity.${row.severity}`)}</span>
                  ) : (
                    <span className="mute">{t('unset')}</span>
                  )}
                </td>
                <td>{incident(`phase.${row.phase}`)}</td>
                <td className="wide">
                  <Next row={row} zone={person.timeZone} locale={person.locale} clock={clock} t={t} duties={duties} />
                </td>
                <td className="mute nowrap">{row.reference}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {next || given.after ? (
        <nav className="pager" aria-label={t('next')}>
          <span>{t('shown', { count: rows.length })}</span>
          {given.after ? (
            <Link href={first} prefetch={false}>
              {t('first')}
            </Link>
          ) : null}
          {next ? (
            <Link href={`/incidents?${following}`} prefetch={false}>
              {t('next')}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </main>
  );
}

type NextProps = { row: RegisterRow; zone: string; locale: Locale; clock: ClockWords; t: Translate; duties: DutyWords };

/** The clock of a case that runs out first; where the law has no figure, the organisation's own target. */
function Next({ row, zone, locale, clock, t, duties }: NextProps) {
  if (row.duty === null) return <span className="mute">{t('noClock')}</span>;
  const due = row.dueAt === null ? null : Date.parse(row.dueAt);
  const there = row.zone ?? zone;
  const style = (at: string) => ({ weekday: true, year: wall(at, there).year !== wall(now(), there).year });
  const words = row.dueAt ? limit(row.dueAt, row.precision === 'instant' ? 'instant' : 'day', there, locale, style(row.dueAt)) : null;
  const target = row.targetAt ? t('target', { at: instant(row.targetAt, there, locale, style(row.targetAt)) }) : t('noFigure');
  const left = due === null && row.targetAt !== null ? Date.parse(row.targetAt) - now() : null;
  return (
    <>
      {left === null ? (
        <LiveState
          clock={{
            answer: 'owed',
            status: row.status === 'waiting' ? 'waiting' : 'open',
            start: row.startsAt && row.startsAt.length > 10 ? Date.parse(row.startsAt) : null,
            due,
          }}
          now={now()}
          locale={locale}
          words={clock}
        />
      ) : (
        <State state="nofigure">
          {fill(left < 0 ? clock.phrase.ownTargetPast : clock.phrase.ownTargetLeft, { duration: duration(left, locale) })}
        </State>
      )}
      <div className="small mute">{`${duties.both(row.duty)} · ${words ?? target}`}</div>
    </>
  );
}
