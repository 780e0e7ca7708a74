// Which version of a duty is read, and which of its periods.
import type { Duty, Period, Version } from '@/law/duty';
import type { Entity } from '@/law/facts';
import { type Sentence, sentence } from '@/law/sentence';

/** The version in force on a local date at the authority, or the reason why there is none. */
export function versionOn(duty: Duty, date: string): Version | { readonly inForceFrom: string | null; readonly reason: Sentence } {
  const decided = duty.state === 'in-force' || (duty.inForceFrom ?? null) !== null;
  if (!decided) return { inForceFrom: null, reason: sentence(`reason.notInForce.${duty.state === 'proposed' ? 'proposed' : 'noDate'}`) };
  const held = duty.versions.find(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
  const begins = duty.inForceFrom ?? null;
  if (held && (begins === null || begins <= date)) return held;
  const later = duty.versions.flatMap(({ from }) => (from !== null && from > date ? [from] : [])).sort()[0] ?? (held ? begins : null);
  if (later !== null) return { inForceFrom: later, reason: sentence('reason.notInForce.later', { from: later, date }) };
  const last =
    duty.versions
      .map(({ to }) => to ?? '')
      .sort()
      .at(-1) ?? '';
  return { inForceFrom: duty.versions[0]?.from ?? null, reason: sentence('reason.notInForce.ended', { to: last, date }) };
}

/** The period that counts for this entity: that of its special status where it is known to have one. */
export const periodFor = (duty: Duty, version: Version, entity: Entity | null): Period | null =>
  duty.variants?.find(({ regulatedAs }) => entity?.regulatedAs?.includes(regulatedAs))?.period ?? version.period;
