import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { renderReport } from '@/reports/render';
import { read, run } from '@/server/gate';
import { failReport, storeReport } from '@/server/report/commands';
import { reportToRender } from '@/server/report/queries';

const payload = z.object({ incident: z.uuid(), report: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'render-report' };

/**
 * Lays an issued report out and stores the file. May be run again at any time: what is laid out stays, and what a killed
 * worker left is done anew. Throws when the queue should try again; at its last attempt the report is marked as failed first.
 */
export async function renderReportJob(given: unknown, { job }: { job: { attempts: number; max_attempts: number } }): Promise<void> {
  const asked = payload.parse(given);
  try {
    await layOut(asked);
  } catch (error) {
    if (job.attempts >= job.max_attempts) await run(SYSTEM, failReport, asked);
    throw error;
  }
}

async function layOut({ incident, report }: z.infer<typeof payload>): Promise<void> {
  const found = await read(SYSTEM, reportToRender, { incident, report });
  if (!found.ok) throw new Error(`report ${report}: ${found.refusal.kind}`);
  if (found.value === null) return;
  const { content, stamp } = found.value;
  const { pdf, pages } = await renderReport(content, stamp);
  const stored = await run(SYSTEM, storeReport, { incident, report, pdf, pages, entry: stamp.entry, head: stamp.head });
  if (!stored.ok && stored.refusal.kind !== 'stale') throw new Error(`report ${report}: ${stored.refusal.kind}`);
}
