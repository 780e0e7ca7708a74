// Measures of the Ministry of Digital Affairs (Taiwan) for the digital economy of 2023-10-12, Article 8(2).
import { type Duty, hours } from '@/law/duty';
import { major, REVIEWED, within } from '@/law/regimes/terms';

export const twModa: readonly Duty[] = [
  {
    id: 'tw-moda-72h',
    jurisdiction: 'TW',
    law: 'MODA security measures (Taiwan)',
    timeZone: 'Asia/Taipei',
    article: 'Measures of 2023-10-12 Art 8(2)',
    recipient: 'regulator',
    authority: 'Ministry of Digital Affairs (MODA), or the local government with a copy to it',
    authorityLocal: '數位發展部',
    owedBy: { regulatedAs: ['digital-economy-business'], text: 'listed industries of the digital economy, such as e-commerce' },
    trigger: 'an incident that endangers operations or the interests of many people',
    when: major,
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours')],
    state: 'in-force',
    confidence: 'source',
    sources: ['ASIA7'],
    reviewed: REVIEWED,
  },
];
