// FTC Health Breach Notification Rule, 16 CFR Part 318, as amended in 2024.
import { businessDays, calendarDays, type Duty } from '@/law/duty';
import { all, atLeast, dataOf, encrypted, items, personalData, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'US',
  law: 'FTC Health Breach Notification Rule',
  timeZone: 'America/New_York',
  owedBy: { regulatedAs: ['phr-vendor'], text: 'vendors of personal health records and related entities outside HIPAA' },
  unless: [encrypted],
  startsAt: 'discovered',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const usFtcHbnr: readonly Duty[] = [
  {
    id: 'us-ftc-hbnr-ds',
    ...shared,
    article: '16 CFR 318.3, 318.4(a), 318.5(a), 318.6',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'unsecured health information of a personal health record was acquired without authorisation',
    when: all(personalData, dataOf('*', 'health', 'health-insurance')),
    versions: [within(calendarDays(60, 'discovered'), 'days', { from: '2024-07-29' })],
    contents: items({
      'what-happened-and-who-acquired': 'what happened: dates of the breach and of its discovery; who acquired the information, if known',
      'kinds-of-health-information': 'kinds of health information involved',
      'steps-for-individuals': 'steps that individuals should take to protect themselves',
      'investigation-and-protection': 'what the entity does to investigate, mitigate, prevent, and protect those affected',
      'contact-procedures': 'contact procedures',
    }),
    exceptions: ['unsecured information only'],
    confidence: 'source-partial',
    confidenceNote: '318.6 read but for the last item; 318.3-318.5 in part',
    sources: ['USHBNR', 'MEM'],
  },
  {
    id: 'us-ftc-hbnr-ftc500',
    ...shared,
    article: '16 CFR 318.4(b), 318.5(c)',
    recipient: 'regulator',
    authority: 'Federal Trade Commission (FTC)',
    trigger: '500 individuals or more',
    when: all(personalData, dataOf('*', 'health', 'health-insurance'), atLeast(500, '*')),
    versions: [
      within(calendarDays(60, 'discovered'), 'days', { from: '2024-07-29' }),
      within(businessDays(10, 'discovered'), 'business-days', { to: '2024-07-28' }),
    ],
    calendar: 'US',
    phases: [
      'at the same time as individuals (until 2024-07-28: 10 business days)',
      'fewer than 500: yearly, within 60 days of the end of the calendar year',
    ],
    confidence: 'source-secondary',
    sources: ['USHBNR'],
  },
  {
    id: 'us-ftc-hbnr-media',
    ...shared,
    article: '16 CFR 318.5(b)',
    recipient: 'media',
    authority: 'Prominent media outlets of the state',
    trigger: '500 residents or more of one state',
    when: all(personalData, dataOf('*', 'health', 'health-insurance'), atLeast(500, 'each:US')),
    versions: [within(calendarDays(60, 'discovered'), 'days')],
    notes: '500 or more here; more than 500 under HIPAA.',
    confidence: 'memory',
    sources: ['MEM'],
  },
];
