// TSA Security Directives: Pipeline-2021-01 series, rail.
import { type Duty, hours } from '@/law/duty';
import { intrusion, REVIEWED, within } from '@/law/regimes/terms';

export const usTsa: readonly Duty[] = [
  {
    id: 'us-tsa-24h',
    jurisdiction: 'US',
    law: 'TSA Security Directives',
    timeZone: 'America/New_York',
    article: 'SD Pipeline-2021-01 series; rail',
    recipient: 'regulator',
    authority: 'Cybersecurity and Infrastructure Security Agency (CISA)',
    owedBy: { regulatedAs: ['tsa-operator'], text: 'owners and operators under a security directive' },
    trigger: 'a cybersecurity incident',
    when: intrusion,
    startsAt: 'detected',
    versions: [within(hours(24, 'detected'), 'hours')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
