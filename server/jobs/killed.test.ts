import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkChains } from '@/scripts/verify';
import { type Cluster, startCluster } from '@/server/cluster';
import { compareCounts } from '@/server/comparison/commands';
import { comparisonState, countsCompared } from '@/server/comparison/queries';
import { startCount } from '@/server/count/commands';
import { caseCount } from '@/server/count/queries';
import { sha, uploaded, work } from '@/server/count/testing';
import { closeDatabase } from '@/server/db';
import { requestDisclosure } from '@/server/disclosure/commands';
import { caseDisclosures, disclosureFile } from '@/server/disclosure/queries';
import { evidenceRoot, sourceFile, spillFolder } from '@/server/evidence';
import { read } from '@/server/gate';
import { endWorker, engines, isGone, until, worker } from '@/server/jobs/testing';
import { migrate } from '@/server/migrations';
import { allowFolder } from '@/server/portal/commands';
import { addServerPath, destroySource } from '@/server/source/commands';
import { sourceStates, uploadState } from '@/server/source/queries';
import { administrator, asking, doing, openCase, type Person, person } from '@/server/testing';

const RECIPE = { subject: [{ column: 'id', kind: 'account' }], residence: { constant: 'KR' } };
/** A database of its own: it is killed here, and the others' must stand. It keeps what it says it has kept. */
const home = realpathSync(mkdtempSync(join(tmpdir(), 'latchkey-killed-')));
const before = { ...process.env };

let cluster: Cluster;
let lead: Person;
let reference: string;
let running: ChildProcess | null = null;
const started = (): ChildProcess => {
  running = worker();
  return running;
};
/** A worker as the start process keeps it: one that ends by itself, for it cannot tell the queue what became of a job, is started again. */
function kept(): void {
  const one = started();
  one.on('exit', () => void setTimeout(() => running === one && kept(), 1_000));
}

beforeAll(async () => {
  chmodSync(home, 0o711);
  cluster = await startCluster(home);
  await migrate(cluster.ownerUrl, 'latchkey_app');
  Object.assign(process.env, { DATABASE_URL: cluster.appUrl, DATABASE_OWNER_URL: cluster.ownerUrl, LATCHKEY_HOME: home });
  lead = await person();
  reference = await openCase(lead);
  for (const [name, ids] of [
    ['first.csv', ['A1', 'A2', 'A3']],
    ['second.csv', ['A2', 'A3', 'A4', 'A5']],
  ] as const) {
    const source = await uploaded(lead, reference, name, `id\n${ids.join('\n')}\n`);
    await doing(lead, startCount, { reference, sources: [source], recipe: RECIPE });
    await work();
  }
});
afterEach(async () => {
  const last = running;
  running = null;
  if (last) await endWorker(last);
});
afterAll(async () => {
  await closeDatabase();
  await cluster.stop();
  process.env = before;
  rmSync(home, { recursive: true, force: true });
});

const rows = async (sql: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: cluster.ownerUrl });
  await client.connect();
  return (await client.query(sql, values).finally(() => client.end())).rows;
};
const entries = async (event: string): Promise<number> =>
  (await rows('select count(*)::int as n from entry where event = $1', [event]))[0].n;
/** A query of the gate, or null while the database is away. */
const asked = async <I, R>(query: Parameters<typeof read<I, R>>[1], input: unknown) => {
  const outcome = await read(lead, query, { reference, ...(input as object) });
  return outcome.ok ? outcome.value : null;
};

/** The engine is caught at its work and held there while something is killed; then it is let go. */
async function atWork(kill: () => Promise<void>): Promise<void> {
  const pid = await until(async () => engines()[0]);
  process.kill(pid, 'SIGSTOP');
  await kill();
  if (!isGone(pid)) process.kill(pid, 'SIGCONT');
}

const killWorker = async (one: ChildProcess): Promise<void> => {
  const children = engines();
  one.kill('SIGKILL');
  await until(async () => one.signalCode !== null);
  for (const pid of children) if (!isGone(pid)) process.kill(pid, 'SIGCONT');
  await until(async () => children.every(isGone));
};
const killDatabase = async (): Promise<void> => {
  process.kill(Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  await until(async () => !(await read(lead, sourceStates, { reference })).ok);
};

type Making = { ended: () => Promise<unknown>; sound: () => Promise<void> };
/** What the engine makes for a person: how it is asked for, when it has come to an end, and that the end is sound. */
const MADE: [string, string, () => Promise<Making>][] = [
  [
    'a list',
    'disclosure.made',
    async () => {
      const cohort = { number: 1, residence: null, category: null, form: 'keyed', file: 'csv', purpose: 'To tell them' };
      const { disclosure } = await doing(lead, requestDisclosure, { reference, ...cohort });
      const row = async () => (await asked(caseDisclosures, {}))?.find((one) => one.id === disclosure);
      return {
        ended: async () => ((await row())?.state ?? 'making') !== 'making',
        sound: async () => {
          expect(await row()).toMatchObject({ state: 'ready', rows: 3, fault: null });
          const { path, sha256 } = await asking(lead, disclosureFile, { reference, disclosure });
          expect(sha(readFileSync(path))).toBe(sha256);
          expect(readdirSync(dirname(path)).filter((name) => !/^[0-9a-f-]{36}\.csv$/.test(name))).toEqual([]);
        },
      };
    },
  ],
  [
    'a comparison',
    'comparison.made',
    async () => {
      const numbers = (await rows(`select number from count_run where state = 'counted' order by number`)).map(
        (one) => one.number as number,
      );
      const pairs = numbers.flatMap((from) => numbers.filter((to) => to !== from).map((to) => ({ from, to })));
      const free = await Promise.all(pairs.map(async (pair) => ((await asked(comparisonState, pair)) === 'unasked' ? [pair] : [])));
      const [pair = { from: 1, to: 2 }] = free.flat();
      await doing(lead, compareCounts, { reference, ...pair });
      return {
        ended: async () => !['waiting', null].includes(await asked(comparisonState, pair)),
        sound: async () => {
          const { people } = await asking(lead, countsCompared, { reference, ...pair });
          const [gained, lost] = pair.from === 1 ? [2, 1] : [1, 2];
          expect(people).toMatchObject({
            state: 'ready',
            total: { gained: { accounts: gained }, lost: { accounts: lost }, same: { accounts: 2 } },
          });
        },
      };
    },
  ],
];

describe.each(MADE)('%s', (_, event, make) => {
  test('whose worker is killed while it is made begins anew with the next one, and ends once', async () => {
    const made = await entries(event);
    const first = started();
    const making = await make();
    await atWork(() => killWorker(first));
    expect(await making.ended()).toBe(false);
    started();
    await until(making.ended);
    await making.sound();
    expect(await entries(event)).toBe(made + 1);
    expect(existsSync(spillFolder()) ? readdirSync(spillFolder()) : []).toEqual([]);
  }, 240_000);

  test('whose database is killed while it is made comes to its end when the database is back, and ends once', async () => {
    const made = await entries(event);
    kept();
    const making = await make();
    await atWork(killDatabase);
    await until(async () => engines().length === 0);
    await until(cluster.revive);
    await until(async () => (await read(lead, sourceStates, { reference })).ok);
    await until(making.ended);
    await making.sound();
    expect(await entries(event)).toBe(made + 1);
  }, 240_000);
});

describe('a count', () => {
  test('whose database is killed while it runs begins anew when the database is back', async () => {
    const source = await uploaded(lead, reference, 'third.csv', 'id\nB1\nB2\n');
    kept();
    const { number } = await doing(lead, startCount, { reference, sources: [source], recipe: RECIPE });
    await atWork(killDatabase);
    await until(cluster.revive);
    const ended = await until(async () => {
      const run = await asked(caseCount, { number });
      return run?.state === 'waiting' || run?.state === 'running' ? null : run;
    });
    expect(ended).toMatchObject({ state: 'counted', figures: { accounts: 2 } });
    expect(ended.attempts).toBeGreaterThan(1);
  }, 240_000);
});

describe('a log', () => {
  const logs = mkdtempSync(join(realpathSync(tmpdir()), 'latchkey-killed-logs-'));
  afterAll(() => rmSync(logs, { recursive: true, force: true }));
  const stateOf = async (source: string) => (await asked(sourceStates, {}))?.find((one) => one.id === source)?.state;
  const hashing = () => rows(`select 1 from graphile_worker.jobs where task_identifier = 'check-source' and locked_at is not null`);

  test.each([
    ['worker', killWorker, async () => kept()],
    ['database', killDatabase, async () => void (await until(cluster.revive))],
  ])(
    'whose %s is killed while it is hashed is hashed anew, whole',
    async (name, kill, back) => {
      // Enough to be caught at it; no byte of it is on the disk.
      const path = join(logs, `${name}.csv`);
      writeFileSync(path, 'id\n1\n');
      truncateSync(path, 1_500_000_000);
      await doing(await administrator(), allowFolder, { path: logs }).catch(() => undefined);
      const { sources } = await doing(lead, addServerPath, { reference, path });
      const [source = ''] = sources;
      const settled = await entries('source.settled');
      if (name === 'worker') started();
      else kept();
      await until(async () => (await hashing()).length > 0);
      if (running) await kill(running);
      await back();
      await until(async () => ![undefined, 'checking'].includes(await stateOf(source)));
      expect(await rows('select state, bytes::text, length(sha256) as hash from source where id = $1', [source])).toEqual([
        { state: 'standing', bytes: '1500000000', hash: 64 },
      ]);
      expect(await entries('source.settled')).toBe(settled + 1);
    },
    240_000,
  );

  test('that is destroyed when no worker lives is removed by the next one: the row first, then the bytes', async () => {
    const source = await uploaded(lead, reference, 'ends.csv', 'id\nE1\n');
    const { incidentId } = await asking(lead, uploadState, { reference, source });
    const file = sourceFile({ id: source, incidentId });
    await doing(lead, destroySource, { reference, source, reason: 'Counted' });
    await killDatabase();
    await until(cluster.revive);
    await until(async () => (await stateOf(source)) === 'destroyed');
    expect(existsSync(file)).toBe(true);
    started();
    await until(async () => !existsSync(dirname(file)));
    expect(readdirSync(evidenceRoot())).toEqual([incidentId]);
  }, 240_000);
});

test('the record of all this is unbroken', async () => {
  expect(await checkChains(cluster.ownerUrl)).toMatchObject({ broken: null });
});
