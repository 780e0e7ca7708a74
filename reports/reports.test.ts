import { describe, expect, test, vi } from 'vitest';
import { type FrozenFiling, judgements } from '@/domain/filing';
import { coupang, determination, filing, noHistory, SEOUL } from '@/domain/fixtures/coupang';
import type { Decision, History } from '@/domain/history';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import type { Locale } from '@/messages/format';
import { briefContent } from '@/reports/brief-content';
import { chronologyContent } from '@/reports/chronology-content';
import type { ReportContent } from '@/reports/content';
import { type FilingInput, filingContent } from '@/reports/filing-content';
import { pdfText } from '@/reports/fixtures/pdf-text';
import { printable } from '@/reports/fonts';
import { ladderDrawing } from '@/reports/ladder';
import { barsDrawing, phaseDrawing } from '@/reports/lines';
import { renderReport } from '@/reports/render';
import { stoodAt } from '@/reports/stood';
import { wordsIn } from '@/reports/words';

vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-02-26T02:10:00+09:00';
const STAMP = { entry: '412', head: '7c1e90b4'.repeat(8), at: '2026-02-25T17:10:11.123Z', contentHash: 'ab12'.repeat(16) };
const head = {
  reference: 'LK-7Q4M-2D',
  title: 'A former developer’s signing key outlived his employment',
  at: NOW,
  invented: false,
  privileged: false,
};

const needed = (id: string, title: string, neededBy: string): Decision => ({
  id,
  recordedAt: '2026-02-25T00:00:00Z',
  recordedBy: 'recorder',
  supersedes: null,
  kind: 'needed',
  duty: null,
  entity: null,
  title,
  neededBy,
  outcome: null,
  decidedAt: null,
  decidedBy: null,
  confirmedBy: null,
});

const history: History = {
  ...coupang,
  determinations: [
    ...coupang.determinations,
    determination('e1', 'exposure', 'press', { label: 'Estimate in the press, up to', amount: 'KRW 1.2 trillion' }, '2025-12-05', {
      source: 'Yonhap',
    }),
  ],
  decisions: [needed('n1', 'Approve the supplement', '2026-02-26T18:00:00+09:00')],
};

const brief = async (locale: Locale, more: Partial<Parameters<typeof briefContent>[0]> = {}) =>
  briefContent({ ...head, history, inventedDecisions: ['n1'], turnover: {}, ...more }, await wordsIn(locale, SEOUL));
const chronology = async (locale: Locale, more: Partial<Parameters<typeof chronologyContent>[0]> = {}) =>
  chronologyContent({ ...head, history, filings: [], notes: [], entered: {}, ...more }, await wordsIn(locale, SEOUL));

const frozen: FrozenFiling = {
  form: 1,
  duty: {
    id: 'kr-network-48-3-first',
    law: 'Network Act',
    article: 'Network Act Art 48-3(1); Decree Art 58-2(1)',
    authority: 'KISA',
    jurisdiction: 'KR',
  },
  entity: { id: 'coupang-corp', name: 'Coupang Corp.' },
  recipient: 'regulator',
  title: 'Intrusion report: 4,536 accounts',
  language: 'en',
  filed: { at: '2025-11-19T21:35:00+09:00', precision: 'minute' },
  receipt: 'R-1',
  elsewhere: false,
  draftedBy: 'p1',
  approvedBy: 'p2',
  unapprovedReason: null,
  supplementOf: null,
  scope: null,
  contentsVerified: true,
  passages: [{ item: 'status', heading: 'status of the response', text: 'The token was blocked. 추가 조사 중입니다.' }],
  rulebook: rulebook.version,
  judgements: judgements(
    history,
    { duty: 'kr-network-48-3-first', entity: 'coupang-corp' },
    {
      at: '2025-11-19T21:36:00+09:00',
      zone: SEOUL,
      rulebook: rulebook.version,
      compute: (facts) => obligations(facts, rulebook, '2025-11-19T21:36:00+09:00').obligations,
    },
  ),
  facts: {},
};
const filed = async (locale: Locale, error: FilingInput['filing']['error'] = null) =>
  filingContent(
    {
      ...head,
      history,
      names: { p1: 'Han Ji-woo', p2: 'Oh Se-rin' },
      filing: { id: 'kisa', frozen, frozenHash: 'cd34'.repeat(16), source: null, channel: 'KISA portal', reviewed: false, error },
    },
    await wordsIn(locale, SEOUL),
  );

describe('the brief of the public record', () => {
  test('the KISA report is 29 h 35 min late by awareness as found and in time by 1 h 17 min as claimed', async () => {
    const { figures, bars } = await brief('en');
    expect(figures[2]).toMatchObject({ value: '29 h 35 min', state: 'late' });
    expect(bars.anchors.map(({ key, clock }) => [key, clock.state, clock.phrase])).toEqual([
      ['A', 'late', '29 h 35 min late'],
      ['B', 'met', 'met, 1 h 17 min to spare'],
    ]);
  });
  test('accounts stand with their revision, and detection with both anchors', async () => {
    const { figures } = await brief('en');
    expect(figures[0]).toMatchObject({ value: '33,673,817', label: 'accounts, scope revision 5' });
    // 146 days to 17 November as found, 147 to 18 November as the company stated
    expect(figures[1]).toMatchObject({ value: '146–147', unit: 'days' });
  });
  test('says nothing that was known only later', async () => {
    const then = await brief('en', { at: '2025-11-20T12:00:00+09:00' });
    expect(then.ladder.revisions.map((one) => one.figure)).toEqual(['4,536']);
    expect(then.bars.anchors.map((one) => one.key)).toEqual(['B']);
    expect(then.exposure.empty).toBe('No exposure has been entered: not yet known.');
    expect(JSON.stringify(then)).not.toMatch(/33,|24 Jun|As found/);
  });
  test('statutory maxima stand beside what was entered, with what was taken for them, and are never summed', async () => {
    const turnover = { 'coupang-corp': [{ year: 2024, amount: 10_000_000_000_000, currency: 'KRW', of: 'entity' }] };
    const { exposure, statutory } = await brief('en', { turnover });
    expect(exposure.rows[0]).toMatchObject({ amount: 'KRW 1.2 trillion', source: 'Yonhap' });
    // 3 % of KRW 10 000 000 000 000 (PIPA Art 64-2(1) as it stood); the figure is invented for the sum to be plain.
    const pipa = statutory?.rows.find(({ label }) => label.startsWith('PIPA'));
    expect(pipa?.amount).toBe('up to KRW 300,000,000,000');
    expect(pipa?.note).toContain('3% of KRW 10,000,000,000,000 is KRW 300,000,000,000.');
    expect(pipa?.note).toContain('2024');
    const without = (await brief('en')).statutory?.rows.find(({ label }) => label.startsWith('PIPA'));
    expect(without).toMatchObject({ amount: 'not yet known' });
    expect(without?.note).toContain('is not in the profile version taken over');
  });
  test('a brief that was issued before there were maxima is laid out as it was', async () => {
    const { statutory: _, ...before } = await brief('en');
    expect((await renderReport(before, STAMP)).pages).toBe(1);
  });
  test('where nothing is recorded it says not yet known and draws no figure', async () => {
    const none = await brief('en', { history: noHistory });
    expect(none.figures.slice(0, 2).map((figure) => [figure.value, figure.unknown])).toEqual([
      ['not yet known', true],
      ['not yet known', true],
    ]);
    expect(none.phases).toBeNull();
    expect(none.ladder.empty).not.toBeNull();
    expect(none.bars.empty).not.toBeNull();
  });
  test('what was decided or needed only later is not in it', async () => {
    const at = '2025-11-20T12:00:00+09:00';
    const then = await brief('en', { at, history: stoodAt(history, at, true) });
    expect(then.decisions.empty).toBe('No decision is waiting.');
    const taken = { ...needed('n2', 'Block the key', '2025-11-19'), recordedAt: '2025-11-18T00:00:00Z', decidedAt: '2025-12-01T00:00:00Z' };
    expect((await brief('en', { at, history: stoodAt({ ...history, decisions: [taken] }, at, true) })).decisions.rows).toHaveLength(1);
  });
  test('has the same states and lengths in Korean', async () => {
    const [en, ko] = [await brief('en'), await brief('ko')];
    expect(ko.bars.anchors.map((one) => one.clock.state)).toEqual(en.bars.anchors.map((one) => one.clock.state));
    expect(ko.running.rows.map((row) => row.clock.state)).toEqual(en.running.rows.map((row) => row.clock.state));
    expect(ko.figures[2]?.value).toBe('29시간 35분');
    expect(ko.decisions.note).toBe('시연용 가상 자료');
  });
});

describe('the chronology', () => {
  test('each entry has its three times, with the precision of the first', async () => {
    const rows = (await chronology('en')).groups.flatMap((group) => group.rows);
    expect(rows.find((row) => row.what.startsWith('First access: 24 Jun 2025'))).toMatchObject({
      when: '24 Jun 2025',
      precision: 'to the day',
      known: '29 Nov 2025',
      lag: '158 days later',
      recorded: '1 Mar 2026, 09:00',
      mark: 'a correction',
    });
  });
  test('a filing entered in error stays and says so, and so do a withdrawn decision and its withdrawal', async () => {
    const error = { at: '2025-11-30T00:00:00Z', reason: 'It was another case' };
    const [made] = history.filings.filter((row) => row.state === 'filed');
    if (made === undefined) throw new Error('the history has no filing');
    const withdrawn = { at: '2025-12-02T00:00:00Z', reason: 'A stranger had read it' };
    const decided = { decidedAt: '2025-12-01T00:00:00Z', decidedBy: 'p1', confirmedBy: 'p2', kind: 'not-to-notify' as const };
    const decision = { ...needed('n3', 'No notice', '2025-12-01'), ...decided, outcome: 'Told in person', withdrawn };
    const changed = {
      ...history,
      filings: history.filings.map((row) => (row.id === made.id ? { ...row, state: 'withdrawn' as const, error } : row)),
      decisions: [decision],
    };
    const rowsOf = async (asked: History) => (await chronology('en', { history: asked })).groups.flatMap((group) => group.rows);
    const rows = await rowsOf(changed);
    const row = rows.find(({ what }) => what.includes(made.title) && what.startsWith('K'));
    expect(rows.filter(({ mark }) => mark.includes('entered in error: counts at no time'))).toHaveLength(1);
    expect(rows.find(({ mark }) => mark.includes('entered in error'))?.basis).toBe(
      'Entered in error 30 Nov 2025, 09:00: It was another case',
    );
    expect(row).toBeDefined();
    expect(rows.find(({ what }) => what === 'No notice: Told in person')?.mark).toBe('withdrawn later');
    expect(rows.find(({ kind }) => kind === 'Decision withdrawn')?.what).toBe('No notice: A stranger had read it');
    const before = await rowsOf(stoodAt(changed, '2025-12-01T12:00:00Z', true));
    expect(before.find(({ what }) => what === 'No notice: Told in person')?.mark).toBe('');
    expect(before.some(({ kind }) => kind === 'Decision withdrawn')).toBe(false);
  });
  test('what was corrected later stays and says so', async () => {
    const rows = (await chronology('en')).groups.flatMap((group) => group.rows);
    expect(rows.find((row) => row.what === 'First access: 6 Nov 2025, 18:38')?.mark).toBe('corrected later');
    const then = (await chronology('en', { at: '2025-11-20T12:00:00+09:00' })).groups.flatMap((group) => group.rows);
    expect(then.find((row) => row.what === 'First access: 6 Nov 2025, 18:38')?.mark).toBe('');
  });
  test('privileged filings are left out unless they are asked for', async () => {
    const privileged = { filings: [{ id: 'kisa', source: 'press', receipt: null, privileged: true }] };
    const kinds = async (asked: boolean) =>
      (await chronology('en', { ...privileged, privileged: asked })).groups
        .flatMap((group) => group.rows)
        .filter((row) => row.what.startsWith('KISA')).length;
    expect([await kinds(false), await kinds(true)]).toEqual([0, 1]);
  });
});

describe('a filing as a document', () => {
  test('keeps the judgement of its day and shows that of later anchors beside it', async () => {
    const { judged, later } = await filed('en');
    expect(judged.rows.map((row) => [row.anchor, row.clock.phrase])).toEqual([['B As claimed', 'met, 1 h 17 min to spare']]);
    expect(later?.rows.map((row) => [row.anchor, row.clock.phrase])).toEqual([
      ['A As found', '29 h 35 min late'],
      ['B As claimed', 'met, 1 h 17 min to spare'],
    ]);
  });
});

describe('pictures on paper', () => {
  test('the line of the incident is true to scale', async () => {
    const { phases } = await brief('en');
    if (phases === null) throw new Error('no line');
    const { unseen } = phaseDrawing(phases, 698);
    // 24 June 00:00 to 17 November 16:00 in Seoul is 146 d 16 h; to 26 February 02:10 it is 247 d 2 h 10 min
    expect(unseen?.width).toBeCloseTo(((146 * 24 + 16) / (247 * 24 + 2 + 10 / 60)) * 696, 1);
  });
  test('bars keep the proportion of hours late to hours allowed', async () => {
    const { bars } = await brief('en');
    const [a] = barsDrawing(bars, { width: 330, zone: SEOUL, locale: 'en' }).bars;
    const [period, over] = a?.strokes ?? [];
    expect((over?.width ?? 0) / (period?.width ?? 1)).toBeCloseTo((29 * 60 + 35) / (24 * 60), 1);
  });
  test('the ladder names the first and the last count and the factor between', async () => {
    const { ladder } = await brief('en');
    const { labels, lens } = ladderDrawing(ladder, { width: 335, now: Date.parse(NOW), zone: SEOUL, locale: 'en' });
    // 33,700,000 / 4,536 = 7,429.4
    expect(labels.map((one) => one.text)).toEqual(expect.arrayContaining(['4,536', '33,673,817', '× 7,429', 'in 11 days']));
    expect(lens).not.toBeNull();
  });
});

describe('a laid-out report', () => {
  test('equal content gives equal bytes, whatever was laid out between', async () => {
    const content = await brief('ko');
    const once = await renderReport(content, STAMP);
    await renderReport(await chronology('en'), STAMP);
    await renderReport(await filed('en'), STAMP);
    const again = await renderReport(content, STAMP);
    expect(Buffer.compare(Buffer.from(once.pdf), Buffer.from(again.pdf))).toBe(0);
  });
  test('content that was stored as JSON gives the same bytes', async () => {
    const content = await filed('ko');
    const stored: ReportContent = JSON.parse(JSON.stringify(content));
    const [once, again] = [await renderReport(content, STAMP), await renderReport(stored, STAMP)];
    expect(Buffer.compare(Buffer.from(once.pdf), Buffer.from(again.pdf))).toBe(0);
  });
  test('the brief is one page, whatever it holds', async () => {
    const long = 'A label that goes on and on with 한국어 '.repeat(12);
    const much: History = {
      ...history,
      determinations: [
        ...history.determinations,
        ...[1, 2, 3, 4, 5, 6].map((n) =>
          determination(`x${n}`, 'exposure', `x${n}`, { label: long.slice(0, 120), amount: long.slice(0, 400) }, '2025-12-05', {
            source: long,
          }),
        ),
      ],
      decisions: [1, 2, 3, 4, 5, 6].map((n) => needed(`d${n}`, long, `2026-02-2${n}`)),
    };
    const { pages } = await renderReport(
      await brief('ko', { history: much, title: long.slice(0, 160), privileged: true, invented: true }),
      STAMP,
    );
    expect(pages).toBe(1);
  });
  test.each(['en', 'ko'] as const)('its text can be read back: %s', async (locale) => {
    const [page = ''] = await pdfText((await renderReport(await brief(locale), STAMP)).pdf);
    const words = {
      en: [
        '33,673,817 accounts, scope revision 5',
        '29 h 35 min late',
        'met, 1 h 17 min to spare',
        '26 Feb 2026, 18:00',
        'KRW 1.2 trillion',
        'page 1 of 1',
      ],
      ko: [
        '33,673,817 계정 수, 5차 범위 개정',
        '29시간 35분 지연',
        '기한 내 이행, 1시간 17분 여유',
        '2026년 2월 26일 18:00',
        'KRW 1.2 trillion',
        '1 / 1쪽',
      ],
    }[locale];
    for (const word of [...words, head.title, STAMP.head, '412', rulebook.version]) expect(page).toContain(word);
  });
  test('every page names the case, the entry of the record and its head, and the table its columns', async () => {
    const notes = Array.from({ length: 40 }, (_, n) => ({
      id: `n${n}`,
      body: `Note ${n} on what was said`,
      privileged: false,
      invented: false,
      supersedes: null,
      recordedAt: '2026-02-20T01:00:00Z',
    }));
    const { pdf, pages } = await renderReport(await chronology('en', { notes }), STAMP);
    const texts = await pdfText(pdf);
    expect(texts.length).toBe(pages);
    expect(pages).toBeGreaterThan(2);
    texts.forEach((text, index) => {
      for (const word of [head.reference, `entry ${STAMP.entry}`, STAMP.head, `page ${index + 1} of ${pages}`, 'When it was recorded'])
        expect(text).toContain(word);
    });
  });
  test('words of two scripts are neither cut nor hyphenated', async () => {
    const texts = await pdfText((await renderReport(await chronology('ko'), STAMP)).pdf);
    expect(texts[0]).toContain('Latchkey에 언제 기록되었는지');
  });
  test('a character that the type lacks is a box, and long words may break', () => {
    const has = new Set([...'abc□ 가/'].map((letter) => letter.codePointAt(0) ?? 0));
    expect(printable('가 漢 ab', has)).toBe('가 □ ab');
    expect(printable('abc/'.repeat(10), has).replaceAll('\ufeff', '')).toBe('abc/'.repeat(10));
    expect(printable('abc/'.repeat(10), has)).toContain('\ufeff');
  });
  test('a filing made on a day without an hour is judged unclear and drawn as a day', async () => {
    const day: History = { ...coupang, filings: [filing('kisa', 'kr-network-48-3-first', { at: '2025-11-19', precision: 'day' })] };
    const { bars } = await brief('en', { history: day });
    expect(bars.filed?.until).toBe(Date.parse('2025-11-20T00:00:00+09:00'));
    expect(bars.anchors.map((one) => one.clock.state)).toEqual(['late', 'unclear']);
  });
});
