// Civil Act (Korea), Articles 155 to 161: how periods are counted. A rule of counting, never owed and never listed.
import type { Duty } from '@/law/duty';
import { always, REVIEWED } from '@/law/regimes/terms';

export const krCivilAct: readonly Duty[] = [
  {
    id: 'kr-civil-155-161',
    jurisdiction: 'KR',
    law: 'Civil Act',
    lawLocal: '민법',
    timeZone: 'Asia/Seoul',
    article: 'Civil Act Art 155-161',
    recipient: 'counting rule',
    authority: null,
    owedBy: {},
    when: always,
    startsAt: 'aware',
    versions: [{ from: null, to: null, period: null, counting: 'rule', standard: null }],
    state: 'in-force',
    notes: 'The PIPC counted pure elapsed hours for the 72 hours (58 h 20 min and 82 h 40 min).',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
