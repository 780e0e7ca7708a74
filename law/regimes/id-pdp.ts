// Personal Data Protection Law, Law 27/2022 (Indonesia), Article 46.
import { type Duty, hours } from '@/law/duty';
import { items, personalData, REVIEWED, within } from '@/law/regimes/terms';

export const idPdp: readonly Duty[] = [
  {
    id: 'id-pdp-46',
    jurisdiction: 'ID',
    law: 'PDP Law (Indonesia)',
    lawLocal: 'Undang-Undang Pelindungan Data Pribadi',
    timeZone: 'Asia/Jakarta',
    article: 'Art 46(1)-(3)',
    recipient: 'regulator and individuals',
    authority: 'Personal data protection agency, and the people affected',
    authorityLocal: 'Lembaga pelindungan data pribadi',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a failure of personal data protection; there is no test of risk',
    when: personalData,
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2024-10-17' })],
    state: 'in-force',
    contents: items({
      'data-disclosed': 'personal data disclosed',
      'when-and-how-disclosed': 'when and how they were disclosed',
      'handling-and-repair': 'what the controller does to handle and repair it',
    }),
    notes:
      '"3 x 24 jam" = 72 elapsed hours. In writing. The starting point is not said in Art 46; awareness is used. In certain cases the public is told too (Art 46(3)). The agency was not yet set up when the law began to apply.',
    confidence: 'source',
    sources: ['ID46'],
    reviewed: REVIEWED,
  },
];
