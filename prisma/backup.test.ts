import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkArchive, readArchive, writeArchive } from '@/scripts/archive';
import { checkChains } from '@/scripts/verify';
import { startCount } from '@/server/count/commands';
import { uploaded, work } from '@/server/count/testing';
import { evidenceRoot, inStore, sourceFile } from '@/server/evidence';
import { migrate } from '@/server/migrations';
import { destroySource } from '@/server/source/commands';
import { doing, openCase, person } from '@/server/testing';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-backup-'));
const file = join(folder, 'backup.gz');
const ownerUrl = process.env.DATABASE_OWNER_URL ?? '';
const other = new URL(ownerUrl);
other.pathname = '/restored';

async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a backup', () => {
  beforeAll(async () => {
    const lead = await person();
    const reference = await openCase(lead, '퇴사한 개발자의 서명 키');
    const log = `id,mail\n${Array.from({ length: 60_000 }, (_, at) => `A${at},${at}@example.com`).join('\n')}\n`;
    const sources = [
      await uploaded(lead, reference, 'log.csv', log),
      await uploaded(lead, reference, 'gone.csv', `${log}A,b@example.com\n`),
    ];
    await doing(lead, startCount, { reference, sources: [sources[0]], recipe: { subject: [{ column: 'id', kind: 'account' }] } });
    await doing(lead, destroySource, { reference, source: sources[1], reason: 'Counted' });
    await work();
    await writeArchive(ownerUrl, file, '0.1.0');
    await sql(ownerUrl, 'create database restored');
    await migrate(other.href, 'latchkey_app');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await sql(ownerUrl, 'drop database restored with (force)');
  });

  test('Never overwrites a file', async () => {
    await expect(writeArchive(ownerUrl, file, '0.1.0')).rejects.toThrow('never overwrites');
  });

  test('Is refused when it is cut short or changed, before anything is restored', async () => {
    const bytes = readFileSync(file);
    const cut = join(folder, 'cut.gz');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 40));
    await expect(checkArchive(cut)).rejects.toThrow('cannot be read to its end');
    const changed = join(folder, 'changed.gz');
    writeFileSync(changed, gzipSync(gunzipSync(bytes).toString('utf8').replace('서명 키', '서명 카')));
    await expect(checkArchive(changed)).rejects.toThrow('checksum does not hold');
  });

  test('Restores every row to the letter, and every chain holds', async () => {
    await readArchive(other.href, file, await checkArchive(file), join(folder, 'evidence'));
    for (const table of ['person', 'incident', 'member', 'entry', 'chain_head', 'source', 'count_run', 'count_secret']) {
      const digest = `select count(*)::int as rows, md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)) as sum from ${table} t`;
      expect({ table, rows: await sql(other.href, digest) }).toEqual({ table, rows: await sql(ownerUrl, digest) });
    }
    expect((await checkChains(other.href)).broken).toBeNull();
  });

  test('Restores the kept files of the evidence store byte for byte, for their owner alone, and none that was destroyed', async () => {
    const kept = await sql(ownerUrl, 'select kept_file as file from count_run where kept_file is not null');
    const logs = await sql(ownerUrl, `select id, incident_id as "incidentId", state from source where origin = 'upload'`);
    const paths = logs.map((row) => ({
      state: row.state,
      file: inStore(sourceFile({ id: `${row.id}`, incidentId: `${row.incidentId}` })),
    }));
    const standing = [...kept.map((row) => `${row.file}`), ...paths.flatMap(({ state, file }) => (state === 'standing' ? [file] : []))];
    expect(standing.length).toBeGreaterThanOrEqual(2);
    for (const path of standing) {
      const restored = join(folder, 'evidence', path);
      expect(readFileSync(restored).equals(readFileSync(join(evidenceRoot(), path)))).toBe(true);
      expect(statSync(restored).mode & 0o777).toBe(0o600);
    }
    for (const { state, file } of paths) if (state !== 'standing') expect(existsSync(join(folder, 'evidence', file))).toBe(false);
  });
});
