import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isPlace } from '@/domain/codes';
import {
  CONTRACT_COUNTINGS,
  CONTRACT_DATA,
  CONTRACT_RECIPIENTS,
  CONTRACT_STANDARDS,
  CONTRACT_STARTS,
  type Contract,
  latestTerms,
  type Terms,
} from '@/domain/contract';
import { isDate } from '@/domain/moment';
import { categories, causes, roles } from '@/law/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import { contractOf } from '@/server/contract/queries';
import type { Tx } from '@/server/db';
import { invalid, refuse, stale } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { line, prose, refuseFuture } from '@/server/incident/commands';
import { refreshObligations } from '@/server/obligation/refresh';

const MOST_ITEMS = 40;
/** Longest figures a clause can give: a year in hours, in days, in working days. */
const LONGEST: Record<(typeof CONTRACT_COUNTINGS)[number], number> = { hours: 8_784, days: 366, 'business-days': 260, 'no-figure': 0 };

const unique = <T>(values: T[]): boolean => new Set(values).size === values.length;
const place = z.string().max(6).refine(isPlace, 'contract:fault.place');
const day = z.string().max(10).refine(isDate, 'contract:fault.date');

const terms = z
  .object({
    customer: line(200),
    title: line(200),
    clause: line(80),
    quotation: prose(4_000).nullable(),
    document: line(300).nullable(),
    recipient: z.enum(CONTRACT_RECIPIENTS),
    addressee: line(200).nullable(),
    channel: line(300).nullable(),
    startsAt: z.enum(CONTRACT_STARTS),
    counting: z.enum(CONTRACT_COUNTINGS),
    period: z.int().min(1).max(8_784).nullable(),
    standard: z.enum(CONTRACT_STANDARDS).nullable(),
    place,
    timeZone: z
      .string()
      .max(60)
      .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), 'time-zone'),
    data: z.enum(CONTRACT_DATA),
    role: z.enum(roles).nullable(),
    causes: z.array(z.enum(causes)).max(causes.length).refine(unique, 'contract:fault.twice'),
    categories: z.array(z.enum(categories)).max(categories.length).refine(unique, 'contract:fault.twice'),
    residences: z.array(place).max(60).refine(unique, 'contract:fault.twice'),
    atLeast: z.int().min(1).max(1_000_000_000_000).nullable(),
    question: line(300).nullable(),
    organisation: z.uuid().nullable(),
    /** What the notice must contain, an item each. */
    contents: z.array(line(300)).max(MOST_ITEMS).refine(unique, 'contract:fault.twice'),
  })
  .superRefine(({ counting, period, standard, recipient, addressee }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (counting === 'no-figure') {
      if (period !== null) fault('period', 'contract:fault.noFigure');
      if (standard === null) fault('standard', 'contract:fault.standard');
    } else {
      if (period === null) fault('period', 'contract:fault.period');
      else if (period > LONGEST[counting]) fault('period', `contract:fault.longest.${counting}`);
      if (standard !== null) fault('standard', 'contract:fault.figure');
    }
    if (recipient === 'other organisations' && addressee === null) fault('addressee', 'contract:fault.addressee');
  });

/** Items keep their ids while their words stay, so that drafts and filings still find them after an amendment. */
function stored(given: z.infer<typeof terms>, earlier: Terms | null): Terms {
  const before = new Map((earlier?.contents ?? []).map(({ id, text }) => [text, id]));
  return { ...given, contents: given.contents.map((text) => ({ id: before.get(text) ?? `own-${randomUUID()}`, text })) };
}

const json = (value: Terms): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));

/** The organisation that is party to a contract stands in the profile. */
async function refuseUnknownOrganisation(tx: Tx, entity: string | null): Promise<void> {
  if (entity !== null && (await tx.organisation.count({ where: { entity } })) === 0)
    invalid('terms.organisation', 'contract:fault.organisation');
}

/** Asks the worker to recount the obligations of every open case; the job exists only if this commits. */
async function askForRecount(tx: Tx, contract: string): Promise<void> {
  await tx.$executeRaw`select enqueue_job('recount-obligations', ${JSON.stringify({ contract })}::json)`;
}

/**
 * Writes a contract: its first version. It is the organisation's, of no case; whoever is signed in can read it. `from`: the local date
 * from which it binds; `knownAt`: when it was agreed, from which day on it counts as known.
 */
export const writeContract = command({
  name: 'writeContract',
  permission: 'contract.write',
  input: z.object({ from: day, knownAt: day, terms }),
  incident: () => null,
  records: ['contract.written'],
  run: async (context, input) => {
    const { tx, person } = context;
    refuseFuture('knownAt', input.knownAt, input.terms.timeZone, context.now);
    await refuseUnknownOrganisation(tx, input.terms.organisation);
    const { id } = await tx.contract.create({ data: { recordedBy: person } });
    const { from, knownAt } = input;
    const said = json(stored(input.terms, null));
    await tx.contractVersion.create({ data: { contractId: id, number: 1, from, knownAt, terms: said, recordedBy: person } });
    await askForRecount(tx, id);
    return { event: 'contract.written', data: { contract: id, version: 1 }, result: { contract: id } };
  },
});

/** The contract, locked, while the version the form was made from is the last; else stale with what stands. */
async function open(tx: Tx, id: string, version: number): Promise<Contract> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`contract ${id}`}, 0))`;
  const found = await contractOf(tx, id);
  const last = found.versions.at(-1);
  if (last?.number === version) return found;
  const by = last && (await tx.person.findUnique({ where: { id: last.recordedBy }, select: { name: true, nameLocal: true } }));
  return refuse(
    stale('contract', {
      version: last?.number ?? null,
      from: last?.from ?? null,
      clause: latestTerms(found)?.clause ?? null,
      author: by ?? null,
    }),
  );
}

/**
 * Amends a contract: a new version above the others, which it overtakes from its day on. Nothing is edited: a mistake is mended by a
 * version that begins on the same day. `version`: the last one when the form was made.
 */
export const amendContract = command({
  name: 'amendContract',
  permission: 'contract.write',
  input: z.object({ contract: z.uuid(), version: z.int().min(1).max(10_000), from: day, knownAt: day, reason: prose(2_000), terms }),
  incident: () => null,
  records: ['contract.amended'],
  run: async (context, input) => {
    const { tx, person } = context;
    const found = await open(tx, input.contract, input.version);
    refuseFuture('knownAt', input.knownAt, input.terms.timeZone, context.now);
    await refuseUnknownOrganisation(tx, input.terms.organisation);
    const number = input.version + 1;
    const { from, knownAt, reason } = input;
    const said = json(stored(input.terms, latestTerms(found)));
    await tx.contractVersion.create({
      data: { contractId: input.contract, number, from, knownAt, reason, terms: said, recordedBy: person },
    });
    await askForRecount(tx, input.contract);
    return { event: 'contract.amended', data: { contract: input.contract, version: number }, result: { version: number } };
  },
});

/** Ends a contract from a day on. What it asked for on incidents that began before stays owed. */
export const endContract = command({
  name: 'endContract',
  permission: 'contract.write',
  input: z.object({ contract: z.uuid(), version: z.int().min(1).max(10_000), from: day, knownAt: day, reason: prose(2_000) }),
  incident: () => null,
  records: ['contract.ended'],
  run: async (context, input) => {
    const { tx, person } = context;
    const found = await open(tx, input.contract, input.version);
    if (found.versions.at(-1)?.terms === null) refuse(stale('contract', { version: input.version }));
    refuseFuture('knownAt', input.knownAt, latestTerms(found)?.timeZone ?? 'UTC', context.now);
    const number = input.version + 1;
    const { from, knownAt, reason } = input;
    await tx.contractVersion.create({
      data: { contractId: input.contract, number, from, knownAt, reason, terms: Prisma.DbNull, recordedBy: person },
    });
    await askForRecount(tx, input.contract);
    return { event: 'contract.ended', data: { contract: input.contract, version: number }, result: { version: number } };
  },
});

/**
 * Recounts the obligations of one case after a contract changed, by the worker. Where nothing comes out differently nothing is written
 * and no entry is left (stale).
 */
export const recountObligations = command({
  name: 'recountObligations',
  permission: 'portal.job',
  input: z.object({ incident: z.uuid(), contract: z.uuid() }),
  incident: (input) => input.incident,
  records: ['obligations.recounted'],
  movesPhase: true,
  run: async (context, { contract }) => {
    const { id } = caseOf(context);
    await context.tx.$queryRaw`select id from incident where id = ${id}::uuid for update`;
    const clocks = async () => {
      const rows = await context.tx.clock.findMany({
        where: { incidentId: id },
        omit: { id: true },
        orderBy: [{ duty: 'asc' }, { entity: 'asc' }],
      });
      return rows.map((row) => JSON.stringify(row));
    };
    const before = await clocks();
    await refreshObligations(context.tx, id, context.now, 'contract');
    const after = await clocks();
    const changed = after.filter((row) => !before.includes(row)).length + before.filter((row) => !after.includes(row)).length;
    if (changed === 0) refuse({ kind: 'stale', now: {} });
    return { event: 'obligations.recounted', data: { contract }, result: { changed } };
  },
});
