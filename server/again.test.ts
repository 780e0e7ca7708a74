import { createServer, type ServerResponse } from 'node:http';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { PrismaClient } from '@/prisma/generated/client';
import { again, answering } from '@/server/again';
import { type Refusal, refusalOf } from '@/server/errors';

const BUSY = { kind: 'busy', retryAfter: 2 } as const;

describe('whoever waits for a connection longer than anybody waits', () => {
  test('is told that it is busy, in a transaction and outside of one, and nothing is a fault of ours', async () => {
    const connectionString = process.env.DATABASE_URL ?? '';
    const client = new PrismaClient({
      adapter: new PrismaPg({ connectionString, max: 1, connectionTimeoutMillis: 3_000 }),
      transactionOptions: { maxWait: 10_000, timeout: 20_000 },
    });
    const refused = (work: Promise<unknown>) => work.then(() => 'answered', refusalOf);
    try {
      await client.$transaction(async (holder) => {
        await holder.$queryRaw`select 1`;
        expect(await refused(client.$queryRaw`select 1`)).toEqual(BUSY);
        expect(await refused(client.$transaction(async (tx) => tx.$queryRaw`select 1`))).toEqual(BUSY);
      });
    } finally {
      await client.$disconnect();
    }
  });
});

test('a connection that is gone is told as a database that is away', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.end();
  expect(await client.query('select 1').then(() => 'answered', refusalOf)).toEqual({ kind: 'unavailable' });
});

describe('a request that fails', () => {
  let close = (): void => undefined;
  afterEach(() => close());
  /** What a server says that meets a refusal on its way and ends with a status. */
  async function said(refusal: Refusal | null, end: (response: ServerResponse) => void) {
    const server = createServer((_, response) =>
      answering(response, () => {
        setImmediate(() => {
          if (refusal !== null) again(refusal);
          end(response);
        });
      }),
    );
    close = () => server.close();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : null;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    return [answer.status, answer.headers.get('retry-after')];
  }
  const fail = (response: ServerResponse) => {
    response.statusCode = 500;
    response.end();
  };

  test('for want of the database says 503 and when to come back, however its status is set', async () => {
    expect(await said(BUSY, fail)).toEqual([503, '2']);
    expect(await said({ kind: 'unavailable' }, (response) => response.writeHead(500).end())).toEqual([503, '5']);
  });
  test('by a fault of ours stays 500, and what is answered all the same stays as it is', async () => {
    expect(await said(null, fail)).toEqual([500, null]);
    expect(await said({ kind: 'fault', number: 'x' }, fail)).toEqual([500, null]);
    expect(await said(BUSY, (response) => response.end())).toEqual([200, null]);
  });
});
