import { expect, test } from 'vitest';
import { bytesOf } from './amount';

test('an amount is read in powers of 1,000, and of 1,024 where it says so (IEC 80000-13)', () => {
  const amounts = {
    '512MB': 512_000_000,
    '2GB': 2_000_000_000,
    '1.5 GB': 1_500_000_000,
    '2GiB': 2_147_483_648,
    '1kib': 1_024,
    '1TB': 1e12,
  };
  for (const [text, bytes] of Object.entries(amounts)) expect(bytesOf(text), text).toBe(bytes);
});

test('a text that is no amount has no bytes', () => {
  for (const text of ['', '2', 'GB', '-1GB', '1,5GB', '2 G B', '2GBs']) expect(bytesOf(text), text).toBeNaN();
});
