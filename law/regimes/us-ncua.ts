// NCUA cyber incident notification, 12 CFR 748.1(c).
import { type Duty, hours } from '@/law/duty';
import { any, personalData, REVIEWED, significant, within } from '@/law/regimes/terms';

export const usNcua: readonly Duty[] = [
  {
    id: 'us-ncua-72h',
    jurisdiction: 'US',
    law: 'NCUA cyber incident rule',
    timeZone: 'America/New_York',
    article: '12 CFR 748.1(c)',
    recipient: 'regulator',
    authority: 'National Credit Union Administration (NCUA)',
    owedBy: { regulatedAs: ['us-credit-union'], text: 'federally insured credit unions' },
    trigger: 'a reportable cyber incident',
    when: any(personalData, significant),
    startsAt: 'believed',
    versions: [within(hours(72, 'believed'), 'hours', { from: '2023-09-01' })],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
