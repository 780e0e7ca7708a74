// Personal Data Protection Act B.E. 2562 (Thailand), section 37(4), and the Notification of 15 December 2022.
import { type Duty, hours } from '@/law/duty';
import { all, highRisk, inWords, items, personalData, REVIEWED, riskUnlikely, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'TH',
  law: 'PDPA (Thailand)',
  lawLocal: 'พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562',
  timeZone: 'Asia/Bangkok',
  owedBy: { roles: ['controller'], text: 'controller' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const thPdpa: readonly Duty[] = [
  {
    id: 'th-pdpa-37-4',
    ...shared,
    article: 'PDPA s37(4); PDPC Notification B.E. 2565 of 15 December 2022',
    recipient: 'regulator',
    authority: 'Office of the Personal Data Protection Committee (PDPC)',
    authorityLocal: 'สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล',
    trigger: 'a personal data breach, unless it is unlikely to result in a risk to rights and freedoms',
    when: personalData,
    unless: [riskUnlikely],
    versions: [within(hours(72, 'aware'), 'hours', { from: '2022-06-01' })],
    contents: items({
      'kind-people-and-records': 'kind of breach, nature and number of people and records',
      'dpo-or-other-contact': 'data protection officer or other contact point',
      'likely-effects': 'likely effects',
      'measures-to-stop-and-repair': 'measures taken or planned to stop, remedy and repair',
    }),
    phases: ['report first, details later', 'late: within 15 days of knowing, with the reasons that made it unavoidable'],
    penalty: {
      text: 'administrative fine up to THB 3 million',
      maxima: [
        {
          id: 'administrative-fine',
          punishes: 'duty',
          article: 'PDPA, administrative fine',
          fixed: { amount: 3_000_000, currency: 'THB' },
          confidence: 'source-secondary',
          sources: ['THPDPA', 'THNOT'],
        },
      ],
    },
    confidence: 'source-secondary',
    confidenceNote: 'section 37(4) in quotation, the Notification in summaries; last two items from knowledge',
    sources: ['THPDPA', 'THNOT', 'MEM'],
  },
  {
    id: 'th-pdpa-37-4-ds',
    ...shared,
    article: 'PDPA s37(4); PDPC Notification B.E. 2565',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'a personal data breach with a high risk',
    when: all(personalData, highRisk),
    versions: [inWords('without delay', { from: '2022-06-01' })],
    contents: items({
      'brief-nature-of-the-breach': 'brief nature of the breach',
      'contact-point': 'contact point',
      'likely-effects': 'likely effects',
      'remedial-measures-and-advice': 'remedial measures and advice',
    }),
    confidence: 'source-secondary',
    confidenceNote: 'duty read in summaries; contents partly from knowledge',
    sources: ['THPDPA', 'THNOT', 'MEM'],
  },
];
