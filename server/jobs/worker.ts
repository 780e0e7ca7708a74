import { makeWorkerUtils, run as runQueue, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { fontsReady } from '@/reports/fonts';
import { env } from '@/server/env';
import { checkSourceJob } from '@/server/jobs/check-source';
import { compareCountsJob } from '@/server/jobs/compare-counts';
import { countLogsJob } from '@/server/jobs/count-logs';
import { heartbeat } from '@/server/jobs/heartbeat';
import { indexCountJob } from '@/server/jobs/index-count';
import { keepHouseJob } from '@/server/jobs/keep-house';
import { makeDisclosureJob } from '@/server/jobs/make-disclosure';
import { recountObligationsJob } from '@/server/jobs/recount-obligations';
import { removeEvidenceJob } from '@/server/jobs/remove-evidence';
import { renderReportJob } from '@/server/jobs/render-report';

/** The jobs of the server itself. */
export const TASKS: TaskList = {
  'render-report': renderReportJob,
  'recount-obligations': recountObligationsJob,
  'check-source': checkSourceJob,
  'remove-evidence': removeEvidenceJob,
  'count-logs': countLogsJob,
  'index-count': indexCountJob,
  'compare-counts': compareCountsJob,
  'make-disclosure': makeDisclosureJob,
  'keep-house': keepHouseJob,
};
/** Enough that a report is set and a log hashed while a count runs; counts themselves share a queue and run one at a time. */
const CONCURRENCY = 4;
/** Type is loaded once the start is over, so that the first page and the first report are both quick. */
const WARM_AFTER = 8_000;

/**
 * The worker: takes its own jobs and those of the list from the queue, and says every half minute that it
 * lives. There is one for a database; what a killed one had taken is freed when the next starts. Ends on TERM.
 */
export async function work(taskList: TaskList): Promise<void> {
  const connectionString = env().DATABASE_OWNER_URL;
  if (connectionString === undefined) throw new Error('DATABASE_OWNER_URL is not set: start with "npm start", which sets it');
  await heartbeat();
  await freeTaken(connectionString);
  const beating = setInterval(() => void heartbeat().catch(() => undefined), 30_000);
  void keepHouseJob().catch(() => console.error('keep-house failed; it runs again within the hour'));
  setTimeout(() => void fontsReady().catch(() => undefined), WARM_AFTER).unref();
  const runner = await runQueue({
    connectionString,
    concurrency: CONCURRENCY,
    crontab: '17 * * * * keep-house',
    pollInterval: 1_000,
    noPreparedStatements: false,
    noHandleSignals: false,
    taskList: { ...TASKS, ...taskList },
  });
  await runner.promise.finally(() => clearInterval(beating));
  process.exit(0);
}

/** Jobs that a killed worker still holds would wait four hours. Every job may be run again. */
export async function freeTaken(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ by: string }>(
      'select distinct locked_by as by from graphile_worker.jobs where locked_by is not null',
    );
    if (rows.length === 0) return;
    const utils = await makeWorkerUtils({ connectionString });
    try {
      await utils.forceUnlockWorkers(rows.map(({ by }) => by));
    } finally {
      await utils.release();
    }
  } finally {
    await client.end();
  }
}
