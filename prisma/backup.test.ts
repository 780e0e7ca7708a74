import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkArchive, readArchive, writeArchive } from '@/scripts/archive';
import { checkChains } from '@/scripts/verify';
import { migrate } from '@/server/migrations';
import { openCase, person } from '@/server/testing';

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
    await openCase(await person(), '퇴사한 개발자의 서명 키');
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
    await readArchive(other.href, file, await checkArchive(file));
    for (const table of ['person', 'incident', 'member', 'entry', 'chain_head']) {
      const digest = `select count(*)::int as rows, md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)) as sum from ${table} t`;
      expect({ table, rows: await sql(other.href, digest) }).toEqual({ table, rows: await sql(ownerUrl, digest) });
    }
    expect((await checkChains(other.href)).broken).toBeNull();
  });
});
