// Interagency Guidance on Response Programs, 12 CFR 30 Appendix B, Supplement A.
import type { Duty } from '@/law/duty';
import { all, inWords, is, personalData, REVIEWED } from '@/law/regimes/terms';

export const usInteragencyGuidance: readonly Duty[] = [
  {
    id: 'us-bank-interagency-customers',
    jurisdiction: 'US',
    law: 'Interagency Guidance (GLBA)',
    timeZone: 'America/New_York',
    article: '12 CFR 30 App B Supp A',
    recipient: 'individuals',
    authority: 'Customers, and the primary federal regulator',
    owedBy: { regulatedAs: ['us-banking-organization'], text: 'banks' },
    trigger: 'misuse of sensitive customer information has occurred or is reasonably possible',
    when: all(personalData, is('risk.misuseLikely', true)),
    startsAt: 'determined',
    versions: [inWords('as soon as possible')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
