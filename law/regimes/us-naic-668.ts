// NAIC Insurance Data Security Model Law (MDL-668), section 6, as enacted by states.
import { businessDays, type Duty } from '@/law/duty';
import { REVIEWED, within } from '@/law/regimes/terms';

export const usNaic668: readonly Duty[] = [
  {
    id: 'us-naic-668',
    jurisdiction: 'US',
    law: 'NAIC Model Law 668',
    timeZone: 'America/New_York',
    article: 'MDL-668 s6',
    recipient: 'regulator',
    authority: 'Insurance commissioner of the state',
    owedBy: { regulatedAs: ['insurance-licensee'], text: 'licensees' },
    trigger: 'a cybersecurity event at a licensee domiciled in the state, or with 250 residents or more and a likelihood of harm',
    when: 'undecidable',
    startsAt: 'determined',
    versions: [within(businessDays(3, 'determined'), 'business-days')],
    calendar: 'US',
    state: 'in-force',
    notes: 'Most states say 72 hours or three business days: check the enactment of the state.',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
