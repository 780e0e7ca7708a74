// Cybersecurity (Critical Information Infrastructure) Regulations (Singapore).
import { type Duty, hours } from '@/law/duty';
import { REVIEWED, significant, within } from '@/law/regimes/terms';

export const sgCybersecurityAct: readonly Duty[] = [
  {
    id: 'sg-csa-cii',
    jurisdiction: 'SG',
    law: 'Cybersecurity Act (Singapore)',
    timeZone: 'Asia/Singapore',
    article: 'Cybersecurity (CII) Regs',
    recipient: 'regulator',
    authority: 'Commissioner of Cybersecurity (CSA)',
    owedBy: { regulatedAs: ['critical-infrastructure'], text: 'owners of critical information infrastructure' },
    trigger: 'a prescribed cybersecurity incident',
    when: significant,
    startsAt: 'aware',
    versions: [within(hours(2, 'aware'), 'hours')],
    state: 'in-force',
    phases: ['within 2 hours', 'details within 72 hours', 'report within 30 days (amendments of 2024)'],
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
