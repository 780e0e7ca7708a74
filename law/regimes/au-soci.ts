// Security of Critical Infrastructure Act 2018 (Australia), sections 30BC and 30BD.
import { type Duty, hours } from '@/law/duty';
import { all, coreFunctionDisrupted, is, REVIEWED, significant, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'AU',
  law: 'SOCI Act 2018',
  timeZone: 'Australia/Sydney',
  recipient: 'regulator',
  authority: 'Australian Signals Directorate (ASD), Australian Cyber Security Centre',
  owedBy: { regulatedAs: ['critical-infrastructure'], text: 'responsible entities for critical infrastructure assets' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const auSoci: readonly Duty[] = [
  {
    id: 'au-soci-critical',
    ...shared,
    article: 's30BC',
    trigger: 'a critical cyber security incident: significant impact on the availability of the asset',
    when: coreFunctionDisrupted,
    versions: [within(hours(12, 'aware'), 'hours')],
    phases: ['orally allowed; in writing within 84 hours'],
    confidence: 'memory',
    sources: ['MEM'],
  },
  {
    id: 'au-soci-other',
    ...shared,
    article: 's30BD',
    trigger: 'another cyber security incident with a relevant impact on the asset',
    when: all(significant, is('incident.coreFunctionDisrupted', false)),
    versions: [within(hours(72, 'aware'), 'hours')],
    phases: ['orally allowed; in writing within 48 hours'],
    confidence: 'memory',
    sources: ['MEM'],
  },
];
