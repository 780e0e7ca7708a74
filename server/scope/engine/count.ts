import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from '@/domain/recipe';
import { Database } from './database';
import { digestOf } from './digest';
import type { Examined } from './examine';
import { EngineFault } from './fault';
import { keep, writable } from './keep';
import { COUNTED, FILTERED } from './load';
import { link } from './persons';
import { take } from './take';
import { tally } from './tally';
import { type Options, type Progress, REASONS, type Rejected, type Result, type Source, STEPS, type Step } from './types';
import { workspace } from './workspace';

/** What part of a run's time each step takes, roughly: for the bar and the time left alone. */
const SHARES: Record<Step, number> = { examine: 0.05, read: 0.29, link: 0.08, count: 0.15, keep: 0.43 };

/** Milliseconds between two tidings of progress. */
const EVERY = 500;

/** Keeps account of how far a run is and tells it at intervals. Times are of the monotonic clock. */
function tidings(tell: ((progress: Progress) => void) | undefined, keeps: boolean) {
  const began = performance.now();
  const steps = STEPS.filter((step) => keeps || step !== 'keep');
  const whole = steps.reduce((sum, step) => sum + SHARES[step], 0);
  const at: { step: Step; share: number; rows: number } = { step: 'examine', share: 0, rows: 0 };
  let live: () => { share: number; rows?: number } = () => ({ share: 0 });
  const say = (): void => {
    const now = live();
    at.share = Math.max(at.share, Math.min(1, now.share));
    at.rows = Math.max(at.rows, Math.round(now.rows ?? 0));
    const before = steps.slice(0, steps.indexOf(at.step)).reduce((sum, step) => sum + SHARES[step], 0);
    const share = (before + at.share * SHARES[at.step]) / whole;
    const seconds = (performance.now() - began) / 1000;
    tell?.({
      step: at.step,
      share,
      rows: at.rows,
      rowsPerSecond: Math.round(at.rows / Math.max(seconds, 0.001)),
      secondsLeft: share < 0.03 ? null : Math.round((seconds * (1 - share)) / share),
    });
  };
  const timer = setInterval(say, EVERY);
  timer.unref();
  return {
    seconds: (): number => (performance.now() - began) / 1000,
    step: (step: Step, of: () => { share: number; rows?: number }): void => {
      Object.assign(at, { step, share: 0 });
      live = of;
      say();
    },
    stop: (): void => clearInterval(timer),
  };
}

function rejectedOf(files: readonly Examined[]): Rejected[] {
  return REASONS.flatMap((reason) => {
    const found = files.flatMap((file) => file.rejects.get(reason) ?? []);
    const rows = found.reduce((sum, one) => sum + one.rows, 0);
    return rows === 0 ? [] : [{ reason, rows, samples: found.flatMap(({ samples }) => samples).slice(0, 5) }];
  });
}

/**
 * Counts who is affected in log files as a recipe says. Distinct counts are exact. Rejected rows are in the answer; whether it may stand
 * with them is the caller's to ask (recipe.rejected). Throws an EngineFault when there can be no answer, and then nothing is left: neither the
 * run's own folder nor a kept file. Aborting `options.signal` ends the run the same way.
 */
export async function count(
  sources: readonly Source[],
  recipe: Recipe,
  options: Options,
  progress?: (progress: Progress) => void,
): Promise<Result> {
  if (options.keep !== null && options.key === null) throw new EngineFault('keyMissing');
  if (options.keep !== null) writable(options.keep);
  const folder = workspace(options.temp);
  const news = tidings(progress, options.keep !== null);
  let database: Database | undefined;
  try {
    database = await Database.open(options, join(folder, 'spill'));
    const rest = await run(database, sources, recipe, folder, options, news);
    let kept: Result['kept'] = null;
    if (options.keep !== null && options.key !== null) {
      kept = await keep(database, recipe, options.key, options.keep, (share) => news.step('keep', () => ({ share: share() })));
    }
    const seconds = news.seconds();
    return {
      ...rest,
      kept,
      digest: digestOf(recipe, rest),
      seconds: Math.round(seconds * 1000) / 1000,
      rowsPerSecond: Math.round(rest.rows.read / Math.max(seconds, 0.001)),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    news.stop();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Fixed = Omit<Result, 'kept' | 'digest' | 'seconds' | 'rowsPerSecond' | 'peakMemoryMb'>;

const told = ({ source, bytes, sha256, read }: Examined): Result['sources'][number] => ({ file: source.name, bytes, sha256, rows: read });

async function run(
  database: Database,
  sources: readonly Source[],
  recipe: Recipe,
  folder: string,
  options: Options,
  news: ReturnType<typeof tidings>,
): Promise<Fixed> {
  const { files, places, read } = await take(database, sources, recipe, folder, { ...options, times: options.keep !== null }, news.step);
  let share = 0;
  news.step('link', () => ({ share, rows: read }));
  const shared = await link(database, recipe, options.key, (part) => {
    share = part;
  });
  share = 0;
  news.step('count', () => ({ share, rows: read }));
  const counted = await tally(database, recipe, (part) => {
    share = part;
  });
  const states = await database.rows('count', 'SELECT state, count(*) FROM hits GROUP BY state');
  const rowsOf = (state: number): number => Number(states.find(([one]) => Number(one) === state)?.[1] ?? 0);
  const rejected = rejectedOf(files);
  const rows = {
    read,
    counted: rowsOf(COUNTED),
    rejected: rejected.reduce((sum, one) => sum + one.rows, 0),
    filtered: rowsOf(FILTERED),
  };
  if (rows.counted + rows.rejected + rows.filtered !== rows.read) {
    throw new EngineFault('disagree', { file: '', rows: rows.counted + rows.rejected + rows.filtered, expected: rows.read });
  }
  return {
    rows,
    ...counted,
    shared,
    rejected,
    needsAcceptance: rows.rejected > 0 && recipe.rejected === 'report',
    sources: files.map(told),
    lookup: places && told(places),
  };
}
