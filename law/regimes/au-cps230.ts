// Prudential Standard CPS 230 Operational Risk Management (APRA), its two notices, from 1 July 2025.
import { type Duty, hours } from '@/law/duty';
import { all, coreFunctionDisrupted, material, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'AU',
  law: 'APRA CPS 230',
  timeZone: 'Australia/Sydney',
  recipient: 'regulator',
  authority: 'Australian Prudential Regulation Authority (APRA)',
  owedBy: { regulatedAs: ['apra-regulated'], text: 'APRA-regulated entities' },
  startsAt: 'aware',
  state: 'in-force',
  confidence: 'source-secondary',
  sources: ['AUCPS230'],
  reviewed: REVIEWED,
} as const;

export const auCps230: readonly Duty[] = [
  {
    id: 'au-cps230-incident',
    ...shared,
    article: 'notice of operational risk incidents',
    trigger:
      'an operational risk incident likely to have a material financial impact, or a material impact on the ability to maintain critical operations',
    when: material,
    versions: [within(hours(72, 'aware'), 'hours', { from: '2025-07-01' })],
    confidenceNote: 'the two periods read in a newsletter on the standard; its paragraphs were not',
  },
  {
    id: 'au-cps230-disruption',
    ...shared,
    article: 'notice of disruptions outside tolerance',
    trigger: 'a critical operation was disrupted beyond the tolerance that the board has set',
    when: all(coreFunctionDisrupted, 'undecidable'),
    versions: [within(hours(24, 'aware'), 'hours', { from: '2025-07-01' })],
    phases: ['the nature of the disruption, the action taken, the likely impact, and when operations will be normal again'],
    notes:
      'Whether the disruption is outside tolerance is not expressed in facts. The clock runs from the disruption; awareness of it is used.',
    confidenceNote: 'the two periods read in a newsletter on the standard; its paragraphs were not',
  },
];
