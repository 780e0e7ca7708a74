import { expect, test } from 'vitest';
import { turns } from '@/server/turns';

test('no more than so many run at a time, each in its turn, and one that fails gives its turn on', async () => {
  const inTurn = turns(2);
  const began: number[] = [];
  let [running, most] = [0, 0];
  const work = (at: number) => async () => {
    began.push(at);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (at % 3 === 0) throw new Error(`${at}`);
    return at;
  };
  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, at) => inTurn(work(at))));
  expect(all.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual(['0', 1, 2, '3', 4, 5, '6', 7, 8]);
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(await inTurn(async () => 'again')).toBe('again');
});
