import { z } from 'zod';
import type { Actor } from '@/domain/policy';
import { renderReport } from '@/reports/render';
import { read, run } from '@/server/gate';
import { storeReport } from '@/server/report/commands';
import { reportToRender } from '@/server/report/queries';

const payload = z.object({ incident: z.uuid(), report: z.uuid() });
const SYSTEM: Actor = { kind: 'system', job: 'render-report' };

/**
 * Lays an issued report out and stores the file. May be run again at any time: what is laid out stays, and what a killed
 * worker left is done anew. Throws when the queue should try again.
 */
export async function renderReportJob(given: unknown): Promise<void> {
  const { incident, report } = payload.parse(given);
  const found = await read(SYSTEM, reportToRender, { incident, report });
  if (!found.ok) throw new Error(`report ${report}: ${found.refusal.kind}`);
  if (found.value === null) return;
  const { content, stamp } = found.value;
  const { pdf, pages } = await renderReport(content, stamp);
  const stored = await run(SYSTEM, storeReport, { incident, report, pdf, pages, entry: stamp.entry, head: stamp.head });
  if (!stored.ok && stored.refusal.kind !== 'stale') throw new Error(`report ${report}: ${stored.refusal.kind}`);
}
