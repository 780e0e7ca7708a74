// Regulation S-P, 17 CFR 248.30(a)(4), as amended in 2024. Smaller entities, bound from 2026-06-03, are not covered: that text was not read.
import { calendarDays, type Duty } from '@/law/duty';
import { all, dataOf, is, personalData, REVIEWED, within } from '@/law/regimes/terms';

export const usRegSp: readonly Duty[] = [
  {
    id: 'us-sec-sp-customers',
    jurisdiction: 'US',
    law: 'SEC Regulation S-P',
    timeZone: 'America/New_York',
    article: '17 CFR 248.30(a)(4)',
    recipient: 'individuals',
    authority: 'Customers',
    owedBy: { regulatedAs: ['reg-sp-institution'], text: 'broker-dealers, funds, registered investment advisers, transfer agents' },
    trigger:
      'sensitive customer information was, or is reasonably likely to have been, accessed or used without authorisation, unless substantial harm is not reasonably likely',
    when: all(
      personalData,
      dataOf('*', 'national-id', 'bank-account', 'payment-card', 'financial', 'credentials', 'driving-licence', 'passport'),
    ),
    unless: [is('risk.seriousHarm', false)],
    startsAt: 'aware',
    versions: [within(calendarDays(30, 'aware'), 'days', { from: '2025-12-03' })],
    state: 'in-force',
    phases: ['a service provider tells the covered institution within 72 hours'],
    delay: ['the Attorney General: 30 days, 30 more, and further'],
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
