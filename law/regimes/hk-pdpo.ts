// Guidance of June 2023 under the Personal Data (Privacy) Ordinance (Hong Kong, Cap 486). Telling is voluntary.
import type { Duty } from '@/law/duty';
import { always, inWords, REVIEWED } from '@/law/regimes/terms';

export const hkPdpo: readonly Duty[] = [
  {
    id: 'hk-pdpo',
    jurisdiction: 'HK',
    law: 'PDPO guidance',
    lawLocal: '個人資料（私隱）條例',
    timeZone: 'Asia/Hong_Kong',
    article: 'Guidance June 2023',
    recipient: 'regulator and individuals',
    authority: 'Privacy Commissioner for Personal Data (PCPD)',
    authorityLocal: '個人資料私隱專員公署',
    owedBy: { roles: ['controller'], text: 'data users' },
    trigger: 'a real risk of harm',
    when: always,
    startsAt: 'aware',
    versions: [inWords('voluntary')],
    voluntary: true,
    state: 'in-force',
    notes: 'A mandatory scheme is under study; no bill as of 2026-10-09.',
    confidence: 'source',
    sources: ['ASIA7'],
    reviewed: REVIEWED,
  },
];
