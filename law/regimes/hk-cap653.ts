// Protection of Critical Infrastructures (Computer Systems) Ordinance (Hong Kong, Cap 653), section 28 and Schedule.
import { type Duty, hours } from '@/law/duty';
import { coreFunctionDisrupted, is, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'HK',
  law: 'Cap 653',
  lawLocal: '保護關鍵基礎設施（電腦系統）條例',
  timeZone: 'Asia/Hong_Kong',
  recipient: 'regulator',
  authority: 'Commissioner of Critical Infrastructure (Computer-system Security)',
  owedBy: { regulatedAs: ['critical-infrastructure'], text: 'designated operators of critical infrastructure' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const hkCap653: readonly Duty[] = [
  {
    id: 'hk-cap653-serious',
    ...shared,
    article: 'Cap 653 s28 + Sch',
    trigger: 'a computer-system security incident that disrupted, is disrupting or is likely to disrupt the core function',
    when: coreFunctionDisrupted,
    versions: [within(hours(12, 'aware'), 'hours', { from: '2026-01-01' })],
    confidence: 'source',
    sources: ['ASIA7'],
  },
  {
    id: 'hk-cap653-other',
    ...shared,
    article: 's28 + Sch',
    trigger: 'any other computer-system security incident',
    when: is('incident.coreFunctionDisrupted', false),
    versions: [within(hours(48, 'aware'), 'hours', { from: '2026-01-01' })],
    confidence: 'source',
    sources: ['ASIA7'],
  },
];
