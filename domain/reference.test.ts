import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReference, REFERENCE_BYTES, readReference, referenceFrom } from '@/domain/reference';

test('a reference has no letter that is mistaken for another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 200, maxLength: 200 }), (bytes) => {
      fc.pre(bytes.filter((byte) => byte < 240).length >= 6);
      const reference = referenceFrom(bytes);
      expect(reference).toMatch(/^LK-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/);
      expect(isReference(reference)).toBe(true);
    }),
  );
});

test('every letter is as likely as any other: each stands for eight bytes, and the rest are passed over', () => {
  const letters = Array.from({ length: 256 }, (_, byte) => {
    try {
      return referenceFrom(new Uint8Array(6).fill(byte)).at(-1);
    } catch {
      return null;
    }
  });
  const counts = new Map<unknown, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.get(null)).toBe(16);
  counts.delete(null);
  expect([...counts.values()]).toEqual(Array.from({ length: 30 }, () => 8));
});

test('bytes that run out are refused, not padded', () => {
  expect(() => referenceFrom(new Uint8Array(5))).toThrow(RangeError);
  expect(() => referenceFrom(new Uint8Array(REFERENCE_BYTES).fill(255))).toThrow(RangeError);
});

test('a reference is read as it is typed or told', () => {
  expect(['lk-7q4m-2d', '7Q4M2D', ' LK 7q4m 2d '].map(readReference)).toEqual(['LK-7Q4M-2D', 'LK-7Q4M-2D', 'LK-7Q4M-2D']);
  expect(['LK-7Q4M-2', 'LK-7Q4O-2D', '', 'LK'].map(readReference)).toEqual([null, null, null, null]);
});
