// DFARS 252.204-7012(c).
import { type Duty, hours } from '@/law/duty';
import { intrusion, REVIEWED, within } from '@/law/regimes/terms';

export const usDfars: readonly Duty[] = [
  {
    id: 'us-dfars-72h',
    jurisdiction: 'US',
    law: 'DFARS',
    timeZone: 'America/New_York',
    article: 'DFARS 252.204-7012(c)',
    recipient: 'regulator',
    authority: 'Department of Defense (DoD)',
    channel: 'DIBNet',
    owedBy: { regulatedAs: ['dod-contractor'], text: 'contractors of the Department of Defense' },
    trigger: 'a cyber incident that affects covered defense information',
    when: intrusion,
    startsAt: 'discovered',
    versions: [within(hours(72, 'discovered'), 'hours')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
