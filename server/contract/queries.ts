import { z } from 'zod';
import { type Contract, contractDuty, contractIdOf, dutyIdOf, heldOn, heldVersions, latestTerms } from '@/domain/contract';
import type { Duty } from '@/law/duty';
import type { Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { query } from '@/server/gate';
import { loadContracts, versionOf } from '@/server/history';
import { namesOf } from '@/server/signal/queries';

/** One contract with its versions; not found where there is none. */
export async function contractOf(tx: Tx, id: string): Promise<Contract> {
  const rows = await tx.contractVersion.findMany({ where: { contractId: id }, orderBy: { number: 'asc' } });
  return rows.length > 0 ? { id, versions: rows.map(versionOf) } : refuse({ kind: 'not-found' });
}

/** The duty of a contract as its last terms have it, outside any case, with the contents of every version: for putting names to them. */
export const dutyAsWritten = (contract: Contract): Duty[] => {
  const terms = latestTerms(contract);
  if (terms === null) return [];
  const contents = new Map(contract.versions.flatMap((version) => (version.terms?.contents ?? []).map((item) => [item.id, item])));
  return [{ ...contractDuty(contract, terms), contents: [...contents.values()] }];
};

/** Whether a duty by contract of this id exists. */
export async function isContractDuty(tx: Tx, duty: string): Promise<boolean> {
  const id = contractIdOf(duty);
  return id !== null && (await tx.contract.count({ where: { id } })) > 0;
}

const today = (now: number, zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);

/** The duties by contract as written, for putting names to them. Contracts are read as the law is: by whoever is signed in. */
export const contractDutiesAsWritten = query({
  name: 'contractDutiesAsWritten',
  permission: 'portal.use',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }) => (await loadContracts(tx)).flatMap(dutyAsWritten),
});

/** Every contract by its customer, each with its last terms, whether it binds today, and whether the asker may write. */
export const contracts = query({
  name: 'contracts',
  permission: 'portal.use',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx, actor, now }) => {
    const found = (await loadContracts(tx)).flatMap((contract) => {
      const terms = latestTerms(contract);
      if (terms === null) return [];
      const on = today(now, terms.timeZone);
      const held = heldOn(contract.versions, on);
      const next = heldVersions(contract.versions).findLast(({ from }) => from > on) ?? null;
      return [
        {
          id: contract.id,
          duty: contractDuty(contract, terms),
          terms,
          latest: contract.versions.at(-1)?.number ?? 0,
          ended: contract.versions.at(-1)?.terms === null,
          standing: held === undefined ? ('later' as const) : held.terms === null ? ('ended' as const) : ('in-force' as const),
          from: held?.from ?? next?.from ?? null,
          next: next === null ? null : { from: next.from, ends: next.terms === null },
        },
      ];
    });
    return {
      at: new Date(now).toISOString(),
      mayWrite: actor.kind === 'person' && actor.counsel === true,
      contracts: found.toSorted((a, b) => a.terms.customer.localeCompare(b.terms.customer) || a.id.localeCompare(b.id)),
    };
  },
});

/** One contract with all its versions and who wrote them; and, for the reader's own cases only, the incidents it touches. */
export const contract = query({
  name: 'contract',
  permission: 'portal.use',
  input: z.object({ contract: z.uuid() }),
  incident: () => null,
  reveals: 'register',
  run: async ({ tx, actor, now }, { contract: id }) => {
    const found = await contractOf(tx, id);
    const terms = latestTerms(found);
    if (terms === null) return refuse({ kind: 'not-found' });
    const people = await namesOf(
      tx,
      found.versions.map(({ recordedBy }) => recordedBy),
    );
    const on = today(now, terms.timeZone);
    const holding = heldVersions(found.versions);
    return {
      id,
      at: new Date(now).toISOString(),
      today: on,
      mayWrite: actor.kind === 'person' && actor.counsel === true,
      terms,
      duty: contractDuty(found, terms),
      standing: heldOn(found.versions, on) ?? null,
      latest: found.versions.at(-1)?.number ?? 0,
      versions: found.versions
        .toSorted((a, b) => b.number - a.number)
        .map((version) => ({
          ...version,
          author: people[version.recordedBy] ?? null,
          /** The last day on which it holds; `held` false: overtaken before it began to hold. */
          to: holding.find(({ number }) => number === version.number)?.to ?? null,
          held: holding.some(({ number }) => number === version.number),
        })),
      incidents: await touchedBy(tx, dutyIdOf(id)),
    };
  },
});

const MOST_INCIDENTS = 100;

type Touched = {
  reference: string;
  title: string;
  entity: string;
  answer: string;
  startsAt: string | null;
  dueAt: Date | null;
  precision: string | null;
  zone: string | null;
  status: string | null;
  doneAt: string | null;
};

/** The cases that row-level security shows the asker, in which the duty is owed or not yet known, the nearest first. */
export async function touchedBy(tx: Tx, duty: string) {
  const rows = await tx.$queryRaw<Touched[]>`
    select reference, title, entity, answer, starts_at as "startsAt", due_at as "dueAt", due_precision as precision, zone, status,
      done_at as "doneAt"
    from app_touched(${duty}, ${MOST_INCIDENTS})`;
  return rows.map(({ entity, answer, dueAt, precision, ...row }) => ({
    ...row,
    entity: entity || null,
    answer: answer === 'owed' ? ('owed' as const) : ('not-yet-known' as const),
    dueAt: dueAt?.toISOString() ?? null,
    precision: precision === 'instant' ? ('instant' as const) : ('day' as const),
  }));
}

/** The ids of the open cases, for the worker, which then asks the gate for each. */
export const openCases = query({
  name: 'openCases',
  permission: 'portal.job',
  input: z.object({}),
  incident: () => null,
  reveals: 'nothing',
  run: async ({ tx }) => (await tx.$queryRaw<{ id: string }[]>`select id::text from open_cases() as open(id)`).map(({ id }) => id),
});
