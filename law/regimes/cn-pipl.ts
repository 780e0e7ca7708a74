// Personal Information Protection Law (China), Article 57.
import type { Duty } from '@/law/duty';
import { inWords, items, personalDataOrSuspicion, REVIEWED, recovered, riskRemoved } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'CN',
  law: 'PIPL',
  lawLocal: '中华人民共和国个人信息保护法',
  timeZone: 'Asia/Shanghai',
  owedBy: { roles: ['controller'], text: 'personal information handlers' },
  trigger: 'personal information was leaked, tampered with or lost, or may have been',
  when: personalDataOrSuspicion,
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const cnPipl: readonly Duty[] = [
  {
    id: 'cn-pipl-57-authority',
    ...shared,
    article: 'PIPL Art 57',
    recipient: 'regulator',
    authority: 'Department with duties of personal information protection (CAC and others)',
    authorityLocal: '履行个人信息保护职责的部门',
    versions: [inWords('immediately', { from: '2021-11-01' })],
    contents: items({
      'kinds-cause-and-possible-harm': 'kinds of information, cause, and possible harm',
      'remedial-and-self-protection': 'remedial measures, and what people can do to reduce the harm',
      'contact-of-the-organisation': 'contact of the organisation',
    }),
    penalty: {
      text: 'up to CNY 1 million where correction is refused; in serious cases up to CNY 50 million or 5% of the turnover of the preceding year (Art 66)',
      maxima: [
        {
          id: 'refusal',
          punishes: 'duty',
          article: 'PIPL Art 66(1)',
          fixed: { amount: 1_000_000, currency: 'CNY' },
          only: 'refusal',
          from: '2021-11-01',
          confidence: 'source',
          sources: ['ASIA7'],
        },
        {
          id: 'serious',
          punishes: 'duty',
          article: 'PIPL Art 66(2)',
          fixed: { amount: 50_000_000, currency: 'CNY' },
          share: { percent: 5, of: 'entity', years: 'preceding', before: 'decision' },
          limbs: 'higher',
          only: 'serious',
          assumes: ['either', 'whoseNotSaid'],
          from: '2021-11-01',
          confidence: 'source',
          sources: ['ASIA7'],
        },
      ],
    },
    confidence: 'source',
    sources: ['ASIA7'],
  },
  {
    id: 'cn-pipl-57-ds',
    ...shared,
    article: 'PIPL Art 57',
    recipient: 'individuals',
    authority: 'Affected individuals',
    unless: [riskRemoved, recovered],
    versions: [inWords('immediately', { from: '2021-11-01' })],
    exceptions: ['measures effectively avoid the harm: the people need not be told, unless the authority orders it'],
    confidence: 'source',
    sources: ['ASIA7'],
  },
];
