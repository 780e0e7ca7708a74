import { run as runQueue, type TaskList } from 'graphile-worker';
import { env } from '@/server/env';
import { heartbeat } from '@/server/jobs/heartbeat';

/** The worker: takes the jobs of its list from the queue one at a time, and says every half minute that it lives. Ends on TERM. */
export async function work(taskList: TaskList): Promise<void> {
  const connectionString = env().DATABASE_OWNER_URL;
  if (connectionString === undefined) throw new Error('DATABASE_OWNER_URL is not set: start with "npm start", which sets it');
  await heartbeat();
  const beating = setInterval(() => void heartbeat().catch(() => undefined), 30_000);
  const runner = await runQueue({
    connectionString,
    concurrency: 1,
    pollInterval: 1_000,
    noPreparedStatements: false,
    noHandleSignals: false,
    taskList,
  });
  await runner.promise.finally(() => clearInterval(beating));
  process.exit(0);
}
