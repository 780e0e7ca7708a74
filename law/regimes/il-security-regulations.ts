// Privacy Protection (Data Security) Regulations 2017 (Israel), regulation 11.
import type { Duty } from '@/law/duty';
import { inWords, is, REVIEWED } from '@/law/regimes/terms';

export const ilSecurityRegulations: readonly Duty[] = [
  {
    id: 'il-regs-11',
    jurisdiction: 'IL',
    law: 'Privacy Protection (Data Security) Regulations',
    timeZone: 'Asia/Jerusalem',
    article: 'reg 11(d)',
    recipient: 'regulator',
    authority: 'Privacy Protection Authority',
    authorityLocal: 'הרשות להגנת הפרטיות',
    owedBy: { roles: ['controller'], regulatedAs: ['listed-database'], text: 'holders of databases of medium or high security' },
    trigger: 'a severe security incident',
    when: is('incident.severe', true),
    startsAt: 'aware',
    versions: [inWords('immediately', { from: '2018-05-08' })],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
