// The recipe of bench-scope.ts as somebody who knows the bare engine and the file would write it, without any check of either.
import { createHmac } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

type Limits = { memory: string; threads: number };

async function open(limits: Limits, folder: string) {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: `${limits.threads}`,
    temp_directory: join(folder, 'spill-by-hand'),
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  return {
    run: async (sql: string): Promise<void> => {
      await connection.run(sql);
    },
    rows: async (sql: string): Promise<string[][]> => (await connection.runAndReadAll(sql)).getRowsJson().map((row) => row.map(String)),
    close: (): void => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * A log whose every account occurs, in no order. One account of 33 shares its e-mail with another, one of 50 its telephone, one
 * of 5,000 has the address that nobody owns; a row of 20 writes its e-mail in capitals, one of 10 its telephone with hyphens.
 */
export async function generate(file: string, rows: number, accounts: number, folder: string): Promise<void> {
  const database = await open({ memory: '2GB', threads: 2 }, folder);
  // Prime and no divisor of any number of accounts below it, so that every account is met once before any is met twice.
  const account = `CASE WHEN i < ${accounts} THEN (i * 961748941) % ${accounts} ELSE (hash(i) % ${accounts})::BIGINT END`;
  const mail = `CASE WHEN a % 5000 = 7 THEN 'unknown@email.kr' ELSE 'u' || to_base(CASE WHEN a % 33 = 1 THEN a - 1 ELSE a END, 36) || '@email.kr' END`;
  const digits = `lpad((CASE WHEN a % 50 = 1 THEN a - 1 ELSE a END)::VARCHAR, 8, '1')`;
  await database.run(`COPY (
    SELECT strftime(TIMESTAMP '2025-06-24 00:00:00' + to_seconds((hash(i + 7) % 11923200)::BIGINT), '%Y-%m-%d %H:%M:%S') AS ts,
      'K' || (hash(i + 1) % 9) AS "key", CASE WHEN hash(i + 2) % 50 = 0 THEN '403' ELSE '200' END AS status,
      CASE hash(a) % 5 WHEN 0 THEN 'o' WHEN 1 THEN 'a' ELSE 'p' END AS what, 'C' || to_base(a, 36) AS customer,
      CASE WHEN i % 20 = 0 THEN upper(${mail}) ELSE ${mail} END AS email,
      CASE WHEN i % 10 = 0 THEN '010-' || left(d, 4) || '-' || right(d, 4) ELSE '010' || d END AS phone,
      CASE WHEN a % 40 = 0 THEN 'US' WHEN a % 41 = 0 THEN 'JP' WHEN a % 97 = 0 THEN 'TW' ELSE 'KR' END AS country
    FROM (SELECT *, ${digits} AS d FROM (SELECT i, ${account} AS a FROM range(${rows}) r(i)))
  ) TO '${file}' (FORMAT csv, HEADER true)`);
  database.close();
}

const NAMES = ['email', 'name', 'order-history', 'postal-address'];

/** Seconds from an empty engine to the last answer. */
export async function byHand(file: string, folder: string, whole: boolean, limits: Limits) {
  const began = performance.now();
  const database = await open(limits, folder);
  const types =
    "{'ts': 'TIMESTAMP', 'key': 'VARCHAR', 'status': 'VARCHAR', 'what': 'VARCHAR', 'customer': 'VARCHAR', 'email': 'VARCHAR', 'phone': 'VARCHAR', 'country': 'VARCHAR'}";
  const values = whole ? `lower(trim(email)) AS e, '+82' || substr(replace(phone, '-', ''), 2) AS p,` : '';
  const group = whole ? 'a, e, p, r' : 'a, r';
  await database.run(`CREATE TABLE hits AS SELECT trim(customer) AS a, ${values} country AS r, ts::DATE AS day, ts, "key" AS k,
    CASE what WHEN 'p' THEN 3 WHEN 'o' THEN 4 WHEN 'a' THEN 10 END AS m
    FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', columns = ${types})
    WHERE status = '200' AND ts >= TIMESTAMP '2025-06-24' AND ts < TIMESTAMP '2025-11-09'`);
  await database.run(
    `CREATE TABLE subjects AS SELECT ${group}, bit_or(m) AS m, count(*) AS n, min(ts) AS first, max(ts) AS last FROM hits GROUP BY ${group}`,
  );
  let persons = 0;
  if (whole) persons = await link(database);
  const units = await database.rows(
    'SELECT r, m, n, count(*) FROM (SELECT a, r, bit_or(m) AS m, sum(n) AS n FROM subjects GROUP BY a, r) GROUP BY ALL',
  );
  await database.rows('SELECT day, count(*), count(DISTINCT a) FROM hits GROUP BY day');
  await database.rows('SELECT k, count(*), count(DISTINCT a), min(ts), max(ts) FROM hits GROUP BY k');
  const [counted] = await database.rows('SELECT count(DISTINCT a) FROM subjects');
  const accounts = Number(counted?.[0]);
  const kept = join(folder, 'by-hand.parquet');
  if (whole) await keep(database, kept);
  database.close();
  const cells = new Map<string, number>();
  for (const [place, mask, , count] of units) {
    for (const [bit, name] of NAMES.entries()) {
      if ((Number(mask) >> bit) & 1) cells.set(`${place} ${name}`, (cells.get(`${place} ${name}`) ?? 0) + Number(count));
    }
  }
  return {
    seconds: (performance.now() - began) / 1000,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    accounts,
    persons: whole ? persons : accounts,
    cells: [...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join('\n'),
    keptBytes: whole ? statSync(kept).size : 0,
    identifiers: 0,
  };
}

type Open = Awaited<ReturnType<typeof open>>;

/** Persons by label propagation over the values that 2 to 5 accounts share; `label` is left for those who share. */
async function link(database: Open): Promise<number> {
  for (const value of ['e', 'p']) {
    await database.run(`CREATE TABLE pairs_${value} AS SELECT DISTINCT ${value} AS v, a FROM subjects WHERE ${value} IN
      (SELECT ${value} FROM subjects WHERE ${value} IS NOT NULL GROUP BY ${value} HAVING count(DISTINCT a) BETWEEN 2 AND 5)`);
  }
  await database.run(`CREATE TABLE edges AS SELECT x.a AS a, y.a AS b FROM pairs_e x JOIN pairs_e y USING (v) WHERE x.a <> y.a
    UNION SELECT x.a, y.a FROM pairs_p x JOIN pairs_p y USING (v) WHERE x.a <> y.a`);
  await database.run('CREATE TABLE label AS SELECT DISTINCT a, a AS l FROM edges');
  for (let before = ''; ; ) {
    await database.run(
      'CREATE OR REPLACE TABLE label AS SELECT s.a, least(min(s.l), min(t.l)) AS l FROM label s JOIN edges e ON s.a = e.a JOIN label t ON e.b = t.a GROUP BY s.a',
    );
    const [row] = await database.rows('SELECT bit_xor(hash(a, l)) FROM label');
    if (row?.[0] === before) break;
    before = row?.[0] ?? '';
  }
  const [all] = await database.rows(
    'SELECT (SELECT count(DISTINCT a) FROM subjects), (SELECT count(*) FROM label), (SELECT count(DISTINCT l) FROM label)',
  );
  return Number(all?.[0]) - Number(all?.[1]) + Number(all?.[2]);
}

async function keep(database: Open, path: string): Promise<void> {
  const key = createHmac('sha256', 'bench').update('key').digest();
  const pad = (sign: number): string => Buffer.from(Array.from({ length: 64 }, (_, at) => (key[at] ?? 0) ^ sign)).toString('hex');
  const keyed = (text: string): string =>
    `from_hex(sha256(from_hex('${pad(0x5c)}') || from_hex(sha256(from_hex('${pad(0x36)}') || encode(${text})))))`;
  await database.run(`COPY (SELECT ${keyed('s.a')} AS account, ${keyed('e')} AS email, ${keyed('p')} AS phone, r AS residence, m, hash(l) AS person, n, first, last
    FROM subjects s LEFT JOIN label ON s.a = label.a) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
}

/** Seconds for accounts by residence and category, asked of a kept file by an engine that has just been opened. */
export async function question(path: string, limits: Limits): Promise<number> {
  const began = performance.now();
  const database = await open(limits, '/tmp');
  const once = `SELECT residence, unnest(string_split(categories, ';')) AS category, n FROM (SELECT residence, categories, count(*) AS n FROM '${path}' WHERE NOT several GROUP BY ALL)`;
  const more = `SELECT residence, category, count(DISTINCT account) AS n FROM (SELECT residence, account, unnest(string_split(categories, ';')) AS category FROM '${path}' WHERE several) GROUP BY ALL`;
  await database.rows(`SELECT residence, category, sum(n) FROM (${once} UNION ALL ${more}) WHERE category <> '' GROUP BY ALL ORDER BY ALL`);
  database.close();
  return (performance.now() - began) / 1000;
}
