import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from '@/server/env';

const POOL = 12;
/** Milliseconds that somebody waits for a connection. A machine under load is late with each; who waits longer is told to come back. */
const WAIT = 8_000;

function open(): PrismaClient {
  const connectionString = env().DATABASE_URL;
  if (connectionString === undefined) throw new Error('DATABASE_URL is not set: start with "npm start", which sets it');
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: POOL, connectionTimeoutMillis: WAIT, idleTimeoutMillis: 30_000 }),
    transactionOptions: { maxWait: WAIT, timeout: 20_000 },
    log: [],
  });
}

const kept = globalThis as { latchkeyDatabase?: PrismaClient };

/** The client of the app's role. One for each process, kept over reloads. */
export function db(): PrismaClient {
  kept.latchkeyDatabase ??= open();
  return kept.latchkeyDatabase;
}

/** Closes the client, for scripts that end. */
export async function closeDatabase(): Promise<void> {
  await kept.latchkeyDatabase?.$disconnect();
  delete kept.latchkeyDatabase;
}

export type Tx = Prisma.TransactionClient;
