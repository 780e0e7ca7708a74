// Electronic Financial Transactions Act (Korea), Article 21-5, and the Supervision Regulations, Article 73.
import type { Duty } from '@/law/duty';
import { intrusion, inWords, REVIEWED } from '@/law/regimes/terms';

export const krEfta: readonly Duty[] = [
  {
    id: 'kr-efta-incident',
    jurisdiction: 'KR',
    law: 'Electronic Financial Transactions Act',
    lawLocal: '전자금융거래법',
    timeZone: 'Asia/Seoul',
    article: 'EFTA Art 21-5; Supervision Regs Art 73',
    recipient: 'regulator',
    authority: 'Financial Supervisory Service (FSS) or Financial Services Commission (FSC)',
    authorityLocal: '금융감독원 또는 금융위원회',
    owedBy: { regulatedAs: ['financial-institution'], text: 'financial companies and electronic financial businesses' },
    trigger: 'an electronic intrusion or other incident',
    when: intrusion,
    startsAt: 'detected',
    versions: [inWords('without delay')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
