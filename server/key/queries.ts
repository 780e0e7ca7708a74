import { z } from 'zod';
import type { KeyView } from '@/domain/count';
import { type Context, caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { namesOf } from '@/server/signal/queries';

/** The key of a case's counts: that it stands or was destroyed, never its value. */
export const caseKey = query({
  name: 'caseKey',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: async (context): Promise<KeyView> => {
    const row = await context.tx.countKey.findFirst({ where: { incidentId: caseOf(context).id }, orderBy: { madeAt: 'desc' } });
    if (row === null) return { state: 'none', madeAt: null, madeBy: null, asked: null, destroyed: null };
    const names = await namesOf(
      context.tx,
      [row.madeBy, row.askedBy, row.destroyedBy].filter((id) => id !== null),
    );
    const by = (id: string | null) => names[id ?? ''] ?? null;
    const reason = row.reason ?? '';
    return {
      state: row.destroyedAt === null ? 'stands' : 'destroyed',
      madeAt: row.madeAt.toISOString(),
      madeBy: by(row.madeBy),
      asked:
        row.askedAt === null ? null : { by: by(row.askedBy), at: row.askedAt.toISOString(), reason, mine: row.askedBy === context.person },
      destroyed: row.destroyedAt === null ? null : { by: by(row.destroyedBy), at: row.destroyedAt.toISOString(), reason },
    };
  },
});

/** Whether the key stands and whether its destruction is asked for, and nothing else: for pages that ask again and again. */
export const keyState = query({
  name: 'keyState',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context): Promise<{ state: KeyView['state']; asked: boolean }> => {
    const where = { incidentId: caseOf(context).id };
    const row = await context.tx.countKey.findFirst({ where, orderBy: { madeAt: 'desc' }, select: { askedAt: true, destroyedAt: true } });
    if (row === null) return { state: 'none', asked: false };
    return { state: row.destroyedAt === null ? 'stands' : 'destroyed', asked: row.askedAt !== null };
  },
});

/** The secret of a key, for what keys or looks up; null where it is destroyed. */
export async function secretOf({ tx }: Context, keyId: string): Promise<Uint8Array | null> {
  const [row] = await tx.$queryRaw<{ secret: Uint8Array | null }[]>`select secret_of(${keyId}::uuid) as secret`;
  return row?.secret ?? null;
}
