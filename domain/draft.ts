import type { Figure, ScopeCell } from '@/domain/history';
import type { ContentItem, Duty } from '@/law/duty';
import type { Facts } from '@/law/facts';
import { type Param, type Sentence, sentence } from '@/law/sentence';

/** The one passage of a draft whose duty has no contents read from a source. */
export const WHOLE: ContentItem = { id: 'text', text: 'the text' };

export type Parts = {
  /** Passages to be written, in the law's order; `WHOLE` alone where the contents were not verified. */
  write: readonly ContentItem[];
  /** What the law says to leave out. */
  leaveOut: readonly ContentItem[];
  /** Items that will be required from a later date. */
  later: readonly ContentItem[];
};

/** What a draft under a duty consists of on a local date at the authority (YYYY-MM-DD). */
export function partsOf(duty: Pick<Duty, 'contents'>, date: string): Parts {
  const items = duty.contents ?? [WHOLE];
  const later = items.filter(({ from }) => from !== undefined && from > date);
  const leaveOut = items.filter(({ id }) => id.startsWith('not-'));
  return { write: items.filter((item) => !later.includes(item) && !leaveOut.includes(item)), leaveOut, later };
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

// Which recorded facts an item of the law asks for. Items that ask for a plan, a measure or a contact are left to people.
const ASKS = {
  data: words(`items-leaked items-possibly-leaked items-of-personal-data nature-and-data-subjects records-concerned
    nature-and-content-of-the-data categories-and-amount-of-data categories-and-number-of-people data-and-number-of-people classes-of-data
    kinds-cause-and-possible-harm data-possibly-involved data-disclosed kinds-of-information data-subjects-and-type-of-data
    scn1-data-and-people nature-of-the-data personal-information-as-known information-or-why-not types-of-information
    kinds-of-personal-information heading-what-information categories-with-data-elements categories-and-private-information
    credit-items-leaked nature-scope-and-timing`),
  people: words(`date-time-cause-and-damage nature-and-data-subjects records-concerned nature-scope-and-timing number-of-persons
    number-of-subscribers categories-and-number-of-people data-and-number-of-people number-affected kind-people-and-records
    nature-chronology-and-number nature-form-causes-number data-subjects-and-type-of-data scn1-data-and-people
    nature-with-numbers-where-feasible data-subjects-concerned number-of-people-affected number-of-consumers number-of-residents
    approximate-number-of-people`),
  times: words(`time-and-circumstances suspected-time-and-circumstances date-time-cause-and-damage nature-scope-and-timing
    outline-of-the-incident facts-of-the-breach date-time-of-incident-and-detection circumstances-of-the-breach
    date-and-time-of-occurrence time-and-duration date-of-discovery-and-attack time-of-breach-and-detection when-and-how-they-leaked
    discovery-and-circumstances nature-extent-timing-location events-circumstances-reasons nature-chronology-and-number
    when-and-how-disclosed description-and-time-of-awareness day-or-period date-of-incident-and-discovery what-happened-with-dates
    dates-of-the-event date-or-period-of-breach date-of-discovery approximate-date date-and-time-frame date-of-breach-and-discovery`),
  cause: words(`time-and-circumstances suspected-time-and-circumstances date-time-cause-and-damage facts-of-the-breach
    outline-of-the-incident cause-of-the-incident circumstances-of-the-breach how-it-happened kinds-cause-and-possible-harm
    nature-form-causes-number circumstances-and-cause circumstances-and-cause-if-known root-causes origin-of-the-incident
    discovery-and-circumstances events-circumstances-reasons nature-in-plain-language when-and-how-they-leaked`),
} as const;

type Asked = keyof typeof ASKS;

/** What an item of the law asks for that is recorded as facts. */
const askedBy = (item: string): Asked[] => (Object.keys(ASKS) as Asked[]).filter((what) => ASKS[what].has(item));

const figure = (what: 'accounts' | 'individuals', { settled, low, high }: Figure): Sentence => {
  const known =
    settled !== undefined
      ? 'settled'
      : low !== undefined && high !== undefined
        ? 'between'
        : low !== undefined
          ? 'least'
          : high !== undefined
            ? 'most'
            : 'unknown';
  return sentence(`${what}.${known}`, {
    ...(settled !== undefined && { n: settled }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  });
};

const TOLD = ['firstAccess', 'lastAccess', 'detected', 'aware', 'confirmed'] as const;

/** Parts of a passage; `under` is a place that the sentence is about. */
export type Line = Sentence & { readonly under?: string };

function linesOf(asked: Asked, facts: Facts, cells: readonly ScopeCell[] | null, zone: string): Line[] {
  if (asked === 'data') {
    const found = [...new Set((cells ?? []).flatMap((cell) => (cell.categories ?? []).map((entry) => entry.category)))];
    return found.length === 0
      ? []
      : [sentence('data', { list: found.map((category): Param => ({ message: `vocabulary.categories.${category}` })) })];
  }
  if (asked === 'people') {
    return (cells ?? []).flatMap((cell): Line[] => {
      const under = cell.residence ?? '?';
      return [
        { ...figure('accounts', cell.accounts), under },
        { ...figure('individuals', cell.individuals), under },
      ];
    });
  }
  if (asked === 'times') {
    return TOLD.flatMap((name) => {
      const at = facts.moments?.[name];
      return at === undefined ? [] : [sentence(`times.${name}`, { at: { at, zone } })];
    });
  }
  const { cause, actor, accessFrom } = facts.incident ?? {};
  return [
    ...(cause === undefined ? [] : [sentence('cause.cause', { value: { message: `vocabulary.cause.${cause}` } })]),
    ...(actor === undefined ? [] : [sentence('cause.actor', { value: { message: `vocabulary.actor.${actor}` } })]),
    ...(accessFrom === undefined ? [] : [sentence('cause.accessFrom', { value: { message: `vocabulary.accessFrom.${accessFrom}` } })]),
  ];
}

/** A first wording of one item from what is recorded, as sentences of messages/<locale>/filing.json `prefill.*`. */
export type Prefill = { item: string; from: ('scope' | 'facts')[]; lines: Line[] };

/**
 * A first wording for each item that asks for recorded facts; items of which nothing is recorded are absent. `cells`: those of
 * the revision that the filing quotes, null where it quotes none. Likely figures are left out. `zone`: the authority's (IANA).
 */
export function prefill(items: readonly ContentItem[], facts: Facts, cells: readonly ScopeCell[] | null, zone: string): Prefill[] {
  return items.flatMap(({ id }) => {
    const asked = id === WHOLE.id ? (Object.keys(ASKS) as Asked[]) : askedBy(id);
    const found = asked.map((what) => ({ what, lines: linesOf(what, facts, cells, zone) })).filter(({ lines }) => lines.length > 0);
    if (found.length === 0) return [];
    const from = [...new Set(found.map(({ what }) => (what === 'data' || what === 'people' ? ('scope' as const) : ('facts' as const))))];
    return [{ item: id, from, lines: found.flatMap(({ lines }) => lines) }];
  });
}
