import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '@/law/calendars';
import type { Duty, Version } from '@/law/duty';
import { euMembers, placeOf, places } from '@/law/jurisdictions';
import { dutyById, regimes, rulebook } from '@/law/rulebook';

const covers = ({ from, to }: Version, day: string) => (from === null || from <= day) && (to === null || day <= to);

/** The first and the last day of every month from 2018 to 2030. */
const days = Array.from({ length: 13 * 12 }, (_, month) => {
  const first = Temporal.PlainDate.from('2018-01-01').add({ months: month });
  return [first.toString(), first.with({ day: first.daysInMonth }).toString()];
}).flat();

const dayAfter = (day: string | null) => (day ? Temporal.PlainDate.from(day).add({ days: 1 }).toString() : null);

/** The first day of a duty: null where a version is open towards the past. */
const firstDay = ({ versions }: Duty): string | null =>
  versions.some(({ from }) => from === null) ? null : ([...versions].map(({ from }) => from ?? '').sort()[0] ?? null);

describe('the rulebook', () => {
  test('holds at least the 275 duties it began with, each under one id and in one regime', () => {
    expect(rulebook.duties.length).toBeGreaterThanOrEqual(275);
    expect(new Set(rulebook.duties.map(({ id }) => id)).size).toBe(rulebook.duties.length);
    expect(Object.values(regimes).every((duties) => duties.length > 0)).toBe(true);
  });

  test('is plain data that JSON gives back unchanged', () => {
    expect(JSON.parse(JSON.stringify(rulebook))).toEqual(rulebook);
  });

  test('names a jurisdiction that exists for every duty, with the zone of the authority or of none', () => {
    for (const duty of rulebook.duties) {
      expect(rulebook.jurisdictions[duty.jurisdiction], duty.id).toBeDefined();
      if (duty.timeZone) expect(() => new Intl.DateTimeFormat('en', { timeZone: duty.timeZone ?? undefined }), duty.id).not.toThrow();
      else expect(duty.jurisdiction, duty.id).toBe('EU');
    }
  });

  test('cites for every duty at least one source, and only sources that exist', () => {
    const known = new Set(rulebook.sources.map(({ id }) => id));
    expect(known.size).toBe(rulebook.sources.length);
    for (const duty of rulebook.duties) {
      expect(duty.sources.length, duty.id).toBeGreaterThan(0);
      for (const source of duty.sources) expect(known.has(source), `${duty.id} cites ${source}`).toBe(true);
    }
  });

  test('lists required contents only where a source was read', () => {
    for (const duty of rulebook.duties) if (duty.confidence === 'memory') expect(duty.contents, duty.id).toBeUndefined();
  });

  test('quotes a law only where its text was read', () => {
    for (const duty of rulebook.duties) if (duty.quotation) expect(duty.confidence, duty.id).toMatch(/^source(-partial)?$/);
  });

  test('says that it rests on memory wherever it does', () => {
    for (const duty of rulebook.duties) if (duty.confidence === 'memory') expect(duty.sources, duty.id).toEqual(['MEM']);
  });

  test('gives every required content of a duty its own id', () => {
    for (const { id, contents = [] } of rulebook.duties) {
      expect(new Set(contents.map((item) => item.id)).size, id).toBe(contents.length);
      for (const item of contents) expect(item.id, id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test('points only at duties that exist', () => {
    for (const duty of rulebook.duties) {
      const starts = [duty.startsAt, ...duty.versions.flatMap(({ period }) => period?.from ?? [])];
      const filings = starts.flatMap((start) => (start.startsWith('done:') ? [start.slice('done:'.length)] : []));
      const conditions = [...JSON.stringify(duty.when).matchAll(/"done":"([^"]+)"/g)].map(([, id]) => id ?? '');
      for (const id of [...filings, ...conditions, ...(duty.precededBy ?? []), ...(duty.relation ? [duty.relation.to] : [])]) {
        expect(dutyById(id), `${duty.id} points at ${id}`).toBeDefined();
      }
    }
  });

  test('keeps the calendar of every duty that counts working days', () => {
    for (const duty of rulebook.duties) {
      const counts = duty.versions.some(({ counting }) => counting.includes('business-days') || counting === 'days-japan');
      if (counts) expect(duty.calendar, duty.id).toBeDefined();
      if (duty.calendar) expect(calendarOf(duty.calendar), `${duty.id} counts by ${duty.calendar}`).toBeDefined();
    }
  });
});

describe('versions', () => {
  test('of every duty leave no month from 2018 to 2030 without a rule after its first day, and none with two', () => {
    for (const duty of rulebook.duties) {
      const first = firstDay(duty);
      for (const day of days) {
        const standing = duty.versions.filter((version) => covers(version, day)).length;
        expect(standing, `${duty.id} on ${day}`).toBe(first !== null && day < first ? 0 : 1);
      }
    }
  });

  test('of every duty follow each other from one day to the next, the newest first', () => {
    for (const { id, versions } of rulebook.duties) {
      versions.forEach((version, index) => {
        const newer = versions[index - 1];
        expect(version.to, id).toBe(newer ? version.to : null);
        if (newer) expect(dayAfter(version.to), id).toBe(newer.from);
      });
    }
  });

  test('with a figure carry no words in its place, and with words no figure but for guidance and embargoes', () => {
    for (const { id, versions } of rulebook.duties) {
      for (const { counting, period, standard } of versions) {
        if (period && standard) expect(['guidance-days', 'embargo-business-days'], id).toContain(counting);
        if (counting === 'no-figure' || counting === 'relative') expect([period, typeof standard], id).toEqual([null, 'string']);
      }
    }
  });

  test('of law that is proposed or enacted for later begin on the day it is in force, or on none', () => {
    for (const duty of rulebook.duties) {
      if (duty.state === 'in-force') expect(duty.inForceFrom, duty.id).toBeUndefined();
      else
        expect(
          duty.versions.map(({ from }) => from),
          duty.id,
        ).toEqual([duty.inForceFrom]);
    }
  });
});

describe('the places', () => {
  test('have a name in English, in their own language and in Korean', () => {
    for (const { code, name, local, ko } of [...places, ...euMembers]) {
      expect(name && local, code).toBeTruthy();
      expect(ko, code).toMatch(/[가-힣]/);
    }
  });

  test('of the EU and the EEA each have the zone of their authority', () => {
    const members = rulebook.jurisdictions.EU?.members ?? [];
    expect(members).toHaveLength(30);
    for (const code of members) expect(placeOf(code)?.timeZone, code).toBeDefined();
  });
});
