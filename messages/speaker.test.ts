import { describe, expect, test } from 'vitest';
import { rulebook } from '@/law/rulebook';
import { dutyWordsIn } from '@/messages/speaker';

describe('an authority and its duty in one phrase', () => {
  test('are written as inside a sentence', async () => {
    const words = await dutyWordsIn('en');
    expect(words.name('kr-network-48-3-first')).toBe('Intrusion report');
    expect(words.both('kr-network-48-3-first')).toBe('KISA, intrusion report');
    expect(words.both('us-sec-8k-105')).toContain(', Form 8-K');
  });
  test('keep the first letter of a duty only where it is a name', async () => {
    const words = await dutyWordsIn('en');
    const kept = rulebook.duties.flatMap(({ id }) => {
      const name = words.name(id);
      return words.both(id).endsWith(`, ${name}`) ? [name.split(' ')[0]] : [];
    });
    expect([...new Set(kept)]).toEqual(['Form']);
  });
  test('are in Korean as they are', async () => {
    const words = await dutyWordsIn('ko');
    for (const { id } of rulebook.duties) expect(words.both(id)).toBe(`${words.authority(id)}, ${words.name(id)}`);
  });
});
