import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from './database';
import { bench } from './testing';

let room: ReturnType<typeof bench>;
beforeAll(() => {
  room = bench();
});
afterAll(() => room.end());

const LONG = 'SELECT max(md5(range::VARCHAR)) FROM range(300000000)';
const open = (signal?: AbortSignal): Promise<Database> => Database.open({ ...room.options, ...(signal ? { signal } : {}) }, room.folder);
/** How each ended: the fault's id, or that there was none. */
const ends = async (all: readonly Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'rejected' ? one.reason.id : 'done'));

describe('an engine that is closed', () => {
  test('while statements are under way ends each of them as stopped, and itself after them', async () => {
    const database = await open();
    const all = ends([
      database.run('test', LONG),
      database.rows('test', LONG),
      database.pairs('test', `${LONG} UNION ALL ${LONG}`, () => {}),
    ]);
    await database.close();
    expect(await all).toEqual(['stopped', 'stopped', 'stopped']);
  });

  test('while a function of ours is called for a statement does not wait for it in vain', async () => {
    const database = await open();
    let called = 0;
    const first = new Promise<void>((resolve) => {
      database.define('slow', (text) => {
        called += 1;
        resolve();
        return text;
      });
    });
    const all = ends([database.run('test', `CREATE TABLE made AS SELECT slow(range::VARCHAR) AS a FROM range(300000000)`)]);
    await first;
    await database.close();
    expect(await all).toEqual(['stopped']);
    expect(called).toBeGreaterThan(0);
  });

  test('refuses statements, tells no progress, and may be closed and stopped once more', async () => {
    const stop = new AbortController();
    const database = await open(stop.signal);
    await database.run('test', 'CREATE TABLE made (a INTEGER)');
    await database.close();
    expect(await ends([database.run('test', 'SELECT 1'), database.fill('made', [Int32Array.of(1)])])).toEqual(['stopped', 'stopped']);
    expect(database.share).toBe(0);
    stop.abort();
    await database.close();
  });
});
