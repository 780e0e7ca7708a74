import type { Duty, Recipient, Version } from '@/law/duty';
import { zoneOf } from '@/law/reach';
import { isoDate, localDay } from '@/law/time';
import { versionOn } from '@/law/version';

/** A duty at an instant: the version in force at its authority, or why there is none. Dates are local to the authority. */
export type Standing =
  | { readonly kind: 'in-force'; readonly version: Version }
  | { readonly kind: 'proposed' | 'noDate' | 'ended'; readonly version: Version | null; readonly date: string | null }
  | { readonly kind: 'later'; readonly version: Version | null; readonly date: string };

export function standingAt(duty: Duty, ms: number): Standing {
  const today = isoDate(localDay(ms, zoneOf(duty, undefined)));
  const found = versionOn(duty, today);
  if (!('reason' in found)) return { kind: 'in-force', version: found };
  const version = duty.versions[0] ?? null;
  if (duty.state === 'proposed') return { kind: 'proposed', version, date: null };
  if (found.inForceFrom === null) return { kind: 'noDate', version, date: null };
  return found.inForceFrom > today
    ? { kind: 'later', version, date: found.inForceFrom }
    : { kind: 'ended', version, date: version?.to ?? null };
}

export type Column = 'people' | 'regulator' | 'others';

const COLUMNS: Readonly<Record<Recipient, readonly Column[]>> = {
  regulator: ['regulator'],
  individuals: ['people'],
  customers: ['people'],
  'regulator and individuals': ['people', 'regulator'],
  controller: ['others'],
  'internal record': ['others'],
  'internal assessment': ['others'],
  'other organisations': ['others'],
  public: ['others'],
  media: ['others'],
  'law enforcement': ['others'],
  'consumer reporting agencies': ['others'],
  'counting rule': [],
};

/** The columns of the table of the world in which a duty stands. */
export const columnsOf = ({ recipient }: Pick<Duty, 'recipient'>): readonly Column[] => COLUMNS[recipient];
