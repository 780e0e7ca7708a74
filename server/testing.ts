import type { AuditEvent } from '@/domain/audit';
import type { Actor, Role } from '@/domain/policy';
import { endContract, writeContract } from '@/server/contract/commands';
import { contracts } from '@/server/contract/queries';
import { recordDetermination } from '@/server/determination/commands';
import type { Outcome } from '@/server/errors';
import { type Command, type Found, type Query, read, run } from '@/server/gate';
import { openIncident } from '@/server/incident/commands';
import { addMember } from '@/server/member/commands';
import { addPerson, makeResetLink, setCounsel, signIn, useResetLink } from '@/server/person/commands';
import { account } from '@/server/person/queries';
import { setUp } from '@/server/portal/commands';
import { portal } from '@/server/portal/queries';
import { reviseScope } from '@/server/scope/commands';
import { viewerOf } from '@/server/session';
import { setUpSecret } from '@/server/setup';
import { addTask, finishTask, verifyTask } from '@/server/task/commands';

/** What tests, the seed and the developer's portal arrange with: everything through the gate. */
export type Person = Extract<Actor, { kind: 'person' }> & { email: string; password: string };

export const NOBODY: Actor = { kind: 'nobody' };
const PASSWORD = 'river-otter-lantern-42';
let count = 0;

/** The value of an outcome; throws with its refusal. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export const doing = async <I, E extends AuditEvent, R>(actor: Actor, command: Command<I, E, R>, input: unknown): Promise<Found<R>> =>
  must(await run(actor, command, input));
export const asking = async <I, R>(actor: Actor, query: Query<I, R>, input: unknown): Promise<Found<R>> =>
  must(await read(actor, query, input));

/** The first administrator; sets the portal up as a test when nobody has. */
export async function administrator(): Promise<Person> {
  const { isSetUp } = await asking(NOBODY, portal, {});
  const email = 'administrator@example.org';
  if (!isSetUp) {
    const { person } = await doing(NOBODY, setUp, {
      secret: setUpSecret(),
      name: 'Ada Ministrator',
      email,
      password: PASSWORD,
      kind: 'test',
      locale: 'en',
      timeZone: 'UTC',
    });
    first = person;
  }
  first ??= await signedInAs(email);
  return { kind: 'person', id: first, administrator: true, email, password: PASSWORD };
}
let first: string | undefined;

/** Another test file has set the portal up: whose account it is, is known by signing in. */
async function signedInAs(email: string): Promise<string> {
  const signed = await doing(NOBODY, signIn, { email, password: PASSWORD, address: 'tests', agent: 'tests' });
  const viewer = signed && (await viewerOf(signed.session));
  if (!viewer) throw new Error('the portal was set up by somebody else');
  return viewer.actor.id;
}

/** A person of the portal, each call another; with a password only where it `signsIn`, for hashing one is meant to be slow. */
export async function person(
  given: { name?: string; email?: string; administrator?: boolean; locale?: 'en' | 'ko'; timeZone?: string; signsIn?: boolean } = {},
): Promise<Person> {
  count += 1;
  const admin = await administrator();
  const email = given.email ?? `person-${process.pid}-${count}@example.org`;
  const added = await doing(admin, addPerson, {
    email,
    name: given.name ?? `Person ${count}`,
    nameLocal: null,
    administrator: given.administrator ?? false,
    locale: given.locale ?? 'en',
    timeZone: given.timeZone ?? 'Asia/Seoul',
  });
  const made = { kind: 'person', id: added.person, administrator: given.administrator ?? false, email } as const;
  if (!given.signsIn) return { ...made, password: '' };
  const { secret } = await doing(admin, makeResetLink, { person: added.person });
  await doing(NOBODY, useResetLink, { secret, password: PASSWORD });
  return { ...made, password: PASSWORD };
}

/** A case opened by a lead; its reference. */
export async function openCase(lead: Actor, title = 'A key outlived an employment', timeZone = 'Asia/Seoul'): Promise<string> {
  return (await doing(lead, openIncident, { title, severity: null, timeZone })).reference;
}

/** A new person with a role in a case. */
export async function memberOf(lead: Actor, reference: string, role: Role): Promise<Person> {
  const added = await person();
  await doing(lead, addMember, { reference, person: added.id, role });
  return added;
}

/** A case in which nothing is open any more: it can be closed. */
export async function finishedCase(lead: Person): Promise<string> {
  const reference = await openCase(lead);
  const determine = (field: string, value: unknown) =>
    doing(lead, recordDetermination, { reference, field, value, knownAt: '2025-11-18', source: 'Review', basis: 'As found' });
  await determine('confirmation', 'confirmed');
  const revision = { number: 1, cells: [], csv: null, when: { at: '2025-11-18', precision: 'day' }, knownAt: '2025-11-18', reason: null };
  await doing(lead, reviseScope, { reference, ...revision, source: 'Logs', basis: 'Nobody was hit' });
  const { task } = await doing(lead, addTask, { reference, title: 'Revoke the key', owner: null, due: null, dependsOn: [] });
  await doing(lead, finishTask, { reference, task, version: 1, proof: 'Refused when tried', proofFile: null });
  const responder = await memberOf(lead, reference, 'responder');
  await doing(responder, verifyTask, { reference, task, version: 2 });
  await determine('root-cause', { text: 'The key outlived the employment' });
  await determine('review', { heldOn: '2025-12-20', text: 'Keys end on the last day' });
  return reference;
}

/** A person whom the administrator has named to write contracts. */
export async function counselOf(): Promise<Person & { counsel: true }> {
  const [admin, named] = [await administrator(), await person()];
  const { version } = await asking(admin, account, { person: named.id });
  await doing(admin, setCounsel, { person: named.id, counsel: true, version });
  return { ...named, counsel: true };
}

/** A contract to tell a customer within 24 hours of confirmation, as a form sends it. */
export const CONTRACT = {
  from: '2025-01-01',
  knownAt: '2024-12-10',
  terms: {
    customer: 'ACME GmbH',
    title: 'ACME services agreement',
    clause: 'clause 9.2',
    quotation: 'The Provider shall notify the Customer within 24 hours of confirming an incident.',
    document: 'Contract register, no. 118',
    recipient: 'customers',
    addressee: null,
    channel: 'security@acme.example',
    startsAt: 'confirmed',
    counting: 'hours',
    period: 24,
    standard: null,
    place: 'DE',
    timeZone: 'Europe/Berlin',
    data: 'any',
    role: null,
    causes: [] as string[],
    categories: [] as string[],
    residences: [] as string[],
    atLeast: null,
    question: null as string | null,
    organisation: null as string | null,
    contents: ['What happened', 'What we have done'],
  },
} as const;

/** A contract that was written; its id. `terms` replace those of CONTRACT. */
export async function contractOf(counsel: Actor, terms: object = {}): Promise<string> {
  return (await doing(counsel, writeContract, { ...CONTRACT, terms: { ...CONTRACT.terms, ...terms } })).contract;
}

/** Takes every contract back as if it had never bound: they are the organisation's, and would reach the cases of other tests. */
export async function takeContractsBack(counsel: Actor): Promise<void> {
  for (const { id: contract, latest: version, ended } of (await asking(counsel, contracts, {})).contracts) {
    if (ended) continue;
    const back = { contract, version, from: CONTRACT.from, knownAt: CONTRACT.knownAt, reason: 'A test is over' };
    await doing(counsel, endContract, back);
  }
}
