import { createHash, randomBytes } from 'node:crypto';
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

const NOISE = randomBytes(3_000_000);

/** The same backup in the form before: one gzip member, and the bytes of a file as JSON strings of base64, a line each. */
function older(backup: Buffer): Buffer {
  const plain = gunzipSync(backup);
  const lines: string[] = [];
  for (let at = 0; at < plain.length; ) {
    const feed = plain.indexOf(0x0a, at);
    const line = plain.toString('utf8', at, feed);
    at = feed + 1;
    if (line.startsWith('{"sha256":')) break;
    lines.push(lines.length === 0 ? line.replace('{"latchkey":2,', '{"latchkey":1,') : line);
    const bytes = line.startsWith('{"evidence":') ? (JSON.parse(line) as { bytes: number }).bytes : 0;
    for (const end = at + bytes; at < end; at = Math.min(end, at + 600_000))
      lines.push(JSON.stringify(plain.toString('base64', at, Math.min(end, at + 600_000))));
  }
  const text = lines.map((line) => `${line}\n`).join('');
  return gzipSync(`${text}${JSON.stringify({ sha256: createHash('sha256').update(text).digest('hex') })}\n`);
}

describe('a backup', () => {
  beforeAll(async () => {
    const lead = await person();
    const reference = await openCase(lead, '퇴사한 개발자의 서명 키');
    const log = `id,mail\n${Array.from({ length: 60_000 }, (_, at) => `A${at},${at}@example.com`).join('\n')}\n`;
    // Already compressed, as far as a backup can tell: 3 MB in which nothing repeats.
    await uploaded(lead, reference, 'noise.gz', NOISE);
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
    const plain = gunzipSync(bytes);
    plain.write('서명 카', plain.indexOf('서명 키'));
    writeFileSync(changed, gzipSync(plain));
    await expect(checkArchive(changed)).rejects.toThrow('checksum does not hold');
  });

  test('Of which one byte was damaged is refused, with the file and the place that are damaged named', async () => {
    const bytes = readFileSync(file);
    const [noise] = await sql(ownerUrl, `select id, incident_id as "incidentId" from source where name = 'noise.gz'`);
    const at = bytes.indexOf(NOISE.subarray(1_500_000, 1_500_032));
    expect(at, 'what does not shrink is stored as it is').toBeGreaterThan(0);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const damaged = join(folder, 'damaged.gz');
    writeFileSync(damaged, bytes);
    const said = await checkArchive(damaged).catch((error: Error) => error.message);
    expect(said).toContain(inStore(sourceFile({ id: `${noise?.id}`, incidentId: `${noise?.incidentId}` })));
    const near = Number(/near byte (\d+)/.exec(`${said}`)?.[1]);
    // It is known when the block that holds it ends.
    expect(Math.abs(near - at)).toBeLessThan(2_200_000);
  });

  test.each([
    ['of today', (bytes: Buffer) => bytes],
    ['of the form before', older],
  ])(
    '%s restores every row to the letter with every chain, and the kept files byte for byte, for their owner alone, and none that was destroyed',
    async (form, made) => {
      const given = join(folder, `${form}.gz`);
      writeFileSync(given, made(readFileSync(file)));
      rmSync(join(folder, 'evidence'), { recursive: true, force: true });
      await readArchive(other.href, given, await checkArchive(given), join(folder, 'evidence'));
      for (const table of ['person', 'incident', 'member', 'entry', 'chain_head', 'source', 'count_run', 'count_secret']) {
        const digest = `select count(*)::int as rows, md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)) as sum from ${table} t`;
        expect({ table, rows: await sql(other.href, digest) }).toEqual({ table, rows: await sql(ownerUrl, digest) });
      }
      expect((await checkChains(other.href)).broken).toBeNull();
      await expectFiles();
    },
  );

  async function expectFiles(): Promise<void> {
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
  }
});
