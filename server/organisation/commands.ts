import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isDate } from '@/domain/moment';
import { changed, PROFILE_LIMITS, parseProfile } from '@/domain/organisation';
import { invalid, refuse, stale } from '@/server/errors';
import { command } from '@/server/gate';
import { line } from '@/server/incident/commands';

/**
 * Writes a version of a legal entity: the first of a new one, or the next of one that stands. What stood before stays, and cases that took
 * it over keep it; when another version stands than the one named, the answer is stale with what stands.
 */
export const recordEntity = command({
  name: 'recordEntity',
  permission: 'portal.administer',
  input: z.object({
    /** Null: a new entity. */
    entity: z.uuid().nullable().default(null),
    /** The version that stood when the form was made; null for a new entity. */
    version: z.int().min(1).nullable().default(null),
    key: z
      .string()
      .trim()
      .min(1)
      .max(PROFILE_LIMITS.key)
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'entity-key'),
    /** As parseProfile of domain/organisation.ts takes it. */
    profile: z.unknown(),
    from: z.string().refine(isDate, 'date'),
    ended: z.boolean().default(false),
    source: line(300),
    reason: z
      .string()
      .trim()
      .max(300)
      .nullable()
      .default(null)
      .transform((reason) => reason || null),
  }),
  incident: () => null,
  records: ['organisation.recorded'],
  run: async (context, given) => {
    const { tx } = context;
    const read = parseProfile(given.profile);
    if (!read.ok) return refuse({ kind: 'invalid', faults: read.faults.map((fault) => ({ ...fault, id: `domain:${fault.id}` })) });
    const stands =
      given.entity === null ? null : await tx.organisation.findFirst({ where: { entity: given.entity }, orderBy: { version: 'desc' } });
    if (given.entity !== null && stands === null) return refuse({ kind: 'not-found' });
    if ((stands?.version ?? null) !== given.version)
      return refuse(
        stale('organisation', { version: stands?.version ?? null, from: stands?.from ?? null, source: stands?.source ?? null }),
      );
    if (stands === null && (await tx.organisation.count({ where: { key: given.key } })) > 0) invalid('key', 'organisation:fault.key');
    if (stands !== null && given.reason === null) invalid('reason', 'required');
    const before = stands === null ? null : parseProfile(stands.profile);
    const fields: string[] = changed(before?.ok ? before.profile : null, read.profile);
    if (stands !== null && stands.from !== given.from) fields.push('from');
    if (given.ended !== (stands?.ended ?? false)) fields.push('ended');
    if (stands !== null && fields.length === 0 && stands.source === given.source) invalid('reason', 'organisation:fault.same');
    const row = await tx.organisation.create({
      data: {
        entity: given.entity ?? randomUUID(),
        version: (stands?.version ?? 0) + 1,
        key: stands?.key ?? given.key,
        profile: JSON.parse(JSON.stringify(read.profile)),
        from: given.from,
        ended: given.ended,
        source: given.source,
        reason: stands === null ? null : given.reason,
        recordedBy: context.person,
      },
    });
    return {
      event: 'organisation.recorded',
      data: { organisation: row.entity, version: row.version, fields },
      result: { entity: row.entity, version: row.version },
    };
  },
});
