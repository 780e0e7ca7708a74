import { describe, expect, test } from 'vitest';
import type { AuditData, AuditEvent } from '@/domain/audit';
import { LOCALES, translator } from '@/messages/translate';
import { type EntryWords, entrySentence, eventKey } from './sentence';

/** One entry of every event, and a second where a member of its data may be absent. An event left out here does not compile. */
const SAMPLES: { [E in AuditEvent]: AuditData[E][] } = {
  'portal.set-up': [
    { kind: 'empty', person: 'p' },
    { kind: 'demonstration', person: 'p' },
    { kind: 'test', person: 'p' },
  ],
  'session.started': [{ session: 's', person: 'p' }],
  'session.ended': [{ session: 's', person: 'p', reason: 'signed-out' }],
  'sign-in.refused': [{}],
  'person.added': [
    { person: 'p', administrator: true },
    { person: 'p', administrator: false },
  ],
  'person.changed': [{ person: 'p', fields: ['locale', 'timeZone'] }],
  'person.ended': [{ person: 'p' }],
  'password.changed': [{ person: 'p' }],
  'reset-link.made': [{ person: 'p' }],
  'reset-link.used': [{ person: 'p' }],
  'incident.opened': [{ signal: null }, { signal: 's' }],
  'incident.changed': [{ fields: ['title'] }],
  'incident.moved': [{ from: 'scoped', to: 'closed' }],
  'member.added': [{ person: 'p', role: 'auditor' }],
  'member.ended': [{ person: 'p', role: 'auditor' }],
  'lead.handed-over': [{ from: 'p', to: 'p' }],
  'lead.proposed': [{ person: 'p' }],
  'lead.confirmed': [{ nomination: 'n' }],
  'lead.proposal-withdrawn': [{ nomination: 'n' }],
  'wall.built': [{ person: 'p' }],
  'wall.ended': [{ person: 'p' }],
  'subject.recorded': [{ subject: 's' }],
  'subject.named': [
    { subject: 's', account: true },
    { subject: 's', account: false },
  ],
  'subject.corrected': [
    { subject: 's', named: true, account: true },
    { subject: 's', named: true, account: false },
    { subject: 's', named: false, account: false },
  ],
  'subject.unmasked': [{ subject: 's', reason: 'interview' }],
  'signal.recorded': [
    { signal: 's', supersedes: null },
    { signal: 's', supersedes: 't' },
  ],
  'signal.promoted': [{ signal: 's' }],
  'signal.set-aside': [{ signal: 's' }],
  'determination.recorded': [
    { determination: 'd', field: 'moments.aware', supersedes: null },
    { determination: 'd', field: 'moments.aware', supersedes: 'e' },
  ],
  'scope.revised': [
    { revision: 'r', number: 2, cells: 1, fromFile: false },
    { revision: 'r', number: 3, cells: 12, fromFile: true },
  ],
  'filing.drafted': [{ filing: 'f', duty: 'd' }],
  'filing.changed': [{ filing: 'f', duty: 'd', draft: 2, items: ['a'] }],
  'filing.approved': [{ filing: 'f', duty: 'd', draft: 2 }],
  'filing.returned': [{ filing: 'f', duty: 'd', draft: 2 }],
  'filing.filed': [
    { filing: 'f', duty: 'd', revision: null, approved: false },
    { filing: 'f', duty: 'd', revision: 2, approved: true },
  ],
  'filing.recorded-elsewhere': [
    { filing: 'f', duty: 'd', revision: null },
    { filing: 'f', duty: 'd', revision: 1 },
  ],
  'filing.reviewed': [{ filing: 'f', duty: 'd' }],
  'filing.withdrawn': [{ filing: 'f', duty: 'd' }],
  'filing.entered-in-error': [{ filing: 'f', duty: 'd' }],
  'filing.corrected': [
    { filing: 'f', duty: 'd', revision: null, corrects: 'e' },
    { filing: 'f', duty: 'd', revision: 2, corrects: 'e' },
  ],
  'filing.marked': [
    { filing: 'f', duty: 'd', privileged: true },
    { filing: 'f', duty: 'd', privileged: false },
  ],
  'decision.needed': [{ decision: 'd', kind: 'needed' }],
  'decision.taken': [
    { decision: 'd', kind: 'not-to-notify', duty: 'd' },
    { decision: 'd', kind: 'other', duty: null },
  ],
  'decision.confirmed': [
    { decision: 'd', kind: 'not-to-notify', duty: 'd' },
    { decision: 'd', kind: 'other', duty: null },
  ],
  'decision.withdrawn': [{ decision: 'd', kind: 'not-to-notify', duty: 'd' }],
  'tasks.started': [{ count: 1 }, { count: 14 }],
  'task.added': [{ task: 't' }],
  'task.changed': [{ task: 't', fields: ['title', 'due'] }],
  'task.done': [{ task: 't' }],
  'task.reopened': [{ task: 't' }],
  'task.verified': [{ task: 't' }],
  'note.recorded': [
    { note: 'n', privileged: true },
    { note: 'n', privileged: false },
  ],
  'file.stored': [{ file: 'f', size: 10_449_920 }],
  'report.issued': [{ report: 'r', kind: 'brief', locale: 'ko' }],
  'report.failed': [{ report: 'r' }],
  'report.retried': [{ report: 'r' }],
  'report.rendered': [
    { report: 'r', pages: 1 },
    { report: 'r', pages: 9 },
  ],
  'organisation.recorded': [
    { organisation: 'o', version: 1, fields: ['name', 'establishedIn', 'turnover'] },
    { organisation: 'o', version: 2, fields: ['roles', 'regulatedAs', 'sectors', 'registrations', 'from', 'ended'] },
  ],
  'contract.written': [{ contract: 'c', version: 1 }],
  'contract.amended': [{ contract: 'c', version: 2 }],
  'contract.ended': [{ contract: 'c', version: 3 }],
  'obligations.recounted': [{ contract: 'c' }],
  'demonstration.shown': [{ accounts: 8 }],
  'folder.allowed': [{ folder: 'f' }],
  'folder.forbidden': [{ folder: 'f' }],
  'source.begun': [{ source: 's', bytes: 10 }],
  'source.added': [{ sources: 1 }, { sources: 12 }],
  'source.sent': [{ source: 's' }],
  'source.settled': [
    { source: 's', bytes: 10, sound: true },
    { source: 's', bytes: 0, sound: false },
  ],
  'source.held': [{ source: 's' }],
  'source.released': [{ source: 's' }],
  'source.destroyed': [{ source: 's' }],
  'count.started': [
    { count: 'c', number: 1, sources: 1 },
    { count: 'c', number: 2, sources: 3 },
  ],
  'count.begun': [
    { count: 'c', number: 1, attempt: 1 },
    { count: 'c', number: 1, attempt: 2 },
  ],
  'count.ended': [
    { count: 'c', number: 1, state: 'counted', rows: 10, rejected: 1 },
    { count: 'c', number: 1, state: 'failed', rows: 0, rejected: 0 },
    { count: 'c', number: 1, state: 'stopped', rows: 0, rejected: 0 },
  ],
  'count.stopped': [{ count: 'c', number: 1 }],
  'count.rejects-accepted': [{ count: 'c', number: 1, rows: 3 }],
  'count.accepted': [{ count: 'c', number: 1, revision: 2, cells: 3 }],
  'comparison.asked': [{ comparison: 'c', from: 1, to: 2 }],
  'comparison.made': [
    { comparison: 'c', sound: true },
    { comparison: 'c', sound: false },
  ],
  'key.destruction-asked': [{ key: 'k' }],
  'key.destruction-withdrawn': [{ key: 'k' }],
  'key.destroyed': [{ key: 'k' }],
  'disclosure.asked': [
    { disclosure: 'd', number: 1, form: 'keyed' },
    { disclosure: 'd', number: 1, form: 'readable' },
  ],
  'disclosure.approved': [{ disclosure: 'd' }],
  'disclosure.refused': [{ disclosure: 'd' }],
  'disclosure.made': [
    { disclosure: 'd', rows: 3, sound: true },
    { disclosure: 'd', rows: 0, sound: false },
  ],
  'disclosure.destroyed': [{ disclosure: 'd' }],
  read: [
    { query: 'caseScope', reveals: 'free-text', rows: 1 },
    { query: 'searchIncidents', reveals: 'register', rows: 0 },
  ],
};

const EVENTS = Object.keys(SAMPLES) as AuditEvent[];

async function wordsIn(locale: (typeof LOCALES)[number]): Promise<EntryWords> {
  const t = await translator(locale, 'audit');
  const mark = (word: string) => () => `‹${word}›`;
  return {
    t,
    person: mark('person'),
    subject: mark('subject'),
    duty: mark('duty'),
    role: mark('role'),
    phase: mark('phase'),
    field: mark('field'),
    reason: mark('reason'),
    report: mark('report'),
    query: mark('query'),
  };
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(EVENTS)('the event %s has a sentence and a label', async (event) => {
    const words = await wordsIn(locale);
    for (const data of SAMPLES[event]) {
      const strict = {
        ...words,
        t: (id: string, params?: Parameters<typeof words.t>[1]) => words.t(id.replace(/^label\./, 'missing.'), params),
      };
      const sentence = entrySentence({ event, data: { ...data } }, strict);
      expect(sentence).not.toBe(event);
      expect(sentence).not.toMatch(/[{}]|undefined|null|\bnone\b|\btrue\b|\bfalse\b/);
      if (locale === 'ko') expect(sentence).toMatch(/[가-힣]/);
    }
    expect(words.t(`label.${eventKey(event)}`)).not.toBe('');
  });

  test('an entry of an older form is told by its label, one of an unknown event by its name', async () => {
    const words = await wordsIn(locale);
    expect(entrySentence({ event: 'subject.unmasked', data: { subject: 's' } }, words)).toBe(words.t('label.subject-unmasked'));
    expect(entrySentence({ event: 'kettle.boiled', data: {} }, words)).toBe('kettle.boiled');
  });

  test('a wall whose person is not told names nobody', async () => {
    expect(entrySentence({ event: 'wall.built', data: {} }, await wordsIn(locale))).toContain('‹person›');
  });
});
