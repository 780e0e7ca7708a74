import { beforeAll, expect, test } from 'vitest';
import { read, run } from '@/server/gate';
import { recordNote } from '@/server/note/commands';
import { caseNotes } from '@/server/note/queries';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';

let lead: Person;
let responder: Person;
let reference: string;
beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
  responder = await memberOf(lead, reference, 'responder');
});
const note = (body: string, more: object = {}) => ({ reference, body, privileged: false, ...more });
const seenBy = async (actor: Person) => (await asking(actor, caseNotes, { reference })).notes.map((row) => row.body);

test('a privileged note is seen by lead and legal counsel alone, and so is what corrects it', async () => {
  const counsel = await memberOf(lead, reference, 'legal-counsel');
  const first = await doing(counsel, recordNote, note('Advice', { privileged: true }));
  await doing(responder, recordNote, note('Plain'));
  expect(await seenBy(lead)).toEqual(['Plain', 'Advice']);
  expect(await seenBy(responder)).toEqual(['Plain']);
  await doing(lead, recordNote, note('Advice, corrected', { supersedes: first.note }));
  expect(await seenBy(counsel)).toEqual(['Advice, corrected', 'Plain']);
  expect(await seenBy(responder)).toEqual(['Plain']);
});

test('who cannot read privileged notes can neither write one nor name one', async () => {
  expect(await run(responder, recordNote, note('x', { privileged: true }))).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
  const { note: hidden } = await doing(lead, recordNote, note('Hidden', { privileged: true }));
  expect(await run(responder, recordNote, note('x', { supersedes: hidden }))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
});

test('a correction keeps the earlier text, and a second one is told what stands', async () => {
  const { note: first } = await doing(responder, recordNote, note('The key was made in 2019'));
  await doing(lead, recordNote, note('The key was made in 2020', { supersedes: first }));
  expect(await run(responder, recordNote, note('in 2021', { supersedes: first }))).toEqual({
    ok: false,
    refusal: { kind: 'stale', noun: 'note', now: { body: 'The key was made in 2020' } },
  });
  const found = (await asking(responder, caseNotes, { reference })).notes.find((row) => row.body.endsWith('2020'));
  expect(found?.earlier).toMatchObject([{ body: 'The key was made in 2019' }]);
});

test('an executive, an auditor and a stranger read and write none; an empty or endless note is named', async () => {
  for (const role of ['executive', 'auditor'] as const) {
    const member = await memberOf(lead, reference, role);
    expect(await read(member, caseNotes, { reference })).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await run(member, recordNote, note('x'))).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
  }
  expect(await run(await person(), recordNote, note('x'))).toEqual({ ok: false, refusal: { kind: 'not-found' } });
  expect(await run(lead, recordNote, note(''))).toMatchObject({ refusal: { faults: [{ path: 'body', id: 'required' }] } });
  expect(await run(lead, recordNote, note('가'.repeat(8_001)))).toMatchObject({ refusal: { faults: [{ path: 'body', id: 'too-long' }] } });
});
