import { z } from 'zod';
import type { DisclosureView } from '@/domain/count';
import type { Disclosure } from '@/prisma/generated/client';
import type { RunSource } from '@/server/count/queries';
import { refuse } from '@/server/errors';
import { disclosureFile as fileOf, fromStore } from '@/server/evidence';
import { type Context, caseOf, query } from '@/server/gate';
import { reference } from '@/server/incident/queries';
import { secretOf } from '@/server/key/queries';
import { realNow } from '@/server/now';
import { namesOf } from '@/server/signal/queries';
import { readRecipe } from '@/server/source/commands';
import { pathOf } from '@/server/source/queries';

const MOST = 500;

/** The lists of a case that were asked for, the latest first. */
export async function disclosuresOf(context: Context): Promise<DisclosureView[]> {
  const rows = await context.tx.disclosure.findMany({
    where: { incidentId: caseOf(context).id },
    orderBy: { askedAt: 'desc' },
    take: MOST,
  });
  const names = await namesOf(
    context.tx,
    rows.flatMap((row) => [row.askedBy, ...(row.decidedBy === null ? [] : [row.decidedBy])]),
  );
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const big = (value: bigint | null) => (value === null ? null : Number(value));
  return rows.map((row) => ({
    id: row.id,
    count: row.countNumber,
    residence: row.residence,
    category: row.category,
    form: row.form as DisclosureView['form'],
    file: row.file as DisclosureView['file'],
    purpose: row.purpose,
    state: row.state as DisclosureView['state'],
    askedBy: names[row.askedBy] ?? null,
    askedAt: row.askedAt.toISOString(),
    mine: row.askedBy === context.person,
    withdrawn: row.state === 'refused' && row.decidedBy === row.askedBy,
    decidedBy: names[row.decidedBy ?? ''] ?? null,
    decidedAt: iso(row.decidedAt),
    rows: big(row.rows),
    bytes: big(row.bytes),
    sha256: row.sha256,
    madeAt: iso(row.madeAt),
    destroysAt: iso(row.destroysAt),
    destroyedAt: iso(row.destroyedAt),
    fault: row.fault as DisclosureView['fault'],
  }));
}

/** The lists that were asked for: who, why, in which state; not what they hold. */
export const caseDisclosures = query({
  name: 'caseDisclosures',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'free-text',
  run: disclosuresOf,
});

/** The state of each list and nothing else: for pages that ask again and again. */
export const disclosureStates = query({
  name: 'disclosureStates',
  permission: 'count.read',
  input: z.object({ reference }),
  incident: (input) => input.reference,
  reveals: 'nothing',
  run: async (context): Promise<Pick<DisclosureView, 'id' | 'state'>[]> => {
    const where = { incidentId: caseOf(context).id };
    const rows = await context.tx.disclosure.findMany({
      where,
      select: { id: true, state: true },
      orderBy: { askedAt: 'desc' },
      take: MOST,
    });
    return rows.map(({ id, state }) => ({ id, state: state as DisclosureView['state'] }));
  },
});

/** The file of a list, for its download: each leaves an entry. Not found until it is made and once its days are over. */
export const disclosureFile = query({
  name: 'disclosureFile',
  permission: 'count.disclose',
  input: z.object({ reference, disclosure: z.uuid() }),
  incident: (input) => input.reference,
  reveals: 'contact-data',
  run: async (context, { disclosure }) => {
    const { id: incidentId, reference: of } = caseOf(context);
    const row = await context.tx.disclosure.findFirst({
      where: { id: disclosure, incidentId, state: 'ready', destroysAt: { gt: new Date(realNow()) } },
    });
    if (row === null) return refuse({ kind: 'not-found' });
    const name = `${of}-${row.countNumber}-${row.form}-${row.id.slice(0, 8)}.${row.file}`;
    return { name, file: row.file, path: fileOf(row, row.file), bytes: Number(row.bytes), sha256: row.sha256 };
  },
});

type ToMake = { kept: Pick<Disclosure, 'id' | 'incidentId'>; state: string; file: string };

/** What the worker makes a list from. `from` is null where it can no longer be made: the logs or the key are gone. */
export const disclosureToMake = query({
  name: 'disclosureToMake',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), disclosure: z.uuid() }),
  incident: (input) => input.incident,
  reveals: 'nothing',
  run: async (context, { disclosure }) => {
    const incidentId = context.incident?.id ?? refuse({ kind: 'not-found' });
    const row = await context.tx.disclosure.findFirst({ where: { id: disclosure, incidentId } });
    if (row === null) return refuse({ kind: 'not-found' });
    const made: ToMake = { kept: { id: row.id, incidentId }, state: row.state, file: row.file };
    const cohort = { residence: row.residence, category: row.category };
    return { ...made, cohort, from: row.state === 'making' ? await fromOf(context, row) : null };
  },
});

async function fromOf(context: Context, row: Disclosure) {
  const run = await context.tx.countRun.findFirst({ where: { incidentId: row.incidentId, number: row.countNumber } });
  if (run === null) return null;
  if (row.form === 'keyed') {
    const stands = run.keptFile !== null && (await secretOf(context, run.keyId)) !== null;
    return stands && run.keptFile !== null ? { kept: fromStore(run.keptFile) } : null;
  }
  const files: { name: string; path: string; sha256: string; lookup: boolean }[] = [];
  for (const asked of run.sources as unknown as RunSource[]) {
    const source = await context.tx.source.findFirst({ where: { id: asked.source, incidentId: row.incidentId, state: 'standing' } });
    const path = source && (await pathOf(context, source));
    if (!path) return null;
    files.push({ name: asked.name, path, sha256: asked.sha256, lookup: asked.lookup });
  }
  return { files, recipe: readRecipe(run.recipe), memory: run.memory, threads: run.threads };
}
