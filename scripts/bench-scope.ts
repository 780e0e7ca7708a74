// Counting people in logs, side by side with the same recipe written by hand for the bare engine: npm run bench -- scope [ROWS…] [--temp FOLDER]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { byHand, generate, question } from '@/scripts/bench-scope-by-hand';

const MEMORY = '2GB';
const THREADS = 2;
/** The whole: 60 million rows of 33.7 million accounts, 3.9 GB. */
const ROWS = [1_000_000, 6_000_000, 20_000_000, 60_000_000];
const ACCOUNTS_PER_ROW = 33_700_000 / 60_000_000;

const account = { column: 'customer', kind: 'account' };
export const linked = [account, { column: 'email', kind: 'email' }, { column: 'phone', kind: 'phone', region: 'KR' }];
export const recipe = (subject: unknown[]) => ({
  subject,
  residence: { column: 'country' },
  at: { column: 'ts', zone: 'Asia/Seoul' },
  credential: { column: 'key' },
  where: [{ column: 'status', in: ['200'] }],
  from: '2025-06-24T00:00:00+09:00',
  until: '2025-11-09T00:00:00+09:00',
  categories: {
    column: 'what',
    map: { p: ['email', 'name'], o: ['order-history'], a: ['name', 'postal-address'] },
    otherwise: 'reject',
  },
});

type Figures = {
  seconds: number;
  peakMemoryMb: number;
  accounts: number;
  persons: number;
  cells: string;
  keptBytes: number;
  identifiers: number;
};

/** Runs a command in a process of its own and reads the JSON that it prints. */
function child(args: string[]): Record<string, unknown> {
  const done = spawnSync(process.execPath, ['scripts/run.mjs', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${args.join(' ')}\n${done.stderr.slice(-2000)}${done.stdout.slice(-2000)}`);
  return JSON.parse(done.stdout);
}

type Counted = {
  seconds: number;
  peakMemoryMb: number;
  accounts: number;
  persons: number;
  byResidenceAndCategory: { residence: string; category: string; accounts: number }[];
  kept: { bytes: number; identifiers: number } | null;
};

function engine(file: string, folder: string, whole: boolean): Figures {
  const path = join(folder, 'recipe.json');
  writeFileSync(path, JSON.stringify(recipe(whole ? linked : [account])));
  const keep = whole ? ['--keep', join(folder, 'kept.parquet'), '--key', join(folder, 'key')] : [];
  const limits = ['--memory', MEMORY, '--threads', `${THREADS}`, '--temp', folder];
  const result = child(['scripts/scope.ts', 'count', file, '--recipe', path, ...limits, ...keep]) as Counted;
  const { seconds, peakMemoryMb, accounts, persons, byResidenceAndCategory, kept } = result;
  const cells = byResidenceAndCategory.map((cell) => `${cell.residence} ${cell.category} ${cell.accounts}`).join('\n');
  return { seconds, peakMemoryMb, accounts, persons, cells, keptBytes: kept?.bytes ?? 0, identifiers: kept?.identifiers ?? 0 };
}

const bare = (file: string, folder: string, whole: boolean): Figures =>
  child(['scripts/bench-scope.ts', file, folder, whole ? 'whole' : 'plain']) as Figures;

/** A run by hand, in a process of its own so that its memory is its own. */
export async function main([file = '', folder = '', how = '']: string[]): Promise<number> {
  process.stdout.write(JSON.stringify(await byHand(file, folder, how === 'whole', { memory: MEMORY, threads: THREADS })));
  return 0;
}

const thousands = (value: number): string => Math.round(value).toLocaleString('en');

function line(name: string, rows: number, figures: Figures): void {
  const { seconds, peakMemoryMb } = figures;
  console.log(
    `  ${name.padEnd(42)} ${seconds.toFixed(1).padStart(8)} s  ${thousands(rows / seconds).padStart(11)} rows/s  ${thousands(peakMemoryMb).padStart(6)} MB`,
  );
}

async function one(rows: number, folder: string): Promise<string> {
  const file = join(folder, 'log.csv');
  const accounts = Math.round(rows * ACCOUNTS_PER_ROW);
  await generate(file, rows, accounts, folder);
  const bytes = statSync(file).size;
  console.log(`${thousands(rows)} rows, ${thousands(accounts)} accounts, ${(bytes / 1e9).toFixed(2)} GB`);
  const ratios: number[] = [];
  let last: Figures | null = null;
  const rates: number[] = [];
  for (const whole of [false, true]) {
    const what = whole ? 'with persons and keyed subjects kept' : 'accounts alone';
    const hand = bare(file, folder, whole);
    line(`by hand, ${what}`, rows, hand);
    const ours = engine(file, folder, whole);
    line(`engine, ${what}`, rows, ours);
    const agrees = hand.accounts === ours.accounts && hand.persons === ours.persons && hand.cells === ours.cells;
    ratios.push(ours.seconds / hand.seconds);
    rates.push(rows / ours.seconds);
    console.log(
      `  ratio ${(ours.seconds / hand.seconds).toFixed(2)}; ${thousands(ours.accounts)} accounts, ${thousands(ours.persons)} persons; the two ${agrees ? 'agree' : 'DISAGREE'}`,
    );
    last = ours;
  }
  const asked = await question(join(folder, 'kept.parquet'), { memory: MEMORY, threads: THREADS });
  const perIdentifier = last === null ? 0 : last.keptBytes / last.identifiers;
  console.log(
    `  kept ${perIdentifier.toFixed(1)} bytes per identifier; residence × category asked of the kept file: ${asked.toFixed(2)} s`,
  );
  const afterwards = ['scripts/bench-scope-kept.ts', join(folder, 'kept.parquet'), join(folder, 'key'), folder];
  spawnSync(process.execPath, ['scripts/run.mjs', ...afterwards], { stdio: 'inherit' });
  const cells = [thousands(rows), `${(bytes / 1e9).toFixed(2)} GB`, ...rates.map(thousands), ...ratios.map((ratio) => ratio.toFixed(2))];
  return `| ${[...cells, `${thousands(last?.peakMemoryMb ?? 0)} MB`, perIdentifier.toFixed(1), `${asked.toFixed(2)} s`].join(' | ')} |`;
}

/** Takes about 1.2 times the file for the file, 1 to 2 times for what is spilled and 2.5 GB for what is kept. */
export async function bench(args: string[]): Promise<void> {
  const named = args.indexOf('--temp');
  const temp = named < 0 ? tmpdir() : (args[named + 1] ?? tmpdir());
  const given = args.filter((_, index) => named < 0 || (index !== named && index !== named + 1)).map(Number);
  if (given.some((rows) => !Number.isInteger(rows) || rows < 1_000)) throw new Error('Numbers of rows, 1000 or more');
  console.log(
    `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB; memory ${MEMORY}, ${THREADS} threads`,
  );
  const table: string[] = [];
  for (const rows of given.length > 0 ? given : ROWS) {
    const folder = mkdtempSync(join(temp, 'bench-scope-'));
    try {
      table.push(await one(rows, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(
    '\n| rows | file | rows/s, accounts alone | rows/s, persons and keys | ratio | ratio, persons and keys | peak memory | bytes per identifier | residence × category |',
  );
  console.log(`|${' --: |'.repeat(9)}`);
  for (const row of table) console.log(row);
}
