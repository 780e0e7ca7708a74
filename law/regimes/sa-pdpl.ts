// Personal Data Protection Law (Saudi Arabia), Article 20, and its Implementing Regulation, Article 24.
import { type Duty, hours } from '@/law/duty';
import { all, inWords, items, personalData, REVIEWED, risk, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'SA',
  law: 'PDPL (Saudi Arabia)',
  lawLocal: 'نظام حماية البيانات الشخصية',
  timeZone: 'Asia/Riyadh',
  owedBy: { roles: ['controller'], text: 'controller' },
  when: all(personalData, risk),
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const saPdpl: readonly Duty[] = [
  {
    id: 'sa-pdpl-20',
    ...shared,
    article: 'PDPL Art 20; Impl. Reg Art 24',
    recipient: 'regulator',
    authority: 'Saudi Data and AI Authority (SDAIA)',
    authorityLocal: 'الهيئة السعودية للبيانات والذكاء الاصطناعي',
    channel: 'breach service of the National Data Governance Platform',
    trigger: 'leak, damage or unlawful access that may harm the data or the data subject or conflict with their rights or interests',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2024-09-14' })],
    contents: items({
      'description-and-time-of-awareness': 'description with time, date, circumstances and the time the controller became aware',
      'data-subjects-and-type-of-data': 'categories and actual or approximate number of data subjects; type of data',
      'risks-impact-and-measures': 'risks, actual or potential impact, measures taken and planned against recurrence',
      'whether-data-subjects-are-told': 'whether the data subjects were or will be told',
      'controller-or-dpo-contact': 'contact details of the controller or its data protection officer',
    }),
    phases: ['what cannot be given within 72 hours follows, with reasons'],
    penalty: {
      text: 'warning or fine up to SAR 5 million, doubled on repetition (Art 36)',
      maxima: [
        {
          id: 'fine',
          punishes: 'duty',
          article: 'PDPL Art 36',
          fixed: { amount: 5_000_000, currency: 'SAR' },
          assumes: ['doubledOnRepetition'],
          confidence: 'source',
          sources: ['SAPDPL'],
        },
      ],
    },
    notes:
      'Registration on the National Data Governance Platform is needed to file. Duties to report to the National Cybersecurity Authority stand beside this one.',
    confidence: 'source',
    sources: ['SAPDPL', 'SAREG24'],
  },
  {
    id: 'sa-pdpl-20-ds',
    ...shared,
    article: 'PDPL Art 20(2); Impl. Reg Art 24(5)',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger:
      'a breach that may harm their data or conflict with their rights or interests; immediately where serious harm may follow (Art 20(2))',
    versions: [inWords('without undue delay', { from: '2024-09-14' })],
    contents: items({
      'description-in-simple-language': 'description of the breach in simple language',
      'risks-and-measures-taken': 'risks and measures taken',
      'controller-or-dpo-contact': 'contact details of the controller or its data protection officer',
      'advice-to-the-person': 'advice to the person',
    }),
    confidence: 'source-partial',
    confidenceNote: 'Law read; Art 24(5) of the Regulation in a summary',
    sources: ['SAPDPL', 'SAREG24', 'MEM'],
  },
];
