import { dutyWords } from '@/app/(portal)/duty-words';
import { span } from '@/components/chart/days';
import type { RowSetting } from '@/components/obligation/row';
import { excerpt, movedByAwareness } from '@/domain/what-if';
import type { Rulebook } from '@/law/duty';
import type { Obligation } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import type clock from '@/messages/en/clock.json';
import type english from '@/messages/en/obligation.json';
import type { caseObligations } from '@/server/obligation/queries';
import { sentences, signedIn } from '@/server/request';

export type Found = Awaited<ReturnType<typeof caseObligations.run>>;
export type FoundAnchor = Found['anchors'][number];

/** What turns the obligations of a case into words, in the reader's language. */
export async function settingOf(found: Found): Promise<RowSetting> {
  const [person, duties] = [await signedIn(), await dutyWords()];
  const own = await sentences<typeof english>('obligation');
  const { phrase } = await sentences<typeof clock>('clock');
  const ids = new Set([...found.answers.obligations, ...found.answers.notInForce].map(({ duty }) => duty));
  return {
    locale: person.locale,
    zone: found.zone,
    unsaid: person.timeZone === found.zone ? found.zone : null,
    now: Date.parse(found.instant),
    duties: Object.fromEntries([...ids].map((id) => [id, { name: duties.inside(id), authority: duties.authority(id) }])),
    entities: Object.fromEntries(
      found.entities.map(({ id, name, nameLocal }) => [id, person.locale === 'ko' && nameLocal !== null ? nameLocal : name]),
    ),
    targets: Object.fromEntries(found.targets.map(({ key, at }) => [key, at])),
    filed: found.filings.flatMap(({ duty, entity, at }) => (at === null ? [] : [{ duty, entity, at }])),
    words: {
      ifOwed: phrase.ifOwed,
      noDate: phrase.noDate,
      noFigure: phrase.noFigure,
      notBefore: own.list['not-before'],
      guidance: own.list.guidance,
      careful: own.list.careful,
    },
  };
}

/** The law and the contracts of the organisation, as they bind the facts of the case. */
export const bookFor = ({ contracts }: Found): Rulebook =>
  contracts.length === 0 ? rulebook : { ...rulebook, duties: [...rulebook.duties, ...contracts] };

/** What the browser needs to answer *what if*, or null where no duty could move. */
export function engineOf(found: Found, setting: RowSetting) {
  const awareness = found.anchors[0] ?? null;
  const book = bookFor(found);
  const moved = movedByAwareness(book, found.facts, awareness);
  const listed = new Set([...found.answers.obligations, ...found.answers.notInForce].map(({ duty }) => duty).filter((id) => moved.has(id)));
  if (listed.size === 0) return null;
  const { moments, duties } = awareness ?? { moments: ['detected', 'aware'] as const, duties: [] };
  return {
    facts: found.facts,
    rulebook: excerpt(book, listed),
    awareness: { moments: [...moments], duties: [...duties] },
    moved: [...listed],
    asOf: found.instant,
    setting,
  };
}

type Point = { at: number; name: string };

/** From the first signal to the confirmation, widened to hold every anchor. Null where neither a signal nor awareness is recorded. */
export function sliderOf({ facts, anchors, zone, instant }: Found, names: { signal: string; confirmation: string; now: string }) {
  const ms = (at: string) => span(at, zone).at;
  const { signal, confirmed, aware, detected } = facts.moments ?? {};
  const notches = anchors.map(({ key, label, at }) => ({ at: ms(at), name: label, strong: key }));
  const held: Point[] = [
    ...(signal === undefined ? [] : [{ at: ms(signal), name: names.signal }]),
    ...(confirmed === undefined ? [] : [{ at: ms(confirmed), name: names.confirmation }]),
    ...notches.map(({ at, name, strong }) => ({ at, name: `${strong} ${name}` })),
  ];
  const explicit = aware ?? detected;
  const recorded = notches[0]?.at ?? (explicit === undefined ? undefined : ms(explicit));
  if (recorded !== undefined && notches.length === 0) held.push({ at: recorded, name: names.now });
  const [from] = [...held].sort((a, b) => a.at - b.at);
  const [last] = [...held].sort((a, b) => b.at - a.at);
  if (from === undefined || last === undefined) return null;
  const to = last.at > from.at ? last : { at: Math.max(Date.parse(instant), from.at + 60_000), name: names.now };
  return { from, to, notches, recorded: recorded ?? from.at };
}

/** The answer for one row id, if there is one. */
export const answerFor = (answers: Found['answers'], id: string): Obligation | undefined =>
  answers.obligations.find(({ duty, entity }) => id === `${duty}@${entity ?? ''}` || id === duty);
