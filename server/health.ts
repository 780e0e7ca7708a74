import { readFileSync } from 'node:fs';
import { runningOut, WARNED_DAYS } from '@/law/horizon';
import { rulebook } from '@/law/rulebook';
import { db } from '@/server/db';
import { realNow } from '@/server/now';

const WORKER_SILENCE = 90_000;

export type Health = {
  status: 'ok' | 'failing';
  version: string;
  rulebook: string;
  database: { ok: boolean; migrations: number };
  worker: { ok: boolean; seenSecondsAgo: number | null };
  /** Nothing that stops the service: what somebody should see to before it does harm. */
  warnings: Warning[];
};

/** A calendar of working days that is settled only until the end of a year that comes soon: later dates rest on a projection. */
export type Warning = { kind: 'calendar'; calendar: string; settledUntil: number };

/** The calendars about to run out on a date (YYYY-MM-DD). */
export const calendarWarnings = (date: string): Warning[] =>
  runningOut(rulebook, date, WARNED_DAYS).map(({ code, settledUntil }) => ({ kind: 'calendar', calendar: code, settledUntil }));

/** The product's own, as its package says. */
export const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** Whether the parts stand. Answers without a session and names nothing of any case. */
export async function health(): Promise<Health> {
  const parts = { version, rulebook: rulebook.version, warnings: calendarWarnings(new Date(realNow()).toISOString().slice(0, 10)) };
  try {
    const [row] = await db().$queryRaw<{ migrations: number; seen: Date | null }[]>`
      select (select count(*)::int from _prisma_migrations where finished_at is not null and rolled_back_at is null) as migrations,
        (select worker_seen_at from portal where id = 1) as seen`;
    const seen = row?.seen ? Math.max(0, Math.round((realNow() - row.seen.getTime()) / 1000)) : null;
    const worker = { ok: seen !== null && seen * 1000 < WORKER_SILENCE, seenSecondsAgo: seen };
    return { status: 'ok', ...parts, database: { ok: true, migrations: row?.migrations ?? 0 }, worker };
  } catch (error) {
    console.error(`health: ${error instanceof Error ? error.name : 'failed'}`);
    return { status: 'failing', ...parts, database: { ok: false, migrations: 0 }, worker: { ok: false, seenSecondsAgo: null } };
  }
}
