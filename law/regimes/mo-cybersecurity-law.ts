// Cybersecurity Law, Law No. 13/2019 (Macao), Article 11(3).
import type { Duty } from '@/law/duty';
import { inWords, REVIEWED, significant } from '@/law/regimes/terms';

export const moCybersecurityLaw: readonly Duty[] = [
  {
    id: 'mo-cyber',
    jurisdiction: 'MO',
    law: 'Cybersecurity Law (Macao)',
    lawLocal: '網絡安全法',
    timeZone: 'Asia/Macau',
    article: 'Art 11(3)',
    recipient: 'regulator',
    authority: 'Cybersecurity Incident Alert and Response Centre (CARIC), and the supervisory body',
    owedBy: { regulatedAs: ['critical-infrastructure'], text: 'operators of critical infrastructure' },
    trigger: 'a cybersecurity incident',
    when: significant,
    startsAt: 'aware',
    versions: [inWords('without delay')],
    state: 'in-force',
    confidence: 'source',
    sources: ['ASIA7'],
    reviewed: REVIEWED,
  },
];
