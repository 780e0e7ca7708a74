import { describe, expect, test } from 'vitest';
import { db } from '@/server/db';

describe('the database', () => {
  test('no actor sees nothing', async () => {
    expect(await db().incident.count()).toBe(0);
  });
});
