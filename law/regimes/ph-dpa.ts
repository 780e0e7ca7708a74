// Data Privacy Act of 2012 (Philippines), section 20(f), IRR sections 38 and 39, and NPC Circular 16-03.
import { type Duty, hours } from '@/law/duty';
import { all, dataOf, items, personalData, REVIEWED, seriousHarm, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'PH',
  law: 'DPA (Philippines)',
  timeZone: 'Asia/Manila',
  owedBy: { roles: ['controller'], text: 'personal information controller' },
  when: all(
    personalData,
    dataOf(
      'PH',
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
      'tax-id',
      'credentials',
      'payment-card',
      'bank-account',
    ),
    seriousHarm,
  ),
  startsAt: 'believed',
  state: 'in-force',
  contents: items({
    'nature-chronology-and-number': 'nature of the breach: what happened, chronology, number of people, likely consequences',
    'data-possibly-involved': 'personal data possibly involved',
    'measures-to-address-and-reduce-harm': 'measures taken to address the breach and reduce harm',
    'dpo-or-contact-person': 'name and contact details of the data protection officer or contact person',
    'assistance-to-the-people': 'assistance to the people affected',
  }),
  reviewed: REVIEWED,
} as const;

export const phDpa: readonly Duty[] = [
  {
    id: 'ph-dpa-npc',
    ...shared,
    article: 'DPA s20(f); IRR s38-39; Circular 16-03 s11, s17',
    recipient: 'regulator',
    authority: 'National Privacy Commission (NPC)',
    channel: 'Data Breach Notification Management System (DBNMS)',
    trigger:
      'sensitive personal information, or other information that enables identity fraud, acquired by an unauthorised person, with a real risk of serious harm',
    versions: [within(hours(72, 'believed'), 'hours', { from: '2016-09-09' })],
    phases: ['first notice on what is known', 'full report within five days'],
    delay: [
      'as far as needed to determine the scope, prevent further disclosure or restore the system',
      'no delay where at least 100 people are concerned, or disclosure of sensitive data will harm them',
    ],
    penalty: {
      text: 'concealing a breach: prison of 1 year 6 months to 5 years and PHP 500,000 to 1,000,000 (s30)',
      maxima: [
        {
          id: 'concealment',
          punishes: 'duty',
          article: 'Republic Act No. 10173 s30',
          fixed: { amount: 1_000_000, currency: 'PHP' },
          only: 'concealment',
          confidence: 'source',
          sources: ['PHDPA'],
        },
      ],
    },
    confidence: 'source-partial',
    confidenceNote: 'Act read; IRR in quotation; Circular in summaries',
    sources: ['PHDPA', 'PHIRR', 'PHADV', 'PHNPC', 'MEM'],
  },
  {
    id: 'ph-dpa-ds',
    ...shared,
    article: 'DPA s20(f); IRR s38-39; Circular 16-03 s18',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'as for the Commission',
    versions: [within(hours(72, 'believed'), 'hours', { from: '2016-09-09' })],
    exceptions: ['exemption by the Commission (s20(f)(2))'],
    delay: ['postponement authorised by the Commission for a criminal investigation (s20(f)(3))'],
    confidence: 'source-partial',
    sources: ['PHDPA', 'PHIRR', 'PHNPC'],
  },
];
