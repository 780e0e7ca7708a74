import Link from 'next/link';
import { lawSpeaker } from '@/app/(portal)/duty-words';
import { stateOf } from '@/components/clock/state';
import { clockPhrase } from '@/components/clock/words';
import { limitText, type ObligationRow, type RowSetting, rowId, rowOf } from '@/components/obligation/row';
import { WhyPanel, type WhyStep } from '@/components/why/panel';
import { SumStrip } from '@/components/why/strip';
import { dutyIn } from '@/domain/contract';
import { excerpt, withAwareness } from '@/domain/what-if';
import type { Step } from '@/law/clock';
import type { Duty } from '@/law/duty';
import { type Obligation, obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { type Speaker, say } from '@/law/sentence';
import type clock from '@/messages/en/clock.json';
import { city, date, endOf, fill, instant, isDate, time } from '@/messages/format';
import type { Translate } from '@/messages/translate';
import { sentences, words } from '@/server/request';
import { answerFor, bookFor, type Found, type FoundAnchor } from './found';
import { ledgerOf, periodText, uncounted } from './why-ledger';

type Props = {
  found: Found;
  /** `<duty>` or `<duty>@<entity>`. */
  id: string;
  anchor: string | null;
  /** The instant of *what if*; wins over the anchor. */
  asked: string | null;
  setting: RowSetting;
  path: string;
  at: string | null;
};

/** Why this date: the panel of one obligation, from the start to the limit and the filing, each step with its source. */
export async function WhyDate({ found, id, anchor, asked, setting, path, at }: Props) {
  const leading = found.anchors[0] ?? null;
  const chosen = asked === null ? (found.anchors.find(({ key }) => key === anchor) ?? leading) : null;
  const answers = asked === null ? (found.anchors.length > 1 && chosen ? chosen.answers : found.answers) : askedOf(found, id, asked);
  const one = answerFor(answers, id);
  const duty = one && dutyIn(bookFor(found), one.duty);
  if (one === undefined || duty === undefined || one.answer === 'not-owed') return null;
  const [w, t, speaker, clockWords] = [
    await words('why'),
    await words('obligation'),
    await lawSpeaker(),
    await sentences<typeof clock>('clock'),
  ];
  const { locale, now } = setting;
  const { zone } = one;
  const row = rowOf(one, setting, speaker);
  const state = stateOf(row.clock, now);
  const base = at === null ? '' : `&at=${encodeURIComponent(at)}`;
  const href = (key: string) => `${path}?why=${encodeURIComponent(rowId(one))}&anchor=${key}${base}`;
  const ledger = ledgerOf(one, { zone, locale, now, state, length: row.length, w, t });
  const running = one.done === null && one.answer === 'owed';
  return (
    <WhyPanel
      eyebrow={asked === null ? w(one.due ? 'eyebrow.date' : 'eyebrow.noDate') : t('why.asked', { at: instant(asked, found.zone, locale) })}
      title={titleOf(one, row, clockWords.phrase, locale)}
      subject={`${row.authority}, ${row.name}${row.organisation ? ` · ${row.organisation}` : ''}`}
      close={{ href: at === null ? path : `${path}?at=${encodeURIComponent(at)}`, label: w('close') }}
      {...(asked === null && moves(found, id)
        ? {
            anchors: {
              label: w('anchors'),
              items: found.anchors.map(({ key, label }) => ({
                key,
                name: w('anchorAs', { letter: key, name: label }),
                href: href(key),
                current: key === chosen?.key,
              })),
            },
          }
        : {})}
      ledger={ledger}
      {...(row.standard ? { standard: { words: `“${row.standard}”` } } : {})}
      {...targetOf(one, row, t, setting)}
      strip={
        ledger !== null && row.start && row.due ? (
          <SumStrip
            start={row.start}
            due={row.due}
            filed={row.filed[0] ?? null}
            now={running ? now : null}
            off={uncounted(one)}
            state={state}
            zone={zone}
            locale={locale}
            words={{
              start: time(one.clockStart ?? '', zone),
              due: w('strip.due', { time: row.dayOnly ? endOf(row.due.at, zone, locale) : time(row.due.at, zone) }),
              filed:
                one.done === null ? '' : w('strip.filed', { time: time(one.done, zone) || date(one.done, zone, locale, { year: false }) }),
              now: w('strip.now'),
            }}
            label={w(one.done === null ? 'strip.labelOpen' : 'strip.label', {
              start: instant(one.clockStart ?? '', zone, locale),
              due: row.dueText,
              filed: row.filedText ?? '',
            })}
          />
        ) : undefined
      }
      stepsLabel={w('steps.label')}
      steps={stepsOf({ one, row, duty, chosen, found, setting, speaker, w, t, phrase: clockWords })}
      sure={[
        {
          name: w('sure.name'),
          value:
            duty.contract === undefined ? (
              <>
                <b className="strong">{w(`sure.${duty.confidence}`)}</b>: {w(`sure.${duty.confidence}Text`)}
                {one.projected ? ` ${w('sure.projected')}` : ''}
              </>
            ) : (
              <>
                <b className="strong">{w('sure.contract')}</b>: {w('sure.contractText')}
                {one.projected ? ` ${w('sure.projected')}` : ''}
              </>
            ),
        },
        { name: w('sure.rulebook'), value: found.answers.rulebook },
        {
          name: t('why.sources'),
          value: <Sources duty={duty} none={duty.contract === undefined ? t('why.unread') : w('sure.contractNone')} />,
        },
      ]}
    />
  );
}

function askedOf(found: Found, id: string, asked: string): Found['answers'] {
  const [duty = ''] = id.split('@');
  return obligations(withAwareness(found.facts, asked, found.anchors[0] ?? null), excerpt(bookFor(found), new Set([duty])), found.instant);
}

/** Whether the anchors come to different answers. */
function moves(found: Found, id: string): boolean {
  const signs = found.anchors.map(({ answers }) => {
    const answer = answerFor(answers, id);
    return JSON.stringify([answer?.answer, answer?.clockStart, answer?.due, answer?.status]);
  });
  return new Set(signs).size > 1;
}

function titleOf(one: Obligation, row: ObligationRow, phrase: (typeof clock)['phrase'], locale: RowSetting['locale']): string {
  if (one.due === null) return row.dueText || phrase.noDate;
  const at =
    one.due.precision === 'instant'
      ? instant(one.due.at, one.zone, locale, { city: false })
      : endOf(one.due.on, one.zone, locale, { weekday: true, year: true });
  return one.answer === 'owed' ? at : fill(phrase.ifOwed, { at });
}

/** The own target where there is no figure, else the careful date or that of guidance beside the limit. */
function targetOf(one: Obligation, row: ObligationRow, t: Translate, setting: RowSetting) {
  if (row.targetText !== null) return { target: { name: t('why.own'), at: row.targetText } };
  if (one.target === null) return {};
  return { target: { name: t(one.due ? 'why.careful' : 'why.guidance'), at: limitText(one.target, one.zone, setting) } };
}

type StepsSetting = {
  one: Obligation;
  row: ObligationRow;
  duty: Duty;
  chosen: FoundAnchor | null;
  found: Found;
  setting: RowSetting;
  speaker: Speaker;
  w: Translate;
  t: Translate;
  phrase: typeof clock;
};

/** The six steps, always in the same order. */
function stepsOf(given: StepsSetting): WhyStep[] {
  const { one, row, duty, found, setting, speaker, w, t } = given;
  const { zone, derivation, period } = one;
  const { locale } = setting;
  const of = (kind: Step['step']) => derivation.filter(({ step }) => step === kind);
  const said = (kind: Step['step']) => of(kind).map((step) => say(step, speaker));
  const cited = (kind: Step['step']) => of(kind).flatMap(({ cites }) => cites ?? []);
  const counting = speaker.message(`counting.${one.version.counting}`, {});
  const place = city(zone, locale);
  const readOn = one.clockStart ?? found.instant;
  const zoneText = w(duty.contract === undefined ? 'text.zone' : 'text.zoneContract', { city: place });
  return [
    {
      key: 'duty',
      name: w('steps.duty'),
      value: period ? periodText(period, t) : w('value.noFigure'),
      text: [...row.because, ...(duty.contract !== undefined && duty.quotation ? [`“${duty.quotation}”`] : [])].join(' '),
      cite: (
        <Link href={duty.contract === undefined ? `/law/${duty.id}` : `/law/contracts/${duty.contract}`} prefetch={false}>
          {one.article.startsWith(duty.law) ? one.article : `${duty.law} · ${one.article}`}
        </Link>
      ),
    },
    {
      key: 'version',
      name: w('steps.version'),
      value: one.version.from === null ? w('value.standing') : w('value.from', { date: date(one.version.from, zone, locale) }),
      text: one.clockStart === null ? said('version').join(' ') : w('text.version', { date: date(readOn, zone, locale), city: place }),
    },
    start(given),
    {
      key: 'counting',
      name: w('steps.counting'),
      value: period === null ? w('value.noFigure') : undefined,
      text: [...said('counting'), `${counting.charAt(0).toUpperCase()}${counting.slice(1)}.`].join(' '),
      cite: cited('counting').join('; ') || undefined,
    },
    {
      key: 'calendar',
      name: w('steps.calendar'),
      value: of('calendar').length === 0 ? w('value.noneUsed') : undefined,
      text:
        of('calendar').length > 0
          ? [...said('calendar'), zoneText].join(' ')
          : period?.unit === 'hours' && duty.contract === undefined
            ? w('text.noCalendar', { city: place })
            : zoneText,
      cite: cited('calendar').join('; ') || undefined,
    },
    filing(given),
  ];
}

function start({ one, chosen, setting, speaker, w, t }: StepsSetting): WhyStep {
  const { zone, derivation, clockStart } = one;
  const said = derivation.filter(({ step }) => step === 'start').map((step) => say(step, speaker));
  const runsFrom = chosen !== null && clockStart === chosen.at ? chosen : null;
  const { locale } = setting;
  if (runsFrom !== null) {
    const precision = w(`precision.${runsFrom.precision}`);
    const at = time(runsFrom.at, zone);
    said.push(t('why.anchor', { letter: runsFrom.key, label: runsFrom.label, whose: runsFrom.whose }));
    said.push(
      isDate(runsFrom.at) || runsFrom.precision !== 'hour'
        ? t('why.precision', { precision })
        : w('text.precision', { precision, time: at }),
    );
  }
  return {
    key: 'start',
    name: w('steps.start'),
    value: clockStart === null ? w('value.notRecorded') : instant(clockStart, zone, locale, { year: false, city: false }),
    text: said.join(' '),
    cite: runsFrom?.source,
  };
}

function filing({ one, row, chosen, found, setting, w, phrase }: StepsSetting): WhyStep {
  const { locale, now } = setting;
  const name = w('steps.filing');
  if (one.done === null) return { key: 'filing', name, value: w('value.notFiled'), text: w('text.notFiled') };
  const all = found.filings.filter(
    ({ duty, entity, state }) =>
      state === 'filed' && duty === one.duty && (entity === null || one.entity === null || entity === one.entity),
  );
  const made = all.find(({ at }) => at === one.done) ?? all[0];
  const judged = (other: ObligationRow) => clockPhrase(stateOf(other.clock, now), other.length, phrase, locale);
  const others = found.anchors
    .filter(({ key }) => chosen !== null && key !== chosen.key)
    .flatMap(({ key, label, answers }) => {
      const answer = answerFor(answers, row.id);
      if (answer === undefined || answer.clockStart === one.clockStart) return [];
      const other = { ...row, clock: { ...row.clock, status: answer.status }, length: lengthOf(answer) };
      return [w('text.otherAnchor', { anchor: w('anchorAs', { letter: key, name: label }), judgement: judged(other) })];
    });
  const text = [
    judged(row)
      .replace(/^./u, (letter) => letter.toUpperCase())
      .concat('.'),
    ...(made?.elsewhere ? [w('text.elsewhere')] : []),
    ...(made && !made.elsewhere && made.scopeRevision !== null ? [w('text.frozen', { revision: made.scopeRevision })] : []),
    ...others,
  ];
  return { key: 'filing', name, value: instant(one.done, one.zone, locale, { year: false, city: false }), text: text.join(' ') };
}

/** Lateness, or milliseconds to spare, of what was done; null where it cannot be told. */
function lengthOf(one: Obligation): string | number | null {
  if (one.lateBy !== null) return one.lateBy;
  if (one.status !== 'met' || one.done === null || isDate(one.done) || one.due?.precision !== 'instant') return null;
  return Date.parse(one.due.at) - Date.parse(one.done);
}

function Sources({ duty, none }: { duty: Duty; none: string }) {
  if (duty.sources.length === 0) return none;
  return duty.sources.map((id, index) => {
    const source = rulebook.sources.find((one) => one.id === id);
    const title = source?.title ?? id;
    const url = source?.url ?? (/^https?:/.test(id) ? id : undefined);
    return (
      <span key={id}>
        {index > 0 ? '; ' : ''}
        {url ? (
          <a href={url} rel="noreferrer" target="_blank">
            {title}
          </a>
        ) : (
          title
        )}
      </span>
    );
  });
}
