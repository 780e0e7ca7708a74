import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LifecycleDays, lifecycleDays } from '@/domain/measures';

// Licence and origin: domain/fixtures/README.md
const [heading = '', ...lines] = readFileSync(new URL('./fixtures/washington-ag.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const columns = heading.split(',');
const breaches = lines.map((line) => {
  // No field of this fixture holds a comma.
  const fields = line.split(',');
  return (name: string) => fields[columns.indexOf(name)] ?? '';
});

/** 02/04/2021 12:00:00 AM */
const iso = (text: string) => (text === '' ? null : text.replace(/^(\d\d)\/(\d\d)\/(\d{4}) 12:00:00 AM$/, '$3-$1-$2'));
const number = (text: string) => (text === '' ? null : Number(text));
const band = (days: number | null) => {
  if (days === null) return 'Unknown';
  if (days === 0) return '0';
  if (days < 100) return '1-99';
  return days >= 500 ? '500+' : `${Math.floor(days / 100)}00-${Math.floor(days / 100)}99`;
};

const figures: [keyof LifecycleDays, string][] = [
  ['toNotify', 'DaysElapsedBeforeNotification'],
  ['toIdentify', 'DaysToIdentifyBreach'],
  ['ofExposure', 'DaysOfExposure'],
  ['toContain', 'DaysToContainBreach'],
  ['lifecycle', 'DaysBreachLifecycle'],
  ['fromEndToDetection', 'DaysElapsedBetweenEndAndDiscovery'],
];

describe('on the 590 breaches notified in Washington', () => {
  const derived = breaches.map((field) => ({
    field,
    days: lifecycleDays(
      {
        firstAccess: iso(field('DateStart')),
        lastAccess: iso(field('DateEnd')),
        detected: iso(field('DateAware')),
        notified: iso(field('DateSubmitted')),
      },
      'America/Los_Angeles',
    ),
  }));

  test('every row is read, each number once, no date is lost', () => {
    expect(breaches).toHaveLength(590);
    expect(new Set(breaches.map((field) => field('Id'))).size).toBe(590);
    const dates = breaches.flatMap((field) => ['DateStart', 'DateEnd', 'DateAware', 'DateSubmitted'].map((name) => iso(field(name))));
    expect(dates.filter((date) => date !== null && !/^\d{4}-\d\d-\d\d$/.test(date))).toEqual([]);
    expect(breaches.filter((field) => field('DateStart') && field('DateEnd') && field('DateAware') && field('DateSubmitted'))).toHaveLength(
      433,
    );
  });

  test.each(figures)('%s is the figure of the Attorney General in every row, blank where theirs is', (figure, column) => {
    const wrong = derived.filter(({ field, days }) => days[figure] !== number(field(column)));
    expect(wrong.map(({ field, days }) => [field('Id'), field(column), days[figure]])).toEqual([]);
  });

  test.each([
    ['discoveredInProgress', 'DiscoveredInProgress'],
    ['endedOnDayDiscovered', 'EndedOnDayDiscovered'],
  ] as const)('%s is what the Attorney General says in every row', (figure, column) => {
    expect(derived.filter(({ field, days }) => `${days[figure]}` !== field(column)).map(({ field }) => field('Id'))).toEqual([]);
  });

  test('the bands of lifecycle and exposure follow from the days', () => {
    const wrong = derived.filter(
      ({ field, days }) => band(days.lifecycle) !== field('BreachLifecycleRange') || band(days.ofExposure) !== field('DaysOfExposureRange'),
    );
    expect(wrong.map(({ field }) => field('Id'))).toEqual([]);
  });
});
