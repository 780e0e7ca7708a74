// Facts that cannot all be true are named, not silently used. What rests on them is not yet known.
import type { Facts } from '@/law/facts';
import { contradicts, pathOf } from '@/law/people';
import { type Sentence, sentence } from '@/law/sentence';
import { DAY, type Point, parsePoint } from '@/law/time';
import type { Moment } from '@/law/vocabulary';

/** `blocks`: nothing may rest on these facts. A moment after the instant asked about is named too, and still counted from. */
export interface Contradiction extends Sentence {
  readonly paths: readonly string[];
  readonly blocks: boolean;
}

/** The second cannot come before the first. Only what the words themselves exclude: a signal may well precede the act it points to. */
const ORDER: readonly (readonly [Moment, Moment])[] = [
  ['firstAccess', 'lastAccess'],
  ['firstAccess', 'detected'],
  ['firstAccess', 'aware'],
  ['firstAccess', 'discovered'],
  ['firstAccess', 'determined'],
  ['firstAccess', 'confirmed'],
  ['firstAccess', 'classifiedMajor'],
  ['firstAccess', 'materialityDetermined'],
  ['detected', 'aware'],
  ['detected', 'confirmed'],
  ['detected', 'handlingEnded'],
];

/** The zones of the world reach from 14 hours east to 12 hours west: before and after which a date alone cannot be. */
const EAST = 14 * 3_600_000;
const WEST = 12 * 3_600_000;

const earliest = (point: Point) => (point.kind === 'instant' ? point.ms : point.day * DAY - EAST);
const latest = (point: Point) => (point.kind === 'instant' ? point.ms : (point.day + 1) * DAY + WEST);

/** True where a certainly lies before b; two dates alone are compared as dates. */
function isBefore(a: Point, b: Point): boolean {
  if (a.kind === 'instant' && b.kind === 'instant') return a.ms < b.ms;
  return a.kind === 'date' && b.kind === 'date' ? a.day < b.day : latest(a) <= earliest(b);
}

const momentName = (moment: string) => ({ message: `moment.${moment}` });

/** Everything in the facts that cannot be true together, or lies after `asOf` (epoch milliseconds). */
export function contradictionsIn(facts: Facts, asOf: number): Contradiction[] {
  const found: Contradiction[] = [];
  const points = new Map<string, Point>();
  for (const [moment, text] of Object.entries(facts.moments ?? {})) {
    const point = parsePoint(text);
    if (point) points.set(moment, point);
  }
  for (const [first, second] of ORDER) {
    const [a, b] = [points.get(first), points.get(second)];
    if (!a || !b || !isBefore(b, a)) continue;
    const says = sentence('contradiction.order', { first: momentName(first), second: momentName(second) });
    found.push({ ...says, paths: [`moments.${first}`, `moments.${second}`], blocks: true });
  }
  for (const [moment, point] of points) {
    if (earliest(point) <= asOf) continue;
    found.push({ ...sentence('contradiction.future', { moment: momentName(moment) }), paths: [`moments.${moment}`], blocks: false });
  }
  for (const group of facts.affected ?? []) {
    if (!contradicts(group)) continue;
    const says = sentence('contradiction.counts', { place: { place: group.residence ?? '?' } });
    found.push({ ...says, paths: [pathOf(group, 'individuals')], blocks: true });
  }
  if (facts.incident?.goodFaith === true && facts.incident.improperPurpose === true) {
    found.push({ ...sentence('contradiction.goodFaith'), paths: ['incident.goodFaith', 'incident.improperPurpose'], blocks: true });
  }
  return found;
}
