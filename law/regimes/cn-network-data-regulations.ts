// Network Data Security Management Regulations (China), State Council Order No. 790, Article 11.
import type { Duty } from '@/law/duty';
import { inWords, personalData, REVIEWED } from '@/law/regimes/terms';

export const cnNetworkDataRegulations: readonly Duty[] = [
  {
    id: 'cn-ndsmr-11',
    jurisdiction: 'CN',
    law: 'Network Data Regulations',
    lawLocal: '网络数据安全管理条例',
    timeZone: 'Asia/Shanghai',
    article: 'State Council Order 790 Art 11',
    recipient: 'regulator and individuals',
    authority: 'Competent department, and the parties concerned',
    owedBy: { text: 'network data handlers' },
    trigger: 'a network data security incident; where it harms lawful rights, the people and organisations concerned are told',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('in a timely manner', { from: '2025-01-01' })],
    state: 'in-force',
    confidence: 'source',
    sources: ['ASIA7'],
    reviewed: REVIEWED,
  },
];
