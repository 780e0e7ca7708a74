import { dutyIdOf, latestTerms } from '@/domain/contract';
import { anchorsAt } from '@/domain/facts';
import type { FrozenFiling, Judgement } from '@/domain/filing';
import type { History } from '@/domain/history';
import { judge } from '@/domain/judged';
import { endOf, isDate, momentOf } from '@/domain/moment';
import { dutyById, rulebook } from '@/law/rulebook';
import { limit } from '@/messages/format';
import { clockOf } from '@/reports/clock';
import type { FilingContent } from '@/reports/content';
import { type CaseHead, headOf } from '@/reports/head';
import { capital, figureText, moment, placesText, precisionText, type Words, whenText } from '@/reports/words';

export type FilingInput = CaseHead & {
  history: History;
  filing: { id: string; frozen: FrozenFiling; frozenHash: string; source: string | null; channel: string | null; reviewed: boolean } & {
    /** Entered in error: `by` is a name. */
    error: { at: string; by: string; reason: string } | null;
  };
  /** Names by person id, as they stood when the report was issued. */
  names: Readonly<Record<string, string>>;
};

/** One filing as a document: what was frozen when it was made, and how each anchor of awareness known at `at` judges it. */
export function filingContent(input: FilingInput, words: Words): FilingContent {
  const { filing, history } = input;
  const { frozen } = filing;
  const { t, duties, zone } = words;
  const filedAt = momentOf(frozen.filed);
  const now = Date.parse(input.at);
  const row = (judged: Judgement) => judgedRow(judged, filedAt, zoneOf(frozen.duty.id, history, zone), now, words);
  const known = anchorsAt(history, input.at, { zone }).length;
  const later = judge(history, { duty: frozen.duty.id, entity: frozen.entity?.id ?? null, filed: frozen.filed }, { at: input.at, zone });
  const frozenSame = JSON.stringify(later.map(plain)) === JSON.stringify(frozen.judgements.map(plain));
  return {
    ...headOf('filing', input, words),
    kind: 'filing',
    filing: filing.id,
    heading: frozen.title,
    law: t('filing.law', {
      duty: duties.both(frozen.duty.id),
      article: frozen.duty.article.startsWith(frozen.duty.law) ? frozen.duty.article : `${frozen.duty.law}, ${frozen.duty.article}`,
    }),
    stamp: {
      line: t(frozen.recipient === 'individuals' ? 'filing.sent' : 'filing.filed', { at: whenText(frozen.filed, words) }),
      under: [
        precisionText(frozen.filed.precision, words),
        t(frozen.elsewhere ? 'filing.elsewhere' : 'filing.frozen'),
        frozen.unapprovedReason ? t(filing.reviewed ? 'filing.unapprovedReviewed' : 'filing.unapproved') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    },
    ...(filing.error !== null && {
      error: {
        title: t('filing.inError', { at: moment(filing.error.at, words), by: filing.error.by }),
        text: t('filing.inErrorText', { reason: filing.error.reason }),
      },
    }),
    facts: factsOf(input, words),
    columns: {
      anchor: t('filing.columnAnchor'),
      start: t('filing.columnStart'),
      due: t('filing.columnDue'),
      state: t('filing.columnState'),
    },
    judged: {
      title: t('filing.judged'),
      note: t(filing.error === null ? 'filing.judgedNote' : 'filing.judgedError', { rulebook: frozen.rulebook }),
      rows: frozen.judgements.map(row),
    },
    later:
      known === 0 || frozenSame || filing.error !== null
        ? null
        : {
            title: t('filing.later'),
            note: t('filing.laterNote', { at: moment(input.at, words), rulebook: rulebook.version }),
            rows: later.map(row),
          },
    passages: {
      title: t('filing.contents'),
      note: frozen.contentsVerified ? null : t('filing.notVerified'),
      language: frozen.language,
      // The words of a filing made elsewhere are one text without a heading of the law.
      rows: frozen.passages.map(({ item, heading, text }) => ({ heading: item === 'text' ? '' : capital(heading), text })),
      empty: t('filing.noContents'),
    },
    hashes: [{ label: t('filing.hash'), value: filing.frozenHash }],
  };
}

const plain = ({ anchor, clockStart, due, status, lateBy }: Judgement) => ({ anchor, clockStart, due: due?.at ?? null, status, lateBy });
/** The zone of the authority, or of the contract; where neither names one that of the organisation. */
function zoneOf(duty: string, history: History, zone: string): string {
  const contract = history.contracts?.find(({ id }) => dutyIdOf(id) === duty);
  return dutyById(duty)?.timeZone ?? (contract && latestTerms(contract)?.timeZone) ?? zone;
}

function judgedRow(
  judged: Judgement,
  filedAt: string,
  authority: string,
  now: number,
  words: Words,
): FilingContent['judged']['rows'][number] {
  const { t, zone, locale } = words;
  const owed = judged.status !== null || judged.due !== null;
  const one = {
    answer: owed ? 'owed' : 'not-owed',
    status: judged.status,
    due: judged.due,
    lateBy: judged.lateBy,
    clockStart: judged.clockStart,
    done: filedAt,
  } as const;
  const due = judged.due;
  return {
    anchor: judged.anchor === null ? t('filing.noAnchor') : t('filing.anchor', { anchor: judged.anchor, label: judged.label ?? '' }),
    start: judged.clockStart === null ? t('unknown') : moment(judged.clockStart, words),
    due: due
      ? limit(due.precision === 'day' ? due.on : due.at, due.precision, authority, locale, { year: true, city: authority !== zone })
      : judged.standard
        ? words.law(`standard.${judged.standard}`)
        : t('limit.none'),
    clock: clockOf(one, Math.max(now, isDate(filedAt) ? endOf(filedAt, zone) : Date.parse(filedAt)), words),
  };
}

function factsOf({ filing, names, history }: FilingInput, words: Words): FilingContent['facts'] {
  const { t } = words;
  const { frozen } = filing;
  const name = (id: string | null) => (id === null ? null : (names[id] ?? t('filing.person')));
  const original = frozen.supplementOf === null ? undefined : history.filings.find((row) => row.id === frozen.supplementOf);
  const scope = frozen.scope;
  const facts: [string, string | null | undefined][] = [
    ['recipient', words.duties.authority(frozen.duty.id)],
    ['entity', frozen.entity?.name],
    ['channel', filing.channel],
    ['receipt', frozen.receipt],
    ['source', filing.source],
    ['drafted', frozen.elsewhere ? null : name(frozen.draftedBy)],
    ['approved', frozen.elsewhere ? null : (name(frozen.approvedBy) ?? t('filing.nobody'))],
    ['unapprovedReason', frozen.unapprovedReason],
    ['supplementOf', original && `${original.title}${original.filed ? `, ${whenText(original.filed, words)}` : ''}`],
    [
      'scope',
      scope &&
        t('filing.quotes', {
          number: scope.revision,
          figure: figureText(scope.totals.accounts, words) ?? figureText(scope.totals.individuals, words) ?? t('unknown'),
          places: placesText(scope.cells, words),
        }),
    ],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ label: t(`filing.fact.${key}`), value }] : []));
}
