import { beforeAll, describe, expect, test, vi } from 'vitest';
import { main as resetPassword } from '@/scripts/reset-password';
import { read, run } from '@/server/gate';
import { addMember } from '@/server/member/commands';
import { useResetLink } from '@/server/person/commands';
import { caseActivity, portalActivity, portalChain } from '@/server/record/queries';
import { recordSubject } from '@/server/subject/commands';
import { caseSubjects } from '@/server/subject/queries';
import { administrator, asking, doing, memberOf, NOBODY, openCase, type Person, person } from '@/server/testing';

const SUBJECTS = 60;

let lead: Person;
let auditor: Person;
let reference: string;

beforeAll(async () => {
  lead = await person({ name: 'Han Ji-woo' });
  reference = await openCase(lead);
  auditor = await memberOf(lead, reference, 'auditor');
  for (let number = 1; number <= SUBJECTS; number += 1)
    await doing(lead, recordSubject, { reference, pseudonym: `K-${number}`, relationship: 'other', work: null });
  await asking(lead, caseSubjects, { reference });
});

const writes = { kind: 'writes' } as const;

describe('the record of a case', () => {
  test('is newest first, in pages that leave no entry out and show none twice', async () => {
    const first = await asking(auditor, caseActivity, { reference, ...writes });
    const second = await asking(auditor, caseActivity, { reference, ...writes, before: first.more });
    const numbers = [...first.entries, ...second.entries].map((entry) => entry.number);
    expect(numbers).toEqual(Array.from({ length: SUBJECTS + 2 }, (_, index) => SUBJECTS + 2 - index));
    expect(second.more).toBeNull();
  });

  test('tells changes from looks, one person from another, one event from another', async () => {
    const looks = await asking(auditor, caseActivity, { reference, kind: 'reads' });
    expect(new Set(looks.entries.map((entry) => entry.event))).toEqual(new Set(['read']));
    const own = await asking(auditor, caseActivity, { reference, actor: lead.id });
    expect(new Set(own.entries.map((entry) => entry.actor))).toEqual(new Set([lead.id]));
    const opened = await asking(auditor, caseActivity, { reference, event: 'incident.opened' });
    expect(opened.entries.map((entry) => entry.number)).toEqual([1]);
  });

  test('has names for the people and subjects of its entries', async () => {
    const { people, subjects } = await asking(auditor, caseActivity, { reference, ...writes });
    expect(people[lead.id]).toEqual({ name: 'Han Ji-woo', nameLocal: null });
    expect(Object.values(subjects)).toContain(`K-${SUBJECTS}`);
  });

  test('is for lead, counsel, privacy officer and auditor; reading it is in it', async () => {
    const executive = await memberOf(lead, reference, 'executive');
    expect(await read(executive, caseActivity, { reference })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    await asking(auditor, caseActivity, { reference });
    const { entries } = await asking(auditor, caseActivity, { reference });
    expect(entries[0]).toMatchObject({ event: 'read', actor: auditor.id, data: { query: 'caseActivity', reveals: 'record' } });
  });

  test('gains nothing from a write that was refused', async () => {
    const before = (await asking(auditor, caseActivity, { reference, ...writes })).entries[0]?.number;
    expect((await run(lead, recordSubject, { reference, pseudonym: 'K-1', relationship: 'other', work: null })).ok).toBe(false);
    expect((await run(auditor, addMember, { reference, person: auditor.id, role: 'lead' })).ok).toBe(false);
    expect((await asking(auditor, caseActivity, { reference, ...writes })).entries[0]?.number).toBe(before);
  });
});

describe('the record of the portal', () => {
  test('is for administrators, and has nothing of any case', async () => {
    expect(await read(lead, portalActivity, {})).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await read(lead, portalChain, {})).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    const { entries, chain } = await asking(await administrator(), portalActivity, {});
    expect(chain?.unbroken).toBe(true);
    expect(entries.some((entry) => entry.event.startsWith('subject.') || entry.event.startsWith('member.'))).toBe(false);
  });
});

test('npm run reset-password prints a link that sets a password, and says when there is no such account', async () => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  try {
    const who = await person();
    expect(await resetPassword([who.email])).toBe(0);
    const secret = /\/reset\/(\S+)/.exec(said.join('\n'))?.[1];
    expect((await run(NOBODY, useResetLink, { secret, password: 'copper-meadow-violin-77' })).ok).toBe(true);
    expect(await resetPassword(['nobody@example.org'])).toBe(1);
    expect(await resetPassword([])).toBe(1);
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
});
