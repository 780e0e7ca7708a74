import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PART_BYTES } from '@/domain/count';
import { pieces, received, sha, uploaded, work } from '@/server/count/testing';
import { bytesMissing, evidenceRoot, freeBytes, sourceFile } from '@/server/evidence';
import { read, run } from '@/server/gate';
import { keepHouseJob } from '@/server/jobs/keep-house';
import { allowFolder, forbidFolder } from '@/server/portal/commands';
import { allowedFolders } from '@/server/portal/queries';
import { addServerPath, cancelUpload, destroySource, finishUpload, holdSource, releaseSource, startUpload } from '@/server/source/commands';
import { caseSources, recipeTried, sourceHead, sourceStates, uploadState } from '@/server/source/queries';
import { administrator, asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

let lead: Person;
let reference: string;
let incidentId: string;

/** Bytes that differ everywhere, so that a part in the wrong place shows. */
const log = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8) * 17 + (at >> 16)) & 0xff);
const view = async (source: string, who = lead) => (await asking(who, caseSources, { reference })).find((one) => one.id === source);
const begin = async (bytes: Uint8Array, name = 'access.log') => {
  const { source } = await doing(lead, startUpload, { reference, name, bytes: bytes.length, sha256: sha(bytes) });
  incidentId = (await asking(lead, uploadState, { reference, source })).incidentId;
  return { reference, id: source, incidentId, bytes: bytes.length };
};
const partOf = (bytes: Uint8Array, part: number) => bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
const faultOf = (outcome: Awaited<ReturnType<typeof run>>) =>
  outcome.ok || outcome.refusal.kind !== 'invalid' ? outcome : outcome.refusal.faults[0]?.id;

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
});

describe('an upload', () => {
  const bytes = log(2 * PART_BYTES + 12_345);
  let target: { reference: string; id: string; incidentId: string; bytes: number };

  test('takes its parts in any order, and a part again, and says which stand', async () => {
    target = await begin(bytes);
    for (const part of [2, 0, 2]) {
      expect(await received(lead, target, part, sha(partOf(bytes, part)), pieces(partOf(bytes, part)))).toBe('arrived');
    }
    expect(await asking(lead, uploadState, { reference, source: target.id })).toMatchObject({
      arrived: [0, 2],
      parts: 3,
      state: 'receiving',
    });
    expect((await view(target.id))?.parts).toEqual({ arrived: 2, of: 3 });
  });

  test('refuses a part that is short, long or altered, and one that broke off; what stood still stands', async () => {
    const part = partOf(bytes, 1);
    const announced = sha(part);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield part.subarray(0, 1_000_000);
      throw new Error('aborted');
    }
    expect(await received(lead, target, 1, announced, pieces(part.subarray(0, part.length - 1)))).toBe('short');
    expect(await received(lead, target, 1, announced, broken())).toBe('short');
    expect(await received(lead, target, 1, announced, pieces(log(part.length)))).toBe('altered');
    expect(await received(lead, target, 1, announced, pieces(Buffer.concat([part, part.subarray(0, 1)])))).toBe('altered');
    expect(await received(lead, target, 0, sha(partOf(bytes, 0)), broken())).toBe('short');
    expect(await received(lead, target, 3, announced, pieces(part))).toBe('short');
    expect((await asking(lead, uploadState, { reference, source: target.id })).arrived).toEqual([0, 2]);
  });

  test('is not finished while a part is missing, and goes on after it was announced again', async () => {
    expect(faultOf(await run(lead, finishUpload, { reference, source: target.id }))).toBe('counting:fault.parts-missing');
    const again = await doing(lead, startUpload, { reference, name: 'access.log', bytes: bytes.length, sha256: sha(bytes) });
    expect(again.source).toBe(target.id);
    expect(await received(lead, target, 1, sha(partOf(bytes, 1)), pieces(partOf(bytes, 1)))).toBe('arrived');
    await doing(lead, finishUpload, { reference, source: target.id });
    expect((await view(target.id))?.state).toBe('checking');
    await work();
    expect(await view(target.id)).toMatchObject({ state: 'standing', bytes: bytes.length, sha256: sha(bytes), parts: null });
  });

  test('under way needs room for what has not arrived, not for the whole again', async () => {
    const other = await begin(log(2 * PART_BYTES + 99), 'other.log');
    const last = partOf(log(other.bytes), 2);
    await received(lead, other, 2, sha(last), pieces(last));
    expect(await bytesMissing(other)).toBe(2 * PART_BYTES);
  });

  test.runIf(existsSync('/dev/shm'))('asks the disk on which the store lies, which may be one of its own', () => {
    const [home, own] = [mkdtempSync(join(tmpdir(), 'latchkey-home-')), mkdtempSync('/dev/shm/latchkey-store-')];
    const was = process.env.LATCHKEY_HOME;
    try {
      symlinkSync(own, join(home, 'evidence'));
      process.env.LATCHKEY_HOME = home;
      const { bavail, bsize } = statfsSync(own);
      expect(freeBytes()).toBe(bavail * bsize);
    } finally {
      process.env.LATCHKEY_HOME = was;
      for (const folder of [home, own]) rmSync(folder, { recursive: true });
    }
  });

  test('stands byte for byte, readable by the owner of the store alone', () => {
    const file = sourceFile(target);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const folder of [evidenceRoot(), join(evidenceRoot(), incidentId), join(file, '..')])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(existsSync(join(file, '..', 'parts'))).toBe(false);
  });

  test('of the same bytes is refused while they stand', async () => {
    expect(faultOf(await run(lead, startUpload, { reference, name: 'b', bytes: bytes.length, sha256: sha(bytes) }))).toBe(
      'counting:fault.same-file',
    );
  });

  test('is not written into by a part that comes in while the whole is checked, or after', async () => {
    const sound = log(40_000);
    const kept = await begin(sound, 'late.log');
    await received(lead, kept, 0, sha(sound), pieces(sound));
    const forged = sound.map((byte) => byte ^ 0xff);
    let goOn = () => {};
    const finished = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield forged.subarray(0, 10_000);
      await finished;
      yield forged.subarray(10_000);
    }
    const late = received(lead, kept, 0, sha(forged), slow());
    await doing(lead, finishUpload, { reference, source: kept.id });
    await work();
    goOn();
    expect(await late).toMatchObject({ kind: 'stale' });
    expect(await view(kept.id)).toMatchObject({ state: 'standing', sha256: sha(sound) });
    expect(sha(readFileSync(sourceFile(kept)))).toBe(sha(sound));
  });

  test('whose whole is not what was announced is refused, and nothing of it is kept', async () => {
    const wrong = log(5_000);
    const { source } = await doing(lead, startUpload, { reference, name: 'wrong.log', bytes: wrong.length, sha256: sha(log(4_000)) });
    const kept = { reference, id: source, incidentId, bytes: wrong.length };
    await received(lead, kept, 0, sha(wrong), pieces(wrong));
    await doing(lead, finishUpload, { reference, source });
    await work();
    expect(await view(source)).toMatchObject({ state: 'refused', ended: { reason: 'altered', by: null } });
    expect(existsSync(sourceFile(kept))).toBe(false);
  });

  test('that is given up leaves a tombstone and no bytes', async () => {
    const kept = await begin(log(9_000), 'given-up.log');
    await received(lead, kept, 0, sha(log(9_000)), pieces(log(9_000)));
    await doing(lead, cancelUpload, { reference, source: kept.id });
    await work();
    expect(await view(kept.id)).toMatchObject({ state: 'destroyed', ended: { reason: 'cancelled' } });
    expect(existsSync(sourceFile(kept))).toBe(false);
  });
});

describe('a log', () => {
  test('is held and released with a reason, and is not destroyed while it is held', async () => {
    const source = await uploaded(lead, reference, 'held.csv', 'id\n1\n');
    await doing(lead, holdSource, { reference, source, reason: 'Litigation is expected' });
    expect((await view(source))?.hold).toMatchObject({ reason: 'Litigation is expected' });
    expect(faultOf(await run(lead, destroySource, { reference, source, reason: 'Counted' }))).toBe('counting:fault.held');
    await doing(lead, releaseSource, { reference, source });
    await doing(lead, destroySource, { reference, source, reason: 'Counted' });
    await work();
    expect(await view(source)).toMatchObject({
      state: 'destroyed',
      ended: { reason: 'Counted' },
      sha256: sha(new TextEncoder().encode('id\n1\n')),
    });
    expect(existsSync(sourceFile({ id: source, incidentId }))).toBe(false);
    expect(await run(lead, destroySource, { reference, source, reason: 'Again' })).toMatchObject({ refusal: { kind: 'stale' } });
  });

  test('shows its first rows, a guess, and what a recipe makes of them, to who may count', async () => {
    const csv =
      'customer_id,email,country,ts\nA1,kim@example.com,KR,2025-06-24T01:02:03+09:00\nA2,lee@example.com,TW,2025-06-24T01:02:04+09:00\n';
    const source = await uploaded(lead, reference, 'small.csv', csv);
    const head = await asking(lead, sourceHead, { reference, source });
    expect(head).toMatchObject({ form: 'csv', columns: ['customer_id', 'email', 'country', 'ts'] });
    expect(head.rows[0]).toEqual(['A1', 'kim@example.com', 'KR', '2025-06-24T01:02:03+09:00']);
    expect(head.recipe?.subject.map((one) => one.column)).toContain('email');
    const recipe = {
      subject: [{ column: 'customer_id', kind: 'account' }],
      residence: { column: 'country' },
      at: { column: 'ts', zone: 'Asia/Seoul' },
    };
    const tried = await asking(lead, recipeTried, { reference, source, recipe });
    expect(tried.rows.map((row) => [row.subject[0]?.value, row.residence, row.state])).toEqual([
      ['A1', 'KR', 'counted'],
      ['A2', 'TW', 'counted'],
    ]);
    const bad = await read(lead, recipeTried, { reference, source, recipe: { subject: [] } });
    expect(bad).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path: 'recipe.subject', id: 'domain:fault.required' }] } });
    const executive = await memberOf(lead, reference, 'executive');
    expect(await read(executive, sourceHead, { reference, source })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect((await asking(executive, sourceStates, { reference })).length).toBeGreaterThan(0);
  });

  test('of another case is not found', async () => {
    const source = await uploaded(lead, reference, 'mine.csv', 'id\nmine\n');
    const stranger = await person();
    const elsewhere = await openCase(stranger);
    for (const [who, at] of [
      [stranger, reference],
      [stranger, elsewhere],
    ] as const) {
      expect(await read(who, sourceHead, { reference: at, source })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
      expect(await read(who, uploadState, { reference: at, source })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
      expect(await run(who, destroySource, { reference: at, source, reason: 'x' })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    }
  });
});

describe('a path of the server', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-logs-')));
  const allowed = join(root, 'allowed');
  const secret = join(root, 'secret');
  beforeAll(async () => {
    mkdirSync(join(allowed, 'day'), { recursive: true });
    mkdirSync(secret);
    writeFileSync(join(allowed, 'a.csv'), 'id\n1\n');
    writeFileSync(join(allowed, 'day', 'b.csv'), 'id\n2\n');
    writeFileSync(join(secret, 'c.csv'), 'id\n3\n');
    symlinkSync(join(secret, 'c.csv'), join(allowed, 'link.csv'));
    symlinkSync(secret, join(allowed, 'out'));
    mkdirSync(`${allowed}-not`);
    writeFileSync(join(`${allowed}-not`, 'd.csv'), 'id\n4\n');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('is refused until an administrator has allowed its folder; only an administrator can', async () => {
    expect(faultOf(await run(lead, addServerPath, { reference, path: join(allowed, 'a.csv') }))).toBe('counting:fault.path');
    expect(await run(lead, allowFolder, { path: allowed })).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    await doing(await administrator(), allowFolder, { path: allowed });
    expect((await asking(await administrator(), allowedFolders, {})).map((one) => one.path)).toContain(allowed);
  });

  test.each([
    ['outside', () => join(secret, 'c.csv')],
    ['by dots', () => `${allowed}/../secret/c.csv`],
    ['of a folder that merely begins alike', () => join(`${allowed}-not`, 'd.csv')],
    ['by a link to a file', () => join(allowed, 'link.csv')],
    ['by a link to a folder', () => join(allowed, 'out', 'c.csv')],
    ['that is not there', () => join(allowed, 'nothing.csv')],
    ['that is relative', () => 'a.csv'],
  ])('%s is refused', async (_, path) => {
    expect(faultOf(await run(lead, addServerPath, { reference, path: path() }))).toBe('counting:fault.path');
  });

  test('is added with all its files but links, hashed by the worker, and stays where it is when it is destroyed here', async () => {
    const { sources } = await doing(lead, addServerPath, { reference, path: allowed });
    expect(sources).toHaveLength(2);
    await work();
    const rows = (await asking(lead, caseSources, { reference })).filter((one) => sources.includes(one.id));
    expect(rows.map((one) => [one.name, one.state, one.sha256]).sort()).toEqual([
      ['allowed/a.csv', 'standing', sha(new TextEncoder().encode('id\n1\n'))],
      ['allowed/day/b.csv', 'standing', sha(new TextEncoder().encode('id\n2\n'))],
    ]);
    expect(faultOf(await run(lead, addServerPath, { reference, path: allowed }))).toBe('counting:fault.same-file');
    for (const source of sources) await doing(lead, destroySource, { reference, source, reason: 'Not needed' });
    await work();
    expect(existsSync(join(allowed, 'a.csv'))).toBe(true);
  });

  test('that holds no files is told as that', async () => {
    mkdirSync(join(allowed, 'empty'));
    expect(faultOf(await run(lead, addServerPath, { reference, path: join(allowed, 'empty') }))).toBe('counting:fault.empty-folder');
  });

  test('is taken while another allowed folder is gone', async () => {
    const gone = join(root, 'a-gone');
    mkdirSync(gone);
    await doing(await administrator(), allowFolder, { path: gone });
    rmSync(gone, { recursive: true });
    writeFileSync(join(allowed, 'late.csv'), 'id\n5\n');
    const { sources } = await doing(lead, addServerPath, { reference, path: join(allowed, 'late.csv') });
    await work();
    expect(await view(sources[0] ?? '')).toMatchObject({ state: 'standing' });
  });

  test('that went away, or whose folder is allowed no more, is refused', async () => {
    writeFileSync(join(allowed, 'gone.csv'), 'id\n9\n');
    const { sources } = await doing(lead, addServerPath, { reference, path: join(allowed, 'gone.csv') });
    rmSync(join(allowed, 'gone.csv'));
    await work();
    expect(await view(sources[0] ?? '')).toMatchObject({ state: 'refused', ended: { reason: 'gone' } });
    const admin = await administrator();
    const folder = (await asking(admin, allowedFolders, {})).find((one) => one.path === allowed);
    await doing(admin, forbidFolder, { folder: folder?.id });
    expect(faultOf(await run(lead, addServerPath, { reference, path: join(allowed, 'a.csv') }))).toBe('counting:fault.path');
    const late = (await asking(lead, caseSources, { reference })).find((one) => one.name === 'late.csv');
    const head = await read(lead, sourceHead, { reference, source: late?.id });
    expect(head).toMatchObject({ refusal: { kind: 'invalid', faults: [{ id: 'counting:fault.gone', params: { file: 'late.csv' } }] } });
  });

  test('is never one of the system or of the portal itself', async () => {
    const admin = await administrator();
    for (const path of ['/', '/etc', '/proc', evidenceRoot(), join(evidenceRoot(), '..')])
      expect(faultOf(await run(admin, allowFolder, { path }))).toBe('counting:fault.folder-own');
    expect(faultOf(await run(admin, allowFolder, { path: '/no/such/folder' }))).toBe('counting:fault.folder');
  });
});

describe('the store', () => {
  test('is rid of what no row says is there, and keeps the rest', async () => {
    const standing = await uploaded(lead, reference, 'stays.csv', 'id\nstays\n');
    const coming = await begin(log(5_000), 'coming.log');
    await received(lead, coming, 0, sha(log(5_000)), pieces(log(5_000)));
    const given = await begin(log(6_000), 'given-up.log');
    await doing(lead, cancelUpload, { reference, source: given.id });
    await work();
    // Its process was killed after the commit and before the removal; another wrote a part after that.
    const orphan = join(sourceFile(given), '..', 'parts');
    mkdirSync(orphan, { recursive: true });
    writeFileSync(join(orphan, '0.1.coming'), 'late');
    const unknown = join(evidenceRoot(), incidentId, 'disclosures');
    mkdirSync(unknown, { recursive: true });
    writeFileSync(join(unknown, `${crypto.randomUUID()}.csv.part`), 'half');
    await keepHouseJob();
    expect(existsSync(join(orphan, '..'))).toBe(false);
    expect(readdirSync(unknown)).toEqual([]);
    expect(existsSync(sourceFile({ id: standing, incidentId }))).toBe(true);
    expect(existsSync(sourceFile(coming))).toBe(true);
  });
});
