// Cybersecurity Requirements for Financial Services Companies, 23 NYCRR 500.17.
import { calendarDays, type Duty, hours } from '@/law/duty';
import { any, extortionPaid, is, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'US-NY',
  law: '23 NYCRR 500',
  timeZone: 'America/New_York',
  recipient: 'regulator',
  authority: 'Superintendent of Financial Services (New York)',
  channel: 'DFS portal',
  owedBy: { regulatedAs: ['nydfs-covered-entity'], text: 'covered entities' },
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const usNyDfs500: readonly Duty[] = [
  {
    id: 'us-ny-dfs-500-17a',
    ...shared,
    article: '23 NYCRR 500.17(a)(1)',
    trigger:
      'a cybersecurity incident, also at an affiliate or third-party service provider: notice to another government body is required; or material harm is reasonably likely; or ransomware in a material part of the systems (500.1(g))',
    when: any(is('incident.materialHarm', true), is('incident.ransomware', true), 'undecidable'),
    startsAt: 'determined',
    versions: [within(hours(72, 'determined'), 'hours', { from: '2023-12-01' })],
    phases: ['a continuing duty to update'],
    notes: 'Also owed where another government body must be told; that limb is not expressed in facts.',
    confidence: 'source',
    sources: ['CLOCKS'],
  },
  {
    id: 'us-ny-dfs-500-17c1',
    ...shared,
    article: '500.17(c)(1)',
    trigger: 'an extortion payment was made',
    when: extortionPaid,
    startsAt: 'extortionPaid',
    versions: [within(hours(24, 'extortionPaid'), 'hours', { from: '2023-12-01' })],
    confidence: 'source',
    sources: ['CLOCKS'],
  },
  {
    id: 'us-ny-dfs-500-17c2',
    ...shared,
    article: '500.17(c)(2)',
    trigger: 'an extortion payment was made',
    when: extortionPaid,
    startsAt: 'extortionPaid',
    versions: [within(calendarDays(30, 'extortionPaid'), 'days', { from: '2023-12-01' })],
    confidence: 'source',
    sources: ['CLOCKS'],
  },
];
