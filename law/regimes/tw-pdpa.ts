// Personal Data Protection Act (Taiwan), Article 12, as it stands and as amended in 2025 (not yet in force).
import { type Duty, hours } from '@/law/duty';
import { inWords, personalData, REVIEWED, within } from '@/law/regimes/terms';

const act = {
  jurisdiction: 'TW',
  lawLocal: '個人資料保護法',
  timeZone: 'Asia/Taipei',
  reviewed: REVIEWED,
} as const;

export const twPdpa: readonly Duty[] = [
  {
    id: 'tw-pdpa-12',
    ...act,
    law: 'PDPA (Taiwan)',
    article: 'PDPA Art 12 (old)',
    recipient: 'individuals',
    authority: 'People concerned',
    authorityLocal: '當事人',
    owedBy: { roles: ['controller'], text: 'public and non-public bodies' },
    trigger: 'a breach of the Act by which personal data were stolen, leaked or altered',
    quotation: '公務機關或非公務機關違反本法規定，致個人資料被竊取、洩漏、竄改或其他侵害者，應查明後以適當方式通知當事人。（第12條）',
    when: personalData,
    startsAt: 'confirmed',
    versions: [inWords('after ascertaining the facts')],
    state: 'in-force',
    penalty: {
      text: 'TWD 20,000 to 200,000 after failing to correct',
      maxima: [
        {
          id: 'fine',
          punishes: 'duty',
          article: 'PDPA Art 48(1)',
          fixed: { amount: 200_000, currency: 'TWD', per: 'failure' },
          only: 'uncorrected',
          confidence: 'source',
          sources: ['ASIA7'],
        },
      ],
    },
    confidence: 'source',
    sources: ['ASIA7'],
  },
  {
    id: 'tw-pdpa-2025-72h',
    ...act,
    law: 'PDPA (Taiwan), amendment of 2025 and draft measures',
    article: 'Art 12 new; draft measures 2026-01-22',
    recipient: 'regulator and individuals',
    authority: 'Personal Data Protection Commission (PDPC)',
    authorityLocal: '個人資料保護委員會',
    owedBy: { roles: ['controller'], text: 'every controller' },
    trigger: 'special data, a system of 10,000 records or more, or 100 records or more affected (draft)',
    when: personalData,
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours')],
    state: 'enacted',
    inForceFrom: null,
    confidence: 'source',
    sources: ['ASIA7', 'TWDRAFT'],
  },
];
