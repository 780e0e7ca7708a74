// Notices on Technology Risk Management of the Monetary Authority of Singapore (644, FSM-N05 and others).
import { type Duty, hours } from '@/law/duty';
import { REVIEWED, significant, within } from '@/law/regimes/terms';

export const sgMasTrm: readonly Duty[] = [
  {
    id: 'sg-mas-644',
    jurisdiction: 'SG',
    law: 'MAS Notice on TRM',
    timeZone: 'Asia/Singapore',
    article: 'TRM Notices (e.g. 644/FSM-N05)',
    recipient: 'regulator',
    authority: 'Monetary Authority of Singapore (MAS)',
    owedBy: { regulatedAs: ['financial-institution'], text: 'financial institutions' },
    trigger: 'a relevant incident',
    when: significant,
    startsAt: 'discovered',
    versions: [within(hours(1, 'discovered'), 'hours')],
    state: 'in-force',
    phases: ['notice within 1 hour', 'root-cause report within 14 days'],
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
