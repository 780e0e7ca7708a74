// Personal Data Protection Law, Law 91/2025/QH15 (Vietnam), Article 23; before it Decree 13/2023, Article 23.
// The law and Decree 356/2025 are in force since 2026-01-01; Article 23 was not read.
import { type Duty, hours } from '@/law/duty';
import { all, personalData, REVIEWED, risk, within } from '@/law/regimes/terms';

export const vnPdpl: readonly Duty[] = [
  {
    id: 'vn-pdpl-2025',
    jurisdiction: 'VN',
    law: 'PDP Law (Vietnam)',
    lawLocal: 'Luật Bảo vệ dữ liệu cá nhân',
    timeZone: 'Asia/Ho_Chi_Minh',
    article: 'PDPL Art 23; previously Decree 13/2023 Art 23',
    recipient: 'regulator',
    authority: 'Department of Cyber Security and High-Tech Crime Prevention (A05), Ministry of Public Security',
    owedBy: { roles: ['controller'], text: 'controllers and others under the law' },
    trigger: 'a violation that may harm national security, life, honour, property and other interests (narrowed by the law of 2025)',
    when: all(personalData, risk),
    startsAt: 'detected',
    versions: [within(hours(72, 'detected'), 'hours', { from: '2026-01-01' })],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
