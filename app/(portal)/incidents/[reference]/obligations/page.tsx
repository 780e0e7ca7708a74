import type { Metadata } from 'next';
import Link from 'next/link';
import { dutyFinder, lawSpeaker } from '@/app/(portal)/duty-words';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { recordHref } from '@/app/(portal)/next-step';
import { whenValue, ZONES } from '@/components/form/data';
import { limitText, missingText, type ObligationRow, type RowSetting, rowId, rowOf } from '@/components/obligation/row';
import { type AnchorView, ObligationsView } from '@/components/obligation/view';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { contractIdOf } from '@/domain/contract';
import type { CasePermission } from '@/domain/policy';
import { type Speaker, say } from '@/law/sentence';
import type clock from '@/messages/en/clock.json';
import type english from '@/messages/en/obligation.json';
import type picture from '@/messages/en/picture.json';
import { city, date, instant } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { caseObligations } from '@/server/obligation/queries';
import { sentences, show, signedIn, words } from '@/server/request';
import { setTarget } from './actions';
import { actsOf } from './acts';
import { ChangesSection } from './changes';
import { engineOf, type Found, settingOf, sliderOf } from './found';
import { WhyDate } from './why-date';

type Query = { at?: string | string[]; why?: string | string[]; anchor?: string | string[]; if?: string | string[] };
type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: `${(await words('obligation'))('title')} · ${(await show(incidentHead, { reference })).reference}` };
}

const one = (given: string | string[] | undefined): string | null => (typeof given === 'string' && given !== '' ? given : null);

export default async function ObligationsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const query = await searchParams;
  const at = asKnown(query);
  const asked = asKnown({ at: query.if ?? '' });
  const [head, person, t] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('obligation')]);
  const found = await show(caseObligations, { reference, at });
  const [setting, speaker] = [await settingOf(found), await lawSpeaker()];
  const path = `/incidents/${head.reference}`;
  const here = `${path}/obligations`;
  const may = (permission: CasePermission) => at === null && !head.closed && head.permissions.includes(permission);
  const rows = inOrder(found.answers.obligations.map((answer) => rowOf(answer, setting, speaker)));
  const why = one(query.why);
  const panel =
    why === null ? null : <WhyDate found={found} id={why} anchor={one(query.anchor)} asked={asked} setting={setting} path={here} at={at} />;
  // A contract may reach a case of which no place is known yet: that no law is touched is said beside it.
  const untouched = rows.every(({ duty }) => contractIdOf(duty) !== null) && found.facts.entities === undefined;
  return (
    <CaseFrame reference={reference} tab="obligations" at={at} why={panel}>
      {untouched ? (
        <Empty
          step={
            may('determination.record') ? (
              <ButtonLink kind="do" href={`${path}/determinations/record?field=entity`}>
                {t('none-record')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t('none')}
        </Empty>
      ) : null}
      {rows.length === 0 ? null : (
        <ObligationsView
          rows={rows}
          anchors={anchorsOf(found, rows, setting, speaker, t)}
          slider={sliderOf(found, { signal: t('slider.signal'), confirmation: t('slider.confirmation'), now: t('slider.now') })}
          engine={engineOf(found, setting)}
          asked={asked}
          acts={at === null ? actsOf(rows, found, { path, reference: head.reference, may, t, find: await dutyFinder() }) : {}}
          path={here}
          query={at === null ? '' : new URLSearchParams({ at }).toString()}
          open={why}
          target={
            may('determination.record') ? { action: setTarget, reference: head.reference, zones: ZONES, standing: standing(found) } : null
          }
          counts={{ notInForce: laterOf(found).length }}
          version={found.answers.rulebook}
          leading={found.anchors[0]?.key ?? null}
          now={Date.parse(found.instant)}
          zone={found.zone}
          place={setting.unsaid === null ? city(found.zone, person.locale) : null}
          locale={person.locale}
          words={{
            clock: await sentences<typeof clock>('clock'),
            picture: await sentences<typeof picture>('picture'),
            own: await sentences<typeof english>('obligation'),
          }}
          still={at !== null}
        />
      )}
      <Open found={found} setting={setting} speaker={speaker} path={path} may={may} t={t} />
      <ChangesSection
        title={t('changes.title')}
        note={t('changes.note')}
        changes={found.changes}
        setting={setting}
        zone={person.timeZone}
        speaker={speaker}
        t={t}
        state={(side) => (side === null ? '' : speaker.message(side.status ? `status.${side.status}` : `answer.${side.answer}`, {}))}
      />
      <p className="note">{t('not-advice')}</p>
    </CaseFrame>
  );
}

/** Dates first, nearest first; then own targets; then what has neither. The order holds while the slider moves. */
function inOrder(rows: ObligationRow[]): ObligationRow[] {
  const rank = (row: ObligationRow) => row.due?.at ?? (row.target === null ? Number.POSITIVE_INFINITY : row.target + 1e14);
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Each anchor with the obligations it moves: with one anchor those that run from it, with more those that come out differently. */
function anchorsOf(
  found: Found,
  rows: ObligationRow[],
  setting: RowSetting,
  speaker: Speaker,
  t: Awaited<ReturnType<typeof words>>,
): AnchorView[] {
  const engine = engineOf(found, setting);
  const moved = new Set(engine?.moved ?? []);
  const by = found.anchors.map(({ answers }) => new Map(answers.obligations.map((answer) => [rowId(answer), answer])));
  const sign = (id: string, index: number) => {
    const answer = by[index]?.get(id);
    return answer && JSON.stringify([answer.answer, answer.clockStart, answer.due, answer.status, answer.lateBy]);
  };
  const differ = rows
    .filter(({ id, duty }) => (by.length > 1 ? by.some((_, index) => sign(id, index) !== sign(id, 0)) : moved.has(duty)))
    .filter(({ id }) => by.some((answers) => (answers.get(id)?.answer ?? 'not-owed') !== 'not-owed'));
  return found.anchors.map(({ key, label, whose, at, precision }, index) => ({
    key,
    label,
    head: t('compare.head', { letter: key, at: instant(at, found.zone, setting.locale, { year: true, city: false }) }),
    note: t('compare.precision', { label, whose, precision: t(`precision.${precision}`) }),
    rows: Object.fromEntries(
      differ.flatMap(({ id }) => {
        const answer = by[index]?.get(id);
        return answer ? [[id, rowOf(answer, setting, speaker)]] : [];
      }),
    ),
  }));
}

function standing(found: Found) {
  return Object.fromEntries(
    found.targets.map(({ key, determination, at }) => {
      const value = whenValue(at, null, found.zone);
      return [key, { determination, date: value.date ?? '', time: value.time ?? null, zone: found.zone }];
    }),
  );
}

type OpenProps = {
  found: Found;
  setting: RowSetting;
  speaker: Speaker;
  path: string;
  may: (permission: CasePermission) => boolean;
  t: Awaited<ReturnType<typeof words>>;
};

/** What is still open about the law itself: the next question, facts that contradict each other, duties not in force. */
function Open({ found, setting, speaker, path, may, t }: OpenProps) {
  const { nextQuestion, contradictions } = found.answers;
  const name = (duty: string) => `${setting.duties[duty]?.authority ?? ''}, ${setting.duties[duty]?.name ?? duty}`;
  const later = laterOf(found).map(({ duty, article, inForceFrom, reasons }) => {
    const said = inForceFrom ? date(inForceFrom, setting.zone, setting.locale) : reasons.map((reason) => say(reason, speaker)).join(' ');
    return `${name(duty)} (${article}): ${said}`;
  });
  return (
    <>
      <NotInForce lines={later} t={t} />
      {nextQuestion ? (
        <Section title={t('question.title')}>
          <p className="strong">{missingText(nextQuestion.fact, setting, speaker)}</p>
          <p className="soft">
            {t('question.decides', { duties: nextQuestion.decides.map(name).join('; ') })}{' '}
            {nextQuestion.nearestDue
              ? t('question.nearest', {
                  at: limitText({ at: nextQuestion.nearestDue, precision: 'instant' }, zoneOf(found, nextQuestion.decides), setting),
                })
              : ''}
          </p>
          {may('determination.record') ? (
            <div className="acts">
              <ButtonLink href={recordHref(path, nextQuestion.fact)}>{t('question.record')}</ButtonLink>
            </div>
          ) : null}
        </Section>
      ) : null}
      {contradictions.length > 0 ? (
        <Section
          title={t('contradictions.title')}
          note={contradictions.some(({ blocks }) => blocks) ? t('contradictions.note') : undefined}
        >
          <ul>
            {contradictions.map((contradiction) => (
              <li key={contradiction.paths.join(' ')}>
                {say(contradiction, speaker)}{' '}
                {may('determination.record')
                  ? contradiction.paths.map((fact) => (
                      <Link key={fact} href={recordHref(path, fact)} prefetch={false}>
                        {missingText(fact, setting, speaker)}
                      </Link>
                    ))
                  : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** Each duty that does not bind, once: whether it does hardly ever depends on the organisation. */
const laterOf = ({ answers }: Found) => [...new Map(answers.notInForce.map((one) => [one.duty, one])).values()];

const FEW = 3;

/** Duties of touched places that do not bind here: a line where they are few, folded where they are many. */
function NotInForce({ lines, t }: { lines: string[]; t: OpenProps['t'] }) {
  if (lines.length === 0) return null;
  if (lines.length <= FEW) {
    return (
      <p className="note">
        {t('not-in-force')} {lines.join(' · ')}
      </p>
    );
  }
  return (
    <details className="twin">
      <summary>{t('not-in-force-fold', { n: lines.length })}</summary>
      <ul className="small soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** The zone of the authority of the first duty decided that has a limit, for showing that limit. */
const zoneOf = (found: Found, decides: readonly string[]): string =>
  found.answers.obligations.find(({ duty, due }) => decides.includes(duty) && due !== null)?.zone ?? found.zone;
