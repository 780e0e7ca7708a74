// UK General Data Protection Regulation, Articles 33 and 34. The ICO counts 72 consecutive hours.
import { type Duty, hours } from '@/law/duty';
import { all, encrypted, highRisk, inWords, items, personalData, REVIEWED, riskRemoved, riskUnlikely, within } from '@/law/regimes/terms';

const regulation = { jurisdiction: 'GB', law: 'UK GDPR', timeZone: 'Europe/London', state: 'in-force', reviewed: REVIEWED } as const;
const inForce = { from: '2021-01-01' };

/** The standard maximum; section 157(6) of the Data Protection Act 2018, to which Art 83(4) of the UK GDPR corresponds. */
const penalty = {
  text: 'the standard maximum: GBP 8.7 million or 2% of worldwide annual turnover, whichever is higher (Data Protection Act 2018 s157(6))',
  maxima: [
    {
      id: 'penalty-notice',
      punishes: 'duty',
      article: 'UK GDPR Art 83(4); Data Protection Act 2018 s157(6)',
      fixed: { amount: 8_700_000, currency: 'GBP' },
      share: { percent: 2, of: 'undertaking', years: 'preceding', before: 'decision' },
      limbs: 'higher',
      assumes: ['undertaking'],
      from: '2021-01-01',
      confidence: 'source-secondary',
      sources: ['UKDPA157'],
    },
  ],
} as const;

export const ukGdpr: readonly Duty[] = [
  {
    id: 'uk-gdpr-33',
    ...regulation,
    article: 'UK GDPR Art 33',
    recipient: 'regulator',
    authority: "Information Commissioner's Office (ICO), to become the Information Commission",
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a personal data breach, unless it is unlikely to result in a risk to people',
    when: personalData,
    unless: [riskUnlikely],
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', inForce)],
    contents: items({
      'nature-and-data-subjects': 'the nature of the breach, with the categories and approximate number of data subjects',
      'records-concerned': 'the categories and approximate number of personal data records',
      'dpo-or-contact-point': 'name and contact details of the data protection officer or other contact point',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-taken-or-proposed': 'the measures taken or proposed, including those that mitigate its effects',
      'reasons-for-delay-after-72-hours': 'the reasons for the delay, where it is made after 72 hours',
    }),
    exceptions: ['unlikely to result in a risk'],
    notes: 'Regulation 1182/71 is assimilated law, but the ICO counts 72 consecutive hours; exact hours are used.',
    penalty,
    confidence: 'source-secondary',
    sources: ['DUAA', 'MEM'],
  },
  {
    id: 'uk-gdpr-33-2',
    ...regulation,
    article: 'UK GDPR Art 33(2)',
    recipient: 'controller',
    authority: 'Controller',
    owedBy: { roles: ['processor'], text: 'processor' },
    trigger: 'any personal data breach',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('without undue delay', inForce)],
    penalty,
    confidence: 'memory',
    sources: ['MEM'],
  },
  {
    id: 'uk-gdpr-34',
    ...regulation,
    article: 'UK GDPR Art 34',
    recipient: 'individuals',
    authority: 'Affected individuals',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a personal data breach likely to result in a high risk',
    when: all(personalData, highRisk),
    unless: [encrypted, riskRemoved],
    startsAt: 'aware',
    versions: [inWords('without undue delay', inForce)],
    exceptions: ['encryption', 'later measures that remove the high risk', 'disproportionate effort: a public communication instead'],
    penalty,
    confidence: 'memory',
    sources: ['MEM'],
  },
];
