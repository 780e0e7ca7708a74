// Personal Information Protection and Electronic Documents Act (Canada), sections 10.1 to 10.3, and SOR/2018-64.
import type { Duty } from '@/law/duty';
import { all, inWords, items, personalData, REVIEWED, seriousHarm } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'CA',
  law: 'PIPEDA',
  timeZone: 'America/Toronto',
  owedBy: { roles: ['controller'], text: 'organisation in control of the information' },
  startsAt: 'determined',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const caPipeda: readonly Duty[] = [
  {
    id: 'ca-pipeda-opc',
    ...shared,
    article: 'PIPEDA s10.1(1)-(2); SOR/2018-64 s2',
    recipient: 'regulator',
    authority: 'Office of the Privacy Commissioner of Canada',
    authorityLocal: 'Commissariat à la protection de la vie privée du Canada',
    trigger: 'a breach of security safeguards with a real risk of significant harm; no count of people',
    when: all(personalData, seriousHarm),
    versions: [inWords('as soon as feasible', { from: '2018-11-01' })],
    contents: items({
      'circumstances-and-cause': 'circumstances of the breach and, if known, its cause',
      'day-or-period': 'day or period of the breach, or the approximate period',
      'personal-information-as-known': 'personal information concerned, as far as known',
      'number-of-people-affected': 'number of people affected, exact or approximate',
      'steps-to-reduce-risk': 'steps taken to reduce or mitigate the risk of harm',
      'steps-to-notify-people': 'steps taken or planned to notify the people affected',
      'contact-for-the-commissioner': "name and contact details of a person who can answer the Commissioner's questions",
    }),
    phases: ['new information may be added after the report (SOR/2018-64 s2(2))'],
    exceptions: ['no real risk of significant harm: keep a record for 24 months'],
    penalty: {
      text: 'knowing contravention of s10.1 or s10.3(1): fine up to CAD 10,000 (summary) or CAD 100,000 (indictable), s28',
      maxima: [
        {
          id: 'indictable',
          punishes: 'duty',
          article: 'PIPEDA s28',
          fixed: { amount: 100_000, currency: 'CAD' },
          only: 'knowing',
          confidence: 'source',
          sources: ['CAPIPEDA'],
        },
      ],
    },
    notes:
      'In writing, by any secure means of communication. Significant harm includes humiliation, damage to reputation, loss of employment, financial loss, identity theft (s10.1(7)); sensitivity and probability of misuse decide (s10.1(8)). A record of every breach, also of one that is not reported, is kept for 24 months after the day on which the organisation determines that it happened (s10.3; SOR/2018-64 s6).',
    confidence: 'source',
    sources: ['CAPIPEDA', 'CASOR64'],
  },
  {
    id: 'ca-pipeda-ds',
    ...shared,
    article: 'PIPEDA s10.1(3)-(6); SOR/2018-64 s3-5',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'a breach of security safeguards with a real risk of significant harm',
    when: all(personalData, seriousHarm),
    versions: [inWords('as soon as feasible', { from: '2018-11-01' })],
    contents: items({
      'circumstances-for-people': 'circumstances of the breach',
      'day-or-period': 'day or period of the breach, or the approximate period',
      'personal-information-as-known': 'personal information concerned, as far as known',
      'steps-by-the-organisation': 'steps that the organisation has taken to reduce the risk of harm',
      'steps-by-the-person': 'steps that the person can take to reduce or mitigate the harm',
      'contact-for-further-information': 'contact details for further information',
    }),
    exceptions: [
      'other law forbids the notice (s10.1(3))',
      'indirect public notice instead where direct notice would cause more harm or undue hardship, or no contact details are held (SOR/2018-64 s5)',
    ],
    confidence: 'source',
    sources: ['CAPIPEDA', 'CASOR64'],
  },
  {
    id: 'ca-pipeda-orgs',
    ...shared,
    article: 'PIPEDA s10.2',
    recipient: 'other organisations',
    authority: 'Other organisations and government institutions able to reduce the harm',
    trigger:
      'people are notified under s10.1(3), and the organisation believes that another organisation or a government institution may be able to reduce the risk or mitigate the harm',
    when: all(personalData, seriousHarm, 'undecidable'),
    versions: [inWords('as soon as feasible', { from: '2018-11-01' })],
    notes: 'Personal information may be disclosed for this purpose without consent (s10.2(3)).',
    confidence: 'source',
    sources: ['CAPIPEDA'],
  },
];
