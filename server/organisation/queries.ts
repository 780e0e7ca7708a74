import { z } from 'zod';
import { type CaseEntity, entitiesAt, exposureAt } from '@/domain/exposure';
import { type ProfileVersion, parseProfile } from '@/domain/organisation';
import type { Turnover } from '@/law/exposure';
import type { Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { caseOf, query } from '@/server/gate';
import { loadHistory } from '@/server/history';
import { reference } from '@/server/incident/queries';
import { asOf, instantOf } from '@/server/obligation/queries';
import { namesOf } from '@/server/signal/queries';

type Row = Omit<ProfileVersion, 'profile' | 'recordedAt'> & { profile: unknown; recordedAt: Date };

/** Stored profiles are read as strictly as they were written. */
function versionOf({ entity, version, key, from, ended, source, reason, recordedBy, ...row }: Row): ProfileVersion[] {
  const read = parseProfile(row.profile);
  const recordedAt = row.recordedAt.toISOString();
  return read.ok ? [{ entity, version, key, profile: read.profile, from, ended, source, reason, recordedAt, recordedBy }] : [];
}

/** Every version of every entity, in the order in which they were written. */
export async function loadProfiles(tx: Tx): Promise<ProfileVersion[]> {
  const rows = await tx.organisation.findMany({ orderBy: [{ key: 'asc' }, { version: 'asc' }] });
  return rows.flatMap(versionOf);
}

/** The entities of a case that were taken over from the profile. */
export const takenOf = (entities: readonly CaseEntity[]) =>
  entities.flatMap(({ key, profile }) => (profile === null ? [] : [{ key, profile }]));

/**
 * The turnover of entities of a case, by their keys there, from the very versions they were taken from: those never change, so that what
 * was shown on a day can be shown again.
 */
export async function turnoverOf(
  tx: Tx,
  taken: readonly { key: string; profile: { entity: string; version: number } }[],
): Promise<Record<string, Turnover[]>> {
  if (taken.length === 0) return {};
  const rows = await tx.organisation.findMany({ where: { OR: taken.map(({ profile }) => profile) } });
  const versions = rows.flatMap(versionOf);
  return Object.fromEntries(
    taken.map(({ key, profile }) => [
      key,
      versions.find((one) => one.entity === profile.entity && one.version === profile.version)?.profile.turnover ?? [],
    ]),
  );
}

/** The organisation's entities with all their versions, for everyone who is signed in: it tells nothing of any case. */
export const organisation = query({
  name: 'organisation',
  permission: 'portal.use',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: ({ tx }) => loadProfiles(tx),
});

/** One entity with its versions, the latest first, and who wrote them. */
export const organisationEntity = query({
  name: 'organisationEntity',
  permission: 'portal.use',
  input: z.object({ entity: z.uuid() }),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }, { entity }) => {
    const rows = await tx.organisation.findMany({ where: { entity }, orderBy: { version: 'desc' } });
    const versions = rows.flatMap(versionOf);
    if (versions.length === 0) return refuse({ kind: 'not-found' });
    const names = await namesOf(
      tx,
      versions.map((one) => one.recordedBy),
    );
    return { versions, names };
  },
});

/**
 * The statutory maxima of a case as known at an instant, with what was taken for them. Turnover is that of the versions of the profile from
 * which the case took its entities over.
 */
export const caseExposure = query({
  name: 'caseExposure',
  permission: 'exposure.read',
  input: z.object({ reference, at: asOf }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context, { at }) => {
    const incident = caseOf(context);
    const known = { at: instantOf(at, context.now), zone: incident.timeZone };
    const history = await loadHistory(context.tx, incident.id);
    const entities = entitiesAt(history, known);
    const turnover = await turnoverOf(context.tx, takenOf(entities));
    return { zone: incident.timeZone, instant: known.at, entities, ...exposureAt(history, known, turnover) };
  },
});
