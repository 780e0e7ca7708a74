import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contractIdOf } from '@/domain/contract';
import type { Actor } from '@/domain/policy';
import { checkChains } from '@/scripts/verify';
import { contract, contracts } from '@/server/contract/queries';
import { showDemonstrationAccounts } from '@/server/demonstration/commands';
import {
  type Account,
  demonstration,
  demonstrationCase,
  demonstrationFile,
  demonstrationMade,
  demonstrationPeople,
} from '@/server/demonstration/queries';
import { env } from '@/server/env';
import { storedFile } from '@/server/file/queries';
import { caseFiling, caseFilings } from '@/server/filing/queries';
import { read } from '@/server/gate';
import { caseObligations } from '@/server/obligation/queries';
import { caseExposure, organisation } from '@/server/organisation/queries';
import { caseOverview } from '@/server/overview/queries';
import { signIn } from '@/server/person/commands';
import { caseScope } from '@/server/scope/queries';
import { caseTask, caseTasks } from '@/server/task/queries';
import { administrator, asking, doing, NOBODY, type Person } from '@/server/testing';
import { worklist } from '@/server/worklist/queries';
import { seedDemonstration } from '.';
import { VIEWS } from './access';
import { AGREEMENT } from './contract';
import { coupang as record } from './coupang';
import { shifted } from './shift';
import { SET, SMALLER } from './smaller';

// Expectations are those of the public record of the case (its measures), of the law's periods, and of the pages as drawn.
const SYSTEM: Actor = { kind: 'system', job: 'test' };
let admin: Person;
let accounts: Account[];
let reference: string;
const actors = new Map<string, Extract<Actor, { kind: 'person' }>>();
const as = (role: string): Actor => actors.get(role) ?? NOBODY;

beforeAll(async () => {
  vi.stubEnv('LATCHKEY_NOW', SET);
  admin = await administrator();
  accounts = await seedDemonstration();
  const { people } = await asking(SYSTEM, demonstrationPeople, { emails: accounts.map(({ email }) => email) });
  for (const { role, email, password } of accounts) {
    expect(await doing(NOBODY, signIn, { email, password, address: 'test', agent: 'test' }), email).not.toBeNull();
    actors.set(role, { kind: 'person', id: people[email] ?? '', administrator: role === 'administrator' });
  }
  reference = (await asking(as('lead'), demonstrationCase, { title: record.title })) ?? '';
}, 240_000);
afterAll(() => vi.unstubAllEnvs());

const owed = async (anchor: string | null, duty: string) => {
  const answer = await asking(as('legal-counsel'), caseObligations, { reference });
  const from = anchor === null ? answer.answers : answer.anchors.find((one) => one.key === anchor)?.answers;
  return from?.obligations.find((one) => one.duty === duty && one.answer === 'owed');
};

test('the invented organisations stand in the profile, and bound what their cases may cost', async () => {
  const title = 'Call-centre agent exported a customer list';
  const callcraft = (await asking(as('lead'), demonstrationCase, { title })) ?? '';
  const { lines } = await asking(as('lead'), caseExposure, { reference: callcraft, at: null });
  // 2 % of the invented EUR 640 000 000 is 12.8 million, more than EUR 10 million (GDPR Art 83(4)).
  expect(lines.find(({ law }) => law === 'GDPR')?.figure).toMatchObject({
    low: { amount: 12_800_000, currency: 'EUR' },
    high: { amount: 12_800_000, currency: 'EUR' },
  });
  expect((await asking(as('auditor'), organisation, {})).map(({ key }) => key)).toEqual(
    expect.arrayContaining(['callcraft', 'haneul-mart', 'thornfield', 'aozora-trading', 'redwood-archive']),
  );
});

describe('the public record', () => {
  test('the report to KISA is 29 h 35 min late as found and in time by 1 h 17 min as stated', async () => {
    expect(await owed('A', 'kr-network-48-3-first')).toMatchObject({
      status: 'late',
      lateBy: expect.stringMatching(/^(PT29H35M|P1DT5H35M)$/),
    });
    const stated = await owed('B', 'kr-network-48-3-first');
    expect(stated).toMatchObject({ status: 'met', due: { at: '2025-11-19T22:52:00+09:00' } });
    // 22:52 less 21:35.
    expect(Date.parse('2025-11-19T22:52:00+09:00') - Date.parse('2025-11-19T21:35:00+09:00')).toBe(77 * 60_000);
  });

  test('the report to the PIPC and the notice, of which only the day is public, are unclear as found and in time as stated', async () => {
    for (const duty of ['kr-pipa-34-4-regulator', 'kr-pipa-34-1-ds']) {
      expect((await owed('A', duty))?.status, duty).toBe('unclear');
      expect((await owed('B', duty))?.status, duty).toBe('met');
    }
  });

  test('147 days lie between first access and detection, and 48 h 40 min between signal and confirmation', async () => {
    const { figures, measures } = await asking(as('executive'), caseOverview, { reference });
    expect(figures?.dwell).toMatchObject({ iso: 'P147D', precision: 'day' });
    expect(measures?.find((one) => one.id === 'signalToConfirmation')).toMatchObject({ iso: 'PT48H40M' });
  });

  test('the first report is shown as its claim of twelve days beside the 147', async () => {
    const { dwell, claim, access } = await asking(as('lead'), caseScope, { reference });
    expect(dwell?.days).toBe(147);
    expect(claim?.days).toBe(12);
    expect(access.map((series) => [series.days.length, series.days.reduce((sum, day) => sum + day.count, 0)])).toEqual([[147, VIEWS]]);
    expect([access[0]?.days[0]?.date, access[0]?.days.at(-1)?.date]).toEqual(['2025-06-24', '2025-11-17']);
  });

  test('five revisions stand, and each filing quotes the one of its day', async () => {
    const { filings } = await asking(as('legal-counsel'), caseFilings, { reference });
    const filed = filings.filter((one) => one.state === 'filed').map((one) => [one.filed?.at.slice(0, 10), one.revision]);
    expect(filed.sort()).toEqual([
      ['2025-11-19', 1],
      ['2025-11-20', 1],
      ['2025-11-20', 1],
      ['2025-11-29', 2],
      ['2025-12-07', 2],
      ['2025-12-16', 2],
      ['2025-12-29', 2],
    ]);
    const { revisions } = await asking(as('lead'), demonstrationMade, { reference });
    expect(revisions).toBe(5);
  });

  test('the report to KISA is kept with the judgement of both anchors', async () => {
    const { filings } = await asking(as('legal-counsel'), caseFilings, { reference });
    const kisa = filings.find((one) => one.duty === 'kr-network-48-3-first');
    expect(kisa?.judgements.map(({ anchor, status }) => [anchor, status])).toEqual([
      ['A', 'late'],
      ['B', 'met'],
    ]);
  });

  test('the rejected notice of an “exposure” and its correction stand beside the order', async () => {
    const { filings } = await asking(as('legal-counsel'), caseFilings, { reference });
    const notices = filings.filter((one) => one.duty === 'kr-pipa-34-1-ds');
    expect(notices.find((one) => one.supplementOf !== null)?.supplementOf).toBe(notices.find((one) => one.supplementOf === null)?.id);
    const { timeline } = await asking(as('lead'), caseOverview, { reference });
    expect(timeline.some((row) => row.text.includes('유출') && row.text.includes('노출'))).toBe(true);
  });

  test('the draft to the PIPC says 노출 once and is flagged', async () => {
    const { filings } = await asking(as('legal-counsel'), caseFilings, { reference });
    const draft = filings.find((one) => one.state === 'draft');
    expect(draft).toMatchObject({ duty: 'kr-pipa-34-4-regulator', revision: 5, language: 'ko' });
    const shown = JSON.stringify(await asking(as('legal-counsel'), caseFiling, { reference, filing: draft?.id }));
    expect(shown).toContain('노출');
    expect(
      Object.values(record.drafts[0]?.contents ?? {})
        .join(' ')
        .match(/노출/g),
    ).toHaveLength(1);
  });

  test('what runs is the supplement to KISA to the end of 26 February, the 8-K/A to 3 March 17:30, and two targets of our own', async () => {
    const { rows } = await asking(as('legal-counsel'), worklist, {});
    const own = rows.filter((row) => row.reference === reference).map((row) => [row.duty, row.dueAt ?? row.targetAt]);
    expect(own).toContainEqual(['kr-network-48-3-supplement', '2026-02-26T14:59:59.000Z']);
    expect(own).toContainEqual(['us-sec-8k-105-amend', '2026-03-03T22:30:00.000Z']);
    expect(own).toContainEqual(['tw-pdpa-12', '2026-03-02T10:00:00.000Z']);
  });

  test('as known on 1 December 2025 there is no finding of 17 November and the count is 33,700,000', async () => {
    const then = await asking(as('lead'), caseOverview, { reference, at: '2025-12-01T12:00:00+09:00' });
    expect(then.figures?.scope).toMatchObject({ number: 2, accounts: { settled: 33_700_000 } });
    const { anchors } = await asking(as('lead'), caseObligations, { reference, at: '2025-12-01T12:00:00+09:00' });
    expect(anchors.map((anchor) => anchor.key)).toEqual(['B']);
  });

  test('every fact has a source, and everything that is not public says that it is invented', () => {
    for (const one of [...record.signals, ...record.determinations, ...record.revisions, ...record.filings])
      expect(one.source).not.toBe('');
    for (const row of record.determinations.filter((one) => one.field === 'target')) expect(row.source).toMatch(/invented/i);
    for (const task of record.tasks) if (task.done) expect(task.done.proof).toMatch(/^Invented/);
  });
});

describe('the work on it', () => {
  test('nine tasks, six of them verified by somebody else than who did them; one waits', async () => {
    const { tasks, all, verified } = await asking(as('lead'), caseTasks, { reference });
    expect([all, verified]).toEqual([9, 6]);
    for (const task of tasks) if (task.verifiedBy) expect(task.verifiedBy.id).not.toBe(task.doneBy?.id);
    expect(tasks.filter((task) => task.waitsFor.length > 0)).toHaveLength(1);
  });

  test('the stored proof can be read by who reads evidence', async () => {
    const { tasks } = await asking(as('lead'), caseTasks, { reference });
    const file = tasks.find((task) => task.file !== null)?.file;
    const { bytes } = await asking(as('auditor'), storedFile, { reference, file: file?.id });
    expect(new TextDecoder().decode(bytes)).toMatch(/^INVENTED/);
    expect((await asking(as('responder'), caseTask, { reference, task: tasks[0]?.id })).task.proof).toMatch(/^Invented/);
  });

  test('people, decisions and notes are marked as invented', async () => {
    const { people } = await asking(as('executive'), caseOverview, { reference });
    expect(people).toHaveLength(7);
    expect(people.every((person) => person.invented)).toBe(true);
  });
});

describe('the smaller incidents', () => {
  test('their clocks run around the set instant as drawn: one past due, the others within ten days', async () => {
    const { rows } = await asking(as('legal-counsel'), worklist, {});
    // Contracts are the portal's: those that other tests of this database wrote are none of the demonstration.
    const due = rows.filter(({ duty }) => contractIdOf(duty) === null).map((row) => [row.duty, row.dueAt ?? row.targetAt]);
    expect(due[0]).toEqual(['kr-network-48-3-first', '2026-02-25T11:30:00.000Z']);
    expect(due).toContainEqual(['kr-pipa-34-1-ds', '2026-02-26T05:00:00.000Z']);
    expect(due).toContainEqual(['uk-gdpr-33', '2026-02-26T23:30:00.000Z']);
    const duties = due.map(([duty]) => duty);
    for (const duty of ['eu-gdpr-33-1', 'jp-appi-26-prelim', 'us-ca-individuals']) expect(duties).toContain(duty);
  });

  test('are told apart from the public record, case by case', async () => {
    const { rows } = await asking(as('legal-counsel'), worklist, {});
    expect(rows.every((row) => row.invented === (row.reference !== reference))).toBe(true);
  });

  test('on another day their times move by whole days and nothing else changes', () => {
    const [first] = SMALLER;
    const moved = shifted(first, 270);
    expect(moved?.title).toBe(first?.title);
    expect(moved?.signals[0]?.knownAt).toBe('2026-11-20T09:20:00+09:00');
    expect(moved?.revisions[0]?.cells).toEqual(first?.revisions[0]?.cells);
  });
});

describe('the processor agreement', () => {
  const title = 'Call-centre agent exported a customer list';
  const owedIn = async (duty: (id: string) => boolean) => {
    const callcraft = await asking(as('lead'), demonstrationCase, { title });
    const { answers } = await asking(as('legal-counsel'), caseObligations, { reference: callcraft });
    return answers.obligations.find((one) => one.answer === 'owed' && duty(one.duty));
  };

  test('is owed in the one case of the organisation that it binds, 24 hours after confirmation, and is written by counsel', async () => {
    const { contracts: written, mayWrite } = await asking(as('legal-counsel'), contracts, {});
    const agreement = written.find(({ terms }) => terms.title === AGREEMENT.terms.title);
    expect(agreement?.terms.customer).toMatch(/invented/);
    // 25 February 11:40 and a day.
    expect(await owedIn((id) => id === agreement?.duty.id)).toMatchObject({ status: 'open', due: { at: '2026-02-26T11:40:00+00:00' } });
    const { incidents } = await asking(as('legal-counsel'), contract, { contract: agreement?.id });
    expect(incidents.map((incident) => incident.title)).toEqual([title]);
    expect(mayWrite).toBe(false);
  });

  test('puts a figure on what the GDPR asks of a processor without one', async () => {
    expect(await owedIn((id) => id === 'eu-gdpr-33-2')).toMatchObject({ status: 'met', due: null });
  });
});

describe('the accounts', () => {
  test('one for each role, and each signs in', () => {
    expect(accounts.map(({ role }) => role)).toEqual([
      'lead',
      'responder',
      'legal-counsel',
      'privacy-officer',
      'hr-partner',
      'executive',
      'auditor',
      'administrator',
    ]);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(8);
  });

  test('the administrator of the portal sees none of the cases', async () => {
    expect((await asking(as('administrator'), worklist, {})).rows).toEqual([]);
    expect(await read(as('administrator'), caseOverview, { reference })).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  test('interrupted and called again, it makes nothing twice', async () => {
    const before = await asking(as('lead'), demonstrationMade, { reference });
    accounts = await seedDemonstration();
    expect(await asking(as('lead'), demonstrationMade, { reference })).toEqual(before);
  });

  test('are kept where only the portal reads them, shown to an administrator once, and then gone', async () => {
    expect(statSync(demonstrationFile()).mode & 0o777).toBe(0o600);
    expect(demonstrationFile().startsWith(env().home)).toBe(true);
    expect(await asking(admin, demonstration, {})).toMatchObject({ state: 'ready' });
    expect(await read(as('lead'), demonstration, {})).toMatchObject({ refusal: { kind: 'not-found' } });
    expect((await doing(admin, showDemonstrationAccounts, {})).accounts).toEqual(accounts);
    expect(await read(admin, demonstration, {})).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

test('every chain of the record is unbroken', async () => {
  const { broken, entries } = await checkChains(env().DATABASE_OWNER_URL ?? '');
  expect(broken).toBeNull();
  expect(entries).toBeGreaterThan(150);
});
