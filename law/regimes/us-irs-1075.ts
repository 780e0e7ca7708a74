// IRS Publication 1075, section 1.8.
import { type Duty, hours } from '@/law/duty';
import { personalDataOrSuspicion, REVIEWED, within } from '@/law/regimes/terms';

export const usIrs1075: readonly Duty[] = [
  {
    id: 'us-irs-tax-24h',
    jurisdiction: 'US',
    law: 'IRS Publication 1075',
    timeZone: 'America/New_York',
    article: 'Pub 1075 s1.8',
    recipient: 'regulator',
    authority: 'Treasury Inspector General for Tax Administration (TIGTA), and the Office of Safeguards',
    owedBy: { regulatedAs: ['federal-tax-agency'], text: 'agencies that hold federal tax information' },
    trigger: 'an incident with federal tax information',
    when: personalDataOrSuspicion,
    startsAt: 'detected',
    versions: [within(hours(24, 'detected'), 'hours')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
