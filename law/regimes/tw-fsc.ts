// Measures of the Financial Supervisory Commission (Taiwan) of 2021-12-14, Article 6(2).
import { type Duty, hours } from '@/law/duty';
import { major, REVIEWED, within } from '@/law/regimes/terms';

export const twFsc: readonly Duty[] = [
  {
    id: 'tw-fsc-72h',
    jurisdiction: 'TW',
    law: 'FSC security measures (Taiwan)',
    timeZone: 'Asia/Taipei',
    article: 'Measures of 2021-12-14 Art 6(2)',
    recipient: 'regulator',
    authority: 'Financial Supervisory Commission (FSC)',
    authorityLocal: '金融監督管理委員會',
    owedBy: { regulatedAs: ['financial-institution'], text: 'financial holding companies, banks, securities, insurance, e-payment' },
    trigger: 'a major incident that endangers operations or the interests of many people',
    when: major,
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours')],
    state: 'in-force',
    confidence: 'source',
    sources: ['ASIA7'],
    reviewed: REVIEWED,
  },
];
