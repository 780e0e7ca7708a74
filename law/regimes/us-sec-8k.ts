// Form 8-K, Item 1.05 (Material Cybersecurity Incidents), 17 CFR 249.308; 88 FR 51896.
import { businessDays, type Duty } from '@/law/duty';
import { all, done, items, material, REVIEWED, within } from '@/law/regimes/terms';

const item105 = {
  jurisdiction: 'US',
  law: 'SEC Form 8-K Item 1.05',
  timeZone: 'America/New_York',
  calendar: 'US',
  state: 'in-force',
  reviewed: REVIEWED,
  recipient: 'public',
  channel: 'EDGAR',
} as const;

export const usSec8k: readonly Duty[] = [
  {
    id: 'us-sec-8k-105',
    ...item105,
    article: 'Form 8-K Item 1.05; General Instruction B.1 (17 CFR 249.308); 88 FR 51896',
    authority: 'Securities and Exchange Commission (SEC), for investors',
    form: 'Form 8-K',
    owedBy: { regulatedAs: ['sec-registrant'], text: 'Exchange Act registrants that file Form 8-K (foreign private issuers: Form 6-K)' },
    trigger:
      'a cybersecurity incident that the registrant determines to be material; the determination is made without unreasonable delay after discovery',
    quotation:
      'A report pursuant to Item 1.05 is to be filed within four business days after the registrant determines that it has experienced a material cybersecurity incident. (General Instruction B.1)',
    when: material,
    startsAt: 'materialityDetermined',
    versions: [within(businessDays(4, 'materialityDetermined'), 'business-days-sec', { from: '2023-12-18' })],
    contents: items({
      'nature-scope-and-timing': 'the material aspects of the nature, scope and timing of the incident',
      'material-impact': 'the material impact, or reasonably likely material impact, on the registrant',
      'not-technical-details':
        'left out: details of the response, systems or vulnerabilities that would impede the response (Instruction 4); the incident itself is not carved out',
    }),
    phases: ['an amendment (8-K/A) within four business days after what was missing is determined or becomes available (Instruction 2)'],
    delay: [
      'the Attorney General finds a substantial risk: 30 days, 30 more, in extraordinary circumstances 60 more, then by SEC order (Item 1.05(c))',
      'carriers under the FCC rule on customer network data: up to seven business days (Item 1.05(d))',
    ],
    notes:
      'A determination on a Saturday, Sunday or holiday: the period begins on and includes the next business day. A filing after 17:30 New York time counts as made on the next business day. Closures ordered ad hoc count as holidays. A petition to rescind the item was pending in August 2026.',
    confidence: 'source',
    sources: ['SECCLK'],
  },
  {
    id: 'us-sec-8k-105-amend',
    ...item105,
    article: 'Instruction 2 to Item 1.05',
    authority: 'Securities and Exchange Commission (SEC)',
    form: 'Form 8-K/A',
    owedBy: { regulatedAs: ['sec-registrant'] },
    trigger: 'information that was not determined or not available when the Form 8-K was filed',
    when: all(material, done('us-sec-8k-105')),
    startsAt: 'newInformation',
    versions: [within(businessDays(4, 'newInformation'), 'business-days-sec', { from: '2023-12-18' })],
    confidence: 'source',
    sources: ['SECCLK'],
  },
];
