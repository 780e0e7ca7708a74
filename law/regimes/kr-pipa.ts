// Personal Information Protection Act (Korea), Chapter V, as amended by Act No. 21445 (in force 2026-09-11), and its Enforcement Decree.
import { type Duty, hours, type Penalty } from '@/law/duty';
import { all, any, atLeast, dataOf, intrusion, is, items, personalData, REVIEWED, recovered, within } from '@/law/regimes/terms';

const act = {
  jurisdiction: 'KR',
  law: 'PIPA',
  lawLocal: '개인정보 보호법',
  timeZone: 'Asia/Seoul',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

/** Art 34(1) items 1 to 6; item 6 was added on 2026-09-11. The report to the regulator carries the same items (Decree Art 40). */
const article34Items = [
  ...items({
    'items-leaked': 'the items of personal data that leaked',
    'time-and-circumstances': 'when the leak happened and how it came about',
    'what-the-data-subject-can-do': 'what the data subject can do to limit the harm that may follow',
    'countermeasures-and-remedy': 'what the controller does in response, and the procedure for redress',
    'contact-for-reports-of-harm': 'the department and contact that take reports of harm',
  }),
  {
    id: 'right-to-damages-and-mediation',
    text: 'the right to damages (Art 39), statutory damages (Art 39-2) and dispute mediation (Art 43), and how to exercise it',
    from: '2026-09-11',
  },
];

/** Sensitive data (Art 23) and unique identifiers (Art 24); any count of people suffices. */
const sensitiveOrUniqueIdentifiers = dataOf(
  'KR',
  'health',
  'biometric',
  'genetic',
  'ethnic-origin',
  'political-opinion',
  'belief',
  'union-membership',
  'sex-life',
  'criminal-record',
  'national-id',
  'passport',
  'driving-licence',
);

/** Art 64-2, with Art 60-2 of the Decree on the turnover; the addenda of Act No. 21445 (Art 3) and of Act No. 19234 (Art 8) on the dates. */
const total = { of: 'entity', before: 'violation' } as const;
const surcharges = [
  {
    id: 'surcharge',
    punishes: 'incident',
    article: 'PIPA Art 64-2(1) item 9; Decree Art 60-2(1)',
    fixed: { amount: 2_000_000_000, currency: 'KRW' },
    share: { ...total, percent: 3, years: 'larger-of-preceding-and-average-of-three' },
    limbs: 'instead',
    assumes: ['unrelatedTurnover', 'safeguardsTaken', 'notBoth'],
    from: '2026-09-11',
    confidence: 'source',
    sources: ['KRPIPA', 'KRPIPAED', 'ASIA7'],
  },
  {
    id: 'surcharge-raised',
    punishes: 'incident',
    article: 'PIPA Art 64-2(2); Decree Art 60-2(1)',
    fixed: { amount: 5_000_000_000, currency: 'KRW' },
    share: { ...total, percent: 10, years: 'larger-of-preceding-and-average-of-three' },
    limbs: 'instead',
    only: 'krRaised',
    assumes: ['unrelatedTurnover'],
    from: '2026-09-11',
    confidence: 'source',
    sources: ['KRPIPA', 'KRPIPAED', 'ASIA7'],
  },
  {
    id: 'surcharge-before-2026',
    punishes: 'incident',
    article: 'PIPA Art 64-2(1) item 9',
    share: { ...total, percent: 3, years: 'preceding' },
    assumes: ['yearsNotRead', 'unrelatedTurnover', 'safeguardsTaken'],
    from: '2023-09-15',
    to: '2026-09-10',
    confidence: 'source-partial',
    sources: ['KRPIPA', 'ASIA7'],
  },
] as const;

/** Art 75(2), the item that names the paragraph of Art 34. No administrative fine for what a surcharge was imposed for (Art 76). */
const penalty = (failure: string, item: 17 | 18): Penalty => ({
  text: `${failure}: administrative fine up to KRW 30 million (Art 75(2) item ${item}); the leak itself: surcharge up to 3% of total turnover, or KRW 2 billion where there is none (Art 64-2(1)), up to 10% or KRW 5 billion in three cases (Art 64-2(2)); not both for one act (Art 76)`,
  maxima: [
    {
      id: 'administrative-fine',
      punishes: 'duty',
      article: `PIPA Art 75(2) item ${item}`,
      fixed: { amount: 30_000_000, currency: 'KRW' },
      assumes: ['notBoth'],
      from: '2026-09-11',
      confidence: 'source',
      sources: ['KRPIPA'],
    },
    ...surcharges,
  ],
});

export const krPipa: readonly Duty[] = [
  {
    id: 'kr-pipa-34-1-ds',
    ...act,
    article: 'PIPA Art 34(1); Decree Art 39',
    recipient: 'individuals',
    authority: 'Affected data subjects',
    authorityLocal: '정보주체',
    owedBy: { roles: ['controller'], text: 'personal information controller (개인정보처리자)' },
    trigger:
      'personal data of at least one person were lost, stolen or leaked, or, since 2026-09-11, forged, altered or damaged (as by ransomware)',
    quotation:
      '개인정보처리자는 개인정보가 유출등이 되었음을 알게 되었을 때에는 서면등의 방법으로 72시간 이내에 법 제34조제1항 각 호의 사항을 정보주체에게 알려야 한다. (시행령 제39조제1항)',
    when: all(personalData, atLeast(1, 'KR')),
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2023-09-15' })],
    contents: article34Items,
    phases: [
      'where the items or the time are not yet known: first the fact of the leak, what is known and items 3 to 6; the rest immediately once confirmed (Decree Art 39(2))',
    ],
    exceptions: [
      'no contact details, or another just cause: at least 30 days on the website, or at the place of business (Decree Art 39(3))',
    ],
    delay: [
      'urgent containment, such as closing the path, patching, recovering or deleting: immediately after that cause ends',
      'force majeure',
    ],
    insider: 'A leak by an insider counts in full.',
    notes:
      'There is no threshold of risk and no safe harbour for encryption. The wording must say leak (유출), not exposure (노출): PIPC resolution of 2025-12-03 on Coupang. The 72 hours are elapsed time: the PIPC counted 58 h 20 min and 82 h 40 min so.',
    penalty: penalty('not telling the people concerned', 17),
    confidence: 'source',
    sources: ['KRPIPA', 'KRPIPAED', 'ASIA7'],
  },
  {
    id: 'kr-pipa-34-2-possible',
    ...act,
    article: 'PIPA Art 34(2); Decree Art 39-2, 39-3',
    recipient: 'individuals',
    authority: 'All data subjects possibly affected',
    authorityLocal: '유출등의 가능성이 있는 정보주체',
    owedBy: { roles: ['controller'], text: 'personal information controller (개인정보처리자)' },
    trigger:
      'unlawful access to the processing system or to a device of someone who handles personal data, with a leak suspected and the people hard to identify; or data traded by others, of which a part is confirmed and the rest may have leaked',
    quotation:
      '개인정보처리자는 법 제34조제2항에 따라 제39조의2제2항 각 호의 사항을 통지하려는 경우 같은 조 제1항 각 호의 구분에 따른 때부터 72시간 이내에 서면등의 방법으로 통지해야 한다. (시행령 제39조의3제1항)',
    when: all(is('incident.personalData', 'suspected'), intrusion, is('incident.peopleIdentified', false)),
    startsAt: 'detected',
    versions: [within(hours(72, 'detected'), 'hours', { from: '2026-09-11' })],
    contents: items({
      'items-possibly-leaked': 'the items of personal data that may have leaked',
      'suspected-time-and-circumstances': 'when and how the leak is suspected or found to have happened',
      'remedies-of-items-3-to-5': 'what the data subject can do, the countermeasures and redress, and the contact (Art 34(1) items 3 to 5)',
      'promise-of-further-notice': 'that a further notice follows once the leak is confirmed',
    }),
    phases: [
      'a leak confirmed within the 72 hours: the notice under Art 34(1) takes its place (Decree Art 39-3(2))',
      'found later not to have leaked: say so immediately (Decree Art 39-3(3))',
    ],
    exceptions: [
      'no contact details, or another just cause: at least 30 days on the website, or at the place of business (Decree Art 39-3(4))',
    ],
    delay: ['force majeure or another unavoidable cause'],
    notes:
      'The clock runs from knowing of the unlawful access, usually the detection, before anything is confirmed. The second limb, data traded by others, is not expressed in facts.',
    penalty: penalty('not telling the people who may be concerned', 17),
    confidence: 'source',
    sources: ['KRPIPA', 'KRPIPAED', 'ASIA7'],
  },
  {
    id: 'kr-pipa-34-4-regulator',
    ...act,
    article: 'PIPA Art 34(4); Decree Art 40',
    recipient: 'regulator',
    authority: 'Personal Information Protection Commission (PIPC) or Korea Internet & Security Agency (KISA)',
    authorityLocal: '개인정보보호위원회 또는 한국인터넷진흥원',
    owedBy: { roles: ['controller'], text: 'personal information controller (개인정보처리자)' },
    trigger:
      'any one of: 1,000 or more data subjects; sensitive data or unique identifiers of anyone; unlawful access from outside to the processing system or to a device of someone who handles personal data',
    quotation:
      '개인정보처리자는 다음 각 호의 어느 하나에 해당하는 경우로서 개인정보가 유출등이 되었음을 알게 되었을 때에는 72시간 이내에 법 제34조제1항 각 호의 사항을 서면등의 방법으로 보호위원회 또는 같은 조 제4항 전단에 따른 전문기관에 신고해야 한다. (시행령 제40조제1항)',
    when: all(personalData, any(atLeast(1000, 'KR'), sensitiveOrUniqueIdentifiers, is('incident.accessFrom', 'outside'))),
    unless: [recovered],
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2023-09-15' })],
    contents: article34Items,
    phases: [
      'where the items or the time are not yet known: first the fact of the leak, what is known and items 3 to 5; the rest immediately once confirmed (Decree Art 40(2))',
    ],
    exceptions: [
      'the path was identified and the data recovered or deleted, so that harm to people is markedly unlikely: the report, not the notice to people, may be left out (Decree Art 40(1) proviso)',
    ],
    delay: ['force majeure or another unavoidable cause'],
    insider:
      'An employee still in post is not "from outside"; a former employee using a key that was never revoked is (Coupang was treated as unauthorised access from outside).',
    notes:
      'An insider with valid rights, fewer than 1,000 people and no sensitive data: no report to the regulator, and still the notice to people.',
    penalty: penalty('not reporting', 18),
    confidence: 'source',
    sources: ['KRPIPA', 'KRPIPAED', 'ASIA7', 'DLAKR'],
  },
];
