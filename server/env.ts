import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Settings from the environment, checked once. Every fault names its variable and says what to enter.
 * Times are RFC 3339 with offset.
 */
const settings = z.object({
  PORT: z.coerce.number({ error: 'enter a port from 1 to 65535' }).int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  LATCHKEY_HOME: z.string().min(1).default('.latchkey'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'enter an address that begins with postgresql://')
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'enter an address that begins with postgresql://')
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'enter at least 32 characters').optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'enter an address that begins with http:// or https://' }).optional(),
  LATCHKEY_NOW: z.iso.datetime({ offset: true, error: 'enter an instant with offset, such as 2026-02-26T02:10:00+09:00' }).optional(),
  LATCHKEY_COUNT_MEMORY: z
    .string()
    .regex(/^[1-9]\d{0,4}(MB|GB)$/, 'enter an amount such as 2GB')
    .default('2GB'),
  LATCHKEY_COUNT_THREADS: z.coerce.number({ error: 'enter a number from 1 to 64' }).int().min(1).max(64).default(2),
  LATCHKEY_COUNT_SPILL: z
    .string()
    .regex(/^[1-9]\d{0,4}(MB|GB)$/, 'enter an amount such as 50GB')
    .optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  CI: z.string().optional(),
});

export type Env = Readonly<z.infer<typeof settings> & { home: string }>;

/** Reads and checks the given environment. Throws an Error with one line per faulty variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(filled);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || faults.length > 0) throw new Error(`These settings need a change:\n  ${faults.join('\n  ')}`);
  return Object.freeze({ ...parsed.data, home: resolve(parsed.data.LATCHKEY_HOME) });
}

let current: { from: string; env: Env } | undefined;

/** The settings of this process, read again when one of them was set meanwhile. */
export function env(): Env {
  const from = `${process.env.DATABASE_URL} ${process.env.DATABASE_OWNER_URL} ${process.env.LATCHKEY_NOW} ${process.env.LATCHKEY_HOME}`;
  if (current?.from !== from) current = { from, env: readEnv(process.env) };
  return current.env;
}
