import { z } from 'zod';
import type { Fault as ValueFault } from '@/domain/check';
import { type Anchor, DETERMINATION_FIELDS, type Entity, parseDetermination } from '@/domain/determination';
import { mayMove, type Phase, phaseOf } from '@/domain/incident';
import { dutyById } from '@/law/rulebook';
import { Prisma } from '@/prisma/generated/client';
import { isContractDuty } from '@/server/contract/queries';
import { type Fault, invalid, refuse, refuseAll, stale } from '@/server/errors';
import { type Context, caseOf, command, type Raw } from '@/server/gate';
import { futureFaults, line, lockCase, moment, needed, prose, when } from '@/server/incident/commands';
import { reference } from '@/server/incident/queries';
import { recordedOf } from '@/server/incident/refresh';

const input = z.object({
  reference,
  field: z.enum(DETERMINATION_FIELDS.map(({ field }) => field)),
  key: z
    .string()
    .max(200)
    .transform((key) => key.normalize('NFC').trim())
    .default(''),
  /** As parseDetermination of domain/determination.ts takes it; null: not known any more. */
  value: z.unknown(),
  /** When it was true, where it has a time of its own. For a moment: the moment again, with its precision. */
  when: when.nullable().default(null),
  knownAt: moment,
  source: line(300),
  basis: prose(4_000),
  /** The row that stood when the form was made; null: none did. */
  supersedes: z.uuid().nullable().default(null),
});
type Input = z.infer<typeof input>;

/**
 * Records what is held to be true of one field, from a moment of knowing on. What stood before is superseded, never
 * changed: when another row stands than the one named, the answer is stale with what stands.
 */
export const recordDetermination = command({
  name: 'recordDetermination',
  permission: 'determination.record',
  input,
  incident: ({ reference }) => reference,
  records: ['determination.recorded'],
  changesFacts: true,
  also: wrongIn,
  run: async (context, given) => {
    const { tx } = context;
    const incident = caseOf(context);
    refuseAll(wrongIn(context, given));
    const read = parseDetermination(given.field, given.key, given.value);
    const value = read.ok ? read.value : null;
    await refuseUnknownDuties(context, given, value);
    await refuseUnknownProfile(context, given, value);
    await lockCase(tx, incident.id);
    await refuseStale(context, given);
    if (given.field === 'confirmation') await refuseMove(context, value);
    const row = await tx.determination.create({
      data: {
        incidentId: incident.id,
        field: given.field,
        key: given.key,
        value: value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue),
        ...(given.when ?? {}),
        knownAt: given.knownAt,
        source: given.source,
        basis: given.basis,
        supersedes: given.supersedes,
        recordedBy: context.person,
      },
    });
    if (given.field === 'severity') await tx.incident.update({ where: { id: incident.id }, data: { severity: value as string | null } });
    return {
      event: 'determination.recorded',
      data: { determination: row.id, field: given.field, supersedes: given.supersedes },
      result: { determination: row.id },
    };
  },
});

/**
 * Everything that is wrong with a determination as far as it can be read. Faults of the value are named at the fields of a form:
 * `value`, `key`, or `member.<name>`.
 */
function wrongIn(context: Context, sent: Raw): Fault[] {
  const { timeZone: zone } = caseOf(context);
  const { data: field } = input.shape.field.safeParse(sent.field);
  const key = input.shape.key.safeParse(sent.key).data ?? '';
  const happened = when.safeParse(sent.when).data ?? null;
  const future = (path: string, at: string) => futureFaults(path, at, zone, context.now);
  const known = moment.safeParse(sent.knownAt).data;
  const times = [...(known === undefined ? [] : future('knownAt', known)), ...(happened === null ? [] : future('when', happened.at))];
  if (field === undefined) return times;
  if (sent.value === undefined) return [{ path: 'value', id: 'required' }, ...times];
  const read = parseDetermination(field, key, sent.value);
  if (!read.ok) return [...read.faults.map((fault) => ({ ...fault, path: pathOf(fault), id: `domain:${fault.id}` })), ...times];
  const { value } = read;
  const at = field.startsWith('moments.') && typeof value === 'string' ? value : null;
  return [
    ...(field === 'finding' && value !== null && sent.when === null ? [{ path: 'when', id: 'required' }] : []),
    // The precision of a moment is about that moment.
    ...(at !== null && happened !== null && happened.at !== at ? [{ path: 'value', id: 'moment' }] : []),
    ...(at === null ? [] : future('value', at)),
    ...(field === 'anchor' && value !== null ? future('member.at', (value as Anchor).at) : []),
    ...times,
  ];
}

/** Duties that an anchor, a target or a decision on a contract names exist, by law or by contract. */
async function refuseUnknownDuties({ tx }: Context, given: Input, value: unknown): Promise<void> {
  const known = async (duty: string) => dutyById(duty) !== undefined || (await isContractDuty(tx, duty));
  const [named = ''] = given.key.split('@');
  if (given.field === 'anchor' && value !== null)
    for (const duty of (value as Anchor).duties) if (!(await known(duty))) invalid('member.duties', 'domain:fault.duty');
  if (given.field === 'target' && !(await known(named))) invalid('key', 'domain:fault.duty');
  if (given.field === 'contract' && !(await isContractDuty(tx, named))) invalid('key', 'domain:fault.duty');
}

/** An entity that says which version of the organisation's profile it was taken from names one that there is. */
async function refuseUnknownProfile({ tx }: Context, { field }: Input, value: unknown): Promise<void> {
  const taken = field === 'entity' && value !== null ? (value as Entity).profile : undefined;
  if (taken === undefined) return;
  if ((await tx.organisation.count({ where: taken })) === 0) invalid('member.profile', 'domain:fault.choice');
}

function pathOf({ path }: ValueFault): string {
  if (path === 'field' || path === 'key') return path;
  return path === '' || /^\d+$/.test(path) ? 'value' : `member.${path.split('.')[0]}`;
}

async function refuseStale({ tx, incident }: Context, given: Input): Promise<void> {
  const rows = await tx.determination.findMany({
    where: { incidentId: incident?.id ?? '', field: given.field, key: given.key },
    orderBy: { recordedAt: 'desc' },
  });
  const gone = new Set(rows.map((row) => row.supersedes));
  const tip = rows.find((row) => !gone.has(row.id));
  if ((tip?.id ?? null) === given.supersedes) return;
  if (tip === undefined) refuse(stale('determination', { value: null }));
  const author = await tx.person.findUnique({ where: { id: tip.recordedBy }, select: { name: true, nameLocal: true } });
  const value = tip.value === null ? null : JSON.stringify(tip.value);
  refuse(stale('determination', { value, basis: tip.basis, source: tip.source, author }));
}

const ENDS: readonly Phase[] = ['dismissed', 'opened-in-error'];

/** Phases follow from what is recorded, but a case comes to its two other ends, and back from them, only as mayMove allows. */
async function refuseMove(context: Context, value: unknown): Promise<void> {
  const recorded = await recordedOf(context.tx, caseOf(context).id, context.now);
  const from = phaseOf(recorded);
  const to = phaseOf({ ...recorded, closedAt: null, confirmation: value as typeof recorded.confirmation });
  const matters = from === 'closed' ? value !== 'confirmed' : from !== to && (ENDS.includes(from) || ENDS.includes(to));
  if (!matters) return;
  const move = mayMove(from, to, recorded);
  if (!move.ok) refuse(needed('value', move.needs));
}
