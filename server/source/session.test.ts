import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PART_BYTES } from '@/domain/count';
import type { Actor } from '@/domain/policy';
import { pieces, sha, work } from '@/server/count/testing';
import { sourceFile, takePart } from '@/server/evidence';
import { read, run } from '@/server/gate';
import { closeIncident, reopenIncident } from '@/server/incident/commands';
import { addMember, buildWall, endMember, endWall } from '@/server/member/commands';
import { caseMembers, caseWalls } from '@/server/member/queries';
import { endPerson, endSession, makeResetLink, signIn, useResetLink } from '@/server/person/commands';
import { viewerOf } from '@/server/session';
import { addServerPath, cancelUpload, finishUpload, startUpload } from '@/server/source/commands';
import { caseSources, uploadState, whileReceiving } from '@/server/source/queries';
import { administrator, asking, doing, finishedCase, NOBODY, openCase, type Person, person } from '@/server/testing';

const NOT_FOUND = { ok: false, refusal: { kind: 'not-found' } };
const NEXT = 'copper-meadow-violin-77';

let lead: Person;
let reference: string;
beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
});

/** Two parts, the second short; other bytes each time. */
let made = 0;
function log(): Uint8Array {
  made += 1;
  return new Uint8Array(PART_BYTES + 1_000).fill(made, 0, 500).fill(made + 100, PART_BYTES);
}
const partOf = (bytes: Uint8Array, part: number) => bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);

type Upload = { reference: string; id: string; incidentId: string; bytes: number };
async function begin(who: Actor, at: string, bytes: Uint8Array): Promise<Upload> {
  const announced = { reference: at, name: 'access.log', bytes: bytes.length, sha256: sha(bytes) };
  const { source } = await doing(who, startUpload, announced);
  const { incidentId } = await asking(who, uploadState, { reference: at, source });
  return { reference: at, id: source, incidentId, bytes: bytes.length };
}

/** Sends a part as the route does: whoever sends it is looked up by the session when it is put in its place. */
const sent = (session: string, upload: Upload, part: number, body: AsyncIterable<Uint8Array>, sha256: string) =>
  takePart(upload, part, sha256, body, async (placing) => read((await viewerOf(session))?.actor ?? NOBODY, whileReceiving, placing));
const sends = (session: string, upload: Upload, bytes: Uint8Array, part: number) =>
  sent(session, upload, part, pieces(partOf(bytes, part)), sha(partOf(bytes, part)));
const left = (upload: Upload) => readdirSync(join(sourceFile(upload), '..', 'parts'));

/** A part on its way: some of it has come when `meanwhile` happens, then the rest comes. */
async function interrupted(session: string, upload: Upload, bytes: Uint8Array, part: number, meanwhile: () => Promise<unknown>) {
  const piece = partOf(bytes, part);
  async function* body(): AsyncGenerator<Uint8Array> {
    yield piece.subarray(0, 400);
    await meanwhile();
    yield piece.subarray(400);
  }
  return sent(session, upload, part, body(), sha(piece));
}

const signedIn = async (who: Person, password = who.password): Promise<string> => {
  const signed = await doing(NOBODY, signIn, { email: who.email, password, address: crypto.randomUUID(), agent: '' });
  if (signed === null) throw new Error('not signed in');
  return signed.session;
};
const responder = async (): Promise<Person> => {
  const who = await person({ signsIn: true });
  await doing(lead, addMember, { reference, person: who.id, role: 'responder' });
  return who;
};
const rowOf = async (who: Person) => (await asking(lead, caseMembers, { reference })).find((one) => one.person === who.id)?.id;

describe('an upload whose session ends while a part is on its way', () => {
  test.each([
    ['is signed out', async (who: Person, session: string) => doing(who, endSession, { session }), async () => null],
    [
      'gets another password elsewhere',
      async (who: Person) => {
        const { secret } = await doing(await administrator(), makeResetLink, { person: who.id });
        return doing(NOBODY, useResetLink, { secret, password: NEXT });
      },
      async () => NEXT,
    ],
    [
      'leaves the case',
      async (who: Person) => doing(lead, endMember, { reference, member: await rowOf(who) }),
      async (who: Person) => void (await doing(lead, addMember, { reference, person: who.id, role: 'responder' })),
    ],
    [
      'is walled off',
      async (who: Person) => doing(lead, buildWall, { reference, person: who.id, reason: 'Works beside them' }),
      async (who: Person) => {
        const walls = await asking(lead, caseWalls, { reference });
        const wall = walls.find((one) => one.endedAt === null)?.id;
        await doing(lead, endWall, { reference, wall });
        await doing(lead, addMember, { reference, person: who.id, role: 'responder' });
      },
    ],
  ])('for who %s, loses that part alone: it is not found, nothing is written, and it goes on once they are back', async (_, end, back) => {
    const [who, bytes] = [await responder(), log()];
    const session = await signedIn(who);
    const upload = await begin(who, reference, bytes);
    expect(await sends(session, upload, bytes, 1)).toBe('arrived');
    expect(await interrupted(session, upload, bytes, 0, () => end(who, session))).toEqual({ kind: 'not-found' });
    expect(await sends(session, upload, bytes, 0)).toEqual({ kind: 'not-found' });
    const found = await read((await viewerOf(session))?.actor ?? NOBODY, uploadState, { reference, source: upload.id });
    expect(found).toEqual(NOT_FOUND);
    expect(left(upload)).toEqual(['1']);

    const password = await back(who);
    const again = await signedIn(who, typeof password === 'string' ? password : who.password);
    expect(await begin(who, reference, bytes)).toEqual(upload);
    expect((await asking(who, uploadState, { reference, source: upload.id })).arrived).toEqual([1]);
    expect(await sends(again, upload, bytes, 0)).toBe('arrived');
    await doing(who, finishUpload, { reference, source: upload.id });
    await work();
    expect((await asking(lead, caseSources, { reference })).find((one) => one.id === upload.id)?.state).toBe('standing');
    expect(Buffer.compare(readFileSync(sourceFile(upload)), bytes)).toBe(0);
  });

  test('for whose account ends, loses that part, and a colleague goes on with the same file', async () => {
    const [who, bytes] = [await responder(), log()];
    const session = await signedIn(who);
    const upload = await begin(who, reference, bytes);
    const admin = await administrator();
    expect(await interrupted(session, upload, bytes, 0, () => doing(admin, endPerson, { person: who.id }))).toEqual({ kind: 'not-found' });
    expect(left(upload)).toEqual([]);
    expect(existsSync(sourceFile(upload))).toBe(false);
    const colleague = await responder();
    expect(await begin(colleague, reference, bytes)).toEqual(upload);
    const theirs = await signedIn(colleague);
    for (const part of [0, 1]) expect(await sends(theirs, upload, bytes, part)).toBe('arrived');
  });
});

describe('an upload into a case that is closed meanwhile', () => {
  test('is refused at every step, keeps nothing of the part on its way, and goes on when the case is opened again', async () => {
    const own = await person({ signsIn: true });
    const at = await finishedCase(own);
    const session = await signedIn(own);
    const bytes = log();
    const upload = await begin(own, at, bytes);
    expect(await sends(session, upload, bytes, 1)).toBe('arrived');
    const close = () => doing(own, closeIncident, { reference: at });
    expect(await interrupted(session, upload, bytes, 0, close)).toEqual({ kind: 'stale', now: {} });
    expect(left(upload)).toEqual(['1']);
    expect(await sends(session, upload, bytes, 0)).toEqual({ kind: 'stale', now: {} });
    expect((await asking(own, uploadState, { reference: at, source: upload.id })).closed).toBe(true);

    const closed = (path: string) => ({ ok: false, refusal: { kind: 'invalid', faults: [{ path, id: 'counting:fault.closed' }] } });
    const announced = { reference: at, name: 'access.log', bytes: bytes.length, sha256: sha(bytes) };
    expect(await run(own, startUpload, announced)).toEqual(closed('name'));
    expect(await run(own, startUpload, { ...announced, sha256: sha(log()) })).toEqual(closed('name'));
    expect(await run(own, finishUpload, { reference: at, source: upload.id })).toEqual(closed('source'));
    expect(await run(own, addServerPath, { reference: at, path: '/srv/logs/a.csv' })).toEqual(closed('path'));
    expect(left(upload)).toEqual(['1']);

    await doing(own, reopenIncident, { reference: at });
    expect(await begin(own, at, bytes)).toEqual(upload);
    expect(await sends(session, upload, bytes, 0)).toBe('arrived');
    await doing(own, finishUpload, { reference: at, source: upload.id });
    await work();
    expect((await asking(own, caseSources, { reference: at })).map(({ state }) => state)).toEqual(['standing']);
  });

  test('can be given up, and then nothing of it is left', async () => {
    const own = await person({ signsIn: true });
    const at = await finishedCase(own);
    const [session, bytes] = [await signedIn(own), log()];
    const upload = await begin(own, at, bytes);
    await sends(session, upload, bytes, 0);
    await doing(own, closeIncident, { reference: at });
    await doing(own, cancelUpload, { reference: at, source: upload.id });
    await work();
    expect(existsSync(join(sourceFile(upload), '..'))).toBe(false);
  });
});
