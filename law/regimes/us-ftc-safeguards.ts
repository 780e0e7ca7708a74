// FTC Safeguards Rule, 16 CFR 314.4(j).
import { calendarDays, type Duty } from '@/law/duty';
import { all, atLeast, encrypted, items, personalData, REVIEWED, within } from '@/law/regimes/terms';

export const usFtcSafeguards: readonly Duty[] = [
  {
    id: 'us-ftc-glba-314-4j',
    jurisdiction: 'US',
    law: 'FTC Safeguards Rule',
    timeZone: 'America/New_York',
    article: '16 CFR 314.4(j), 314.2(m)',
    recipient: 'regulator',
    authority: 'Federal Trade Commission (FTC)',
    owedBy: { regulatedAs: ['ftc-financial-institution'], text: 'financial institutions under the FTC that are not banks' },
    trigger:
      'unencrypted information of 500 consumers or more was acquired without authorisation; access counts as acquisition unless there is reliable evidence to the contrary',
    when: all(personalData, atLeast(500, '*')),
    unless: [encrypted],
    startsAt: 'discovered',
    versions: [within(calendarDays(30, 'discovered'), 'days', { from: '2024-05-13' })],
    state: 'in-force',
    contents: items({
      'name-and-contact-of-institution': 'name and contact of the institution',
      'types-of-information': 'types of information involved',
      'dates-of-the-event': 'date or range of dates of the event, if known',
      'number-of-consumers': 'number of consumers affected',
      'general-description': 'general description of the event',
      'law-enforcement-determination': 'whether law enforcement determined that public notice would impede an investigation',
    }),
    delay: ['law enforcement may delay the public posting only, by 30 days and 60 more'],
    confidence: 'source',
    sources: ['CLOCKS'],
    reviewed: REVIEWED,
  },
];
