// General Personal Data Protection Law (Brazil), Article 48, and the regulation in Resolution CD/ANPD No. 15/2024.
import { businessDays, type Duty } from '@/law/duty';
import { all, any, dataOf, is, items, personalData, REVIEWED, risk, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'BR',
  law: 'LGPD',
  lawLocal: 'Lei Geral de Proteção de Dados Pessoais',
  timeZone: 'America/Sao_Paulo',
  owedBy: { roles: ['controller'], text: 'controller' },
  trigger:
    'a breach that may bring relevant risk or damage: it may significantly affect interests and rights, and involves sensitive data, children or the elderly, financial data, authentication data, data under professional secrecy, or data on a large scale',
  when: all(
    personalData,
    risk,
    any(
      dataOf(
        'BR',
        'health',
        'biometric',
        'genetic',
        'ethnic-origin',
        'political-opinion',
        'belief',
        'union-membership',
        'sex-life',
        'criminal-record',
        'financial',
        'bank-account',
        'payment-card',
        'credentials',
      ),
      is('affected.minors', true),
      'undecidable',
    ),
  ),
  startsAt: 'aware',
  calendar: 'BR',
  state: 'in-force',
  phases: ['supplement within 20 business days', 'small-scale processing agents: 6 business days, twice the period'],
  reviewed: REVIEWED,
} as const;

export const brLgpd: readonly Duty[] = [
  {
    id: 'br-lgpd-48-anpd',
    ...shared,
    article: 'LGPD Art 48; RCIS Art 6',
    recipient: 'regulator',
    authority: 'National Data Protection Authority (ANPD)',
    authorityLocal: 'Autoridade Nacional de Proteção de Dados',
    versions: [within(businessDays(3, 'aware'), 'business-days', { from: '2024-04-26' })],
    variants: [{ regulatedAs: 'small-agent', period: businessDays(6, 'aware') }],
    contents: items({
      'nature-of-the-data': 'nature of the data affected (LGPD Art 48 s1)',
      'data-subjects-concerned': 'data subjects concerned',
      'technical-measures': 'technical and security measures used',
      'risks-of-the-incident': 'risks related to the incident',
      'reasons-for-delay': 'the reasons for the delay, where it was not immediate',
      'measures-to-reverse-or-mitigate': 'measures taken or to be taken to reverse or mitigate the damage',
    }),
    penalty: {
      text: '2% of revenue in Brazil, at most BRL 50 million for each infraction',
      maxima: [
        {
          id: 'fine',
          punishes: 'duty',
          article: 'LGPD Art 52',
          fixed: { amount: 50_000_000, currency: 'BRL' },
          share: { percent: 2, of: 'BR', years: 'preceding', before: 'decision' },
          limbs: 'lower',
          assumes: ['eachInfraction'],
          confidence: 'source-secondary',
          sources: ['LATAM'],
        },
      ],
    },
    confidence: 'source-secondary',
    sources: ['LATAM', 'BR15'],
  },
  {
    id: 'br-lgpd-48-ds',
    ...shared,
    article: 'RCIS Art 9',
    recipient: 'individuals',
    authority: 'Data subjects',
    authorityLocal: 'Titulares',
    versions: [within(businessDays(3, 'aware'), 'business-days')],
    variants: [{ regulatedAs: 'small-agent', period: businessDays(6, 'aware') }],
    confidence: 'source-secondary',
    sources: ['LATAM', 'BR15'],
  },
];
