// Regulation of the Personal Data Protection Law (Peru), Supreme Decree 016-2024-JUS, Article 34.
import { type Duty, hours } from '@/law/duty';
import { all, any, dataOf, personalData, REVIEWED, seriousHarm, within } from '@/law/regimes/terms';

export const pe29733: readonly Duty[] = [
  {
    id: 'pe-48h',
    jurisdiction: 'PE',
    law: 'DS 016-2024-JUS',
    lawLocal: 'Decreto Supremo 016-2024-JUS',
    timeZone: 'America/Lima',
    article: 'Art 34 ff',
    recipient: 'regulator',
    authority: 'National Authority for the Protection of Personal Data (ANPD, MINJUSDH)',
    authorityLocal: 'Autoridad Nacional de Protección de Datos Personales',
    owedBy: { roles: ['controller'], text: 'owner of the database (titular del banco de datos)' },
    trigger: 'a breach that concerns large volumes, a large number of people or sensitive data, or that may cause serious harm',
    when: all(
      personalData,
      any(
        seriousHarm,
        dataOf(
          'PE',
          'health',
          'biometric',
          'genetic',
          'ethnic-origin',
          'political-opinion',
          'belief',
          'union-membership',
          'sex-life',
          'criminal-record',
        ),
        'undecidable',
      ),
    ),
    startsAt: 'aware',
    versions: [within(hours(48, 'aware'), 'hours', { from: '2025-03-30' })],
    state: 'in-force',
    notes: 'In force on 2025-03-30, counting 120 days from publication; 31 March in some summaries.',
    confidence: 'source-secondary',
    sources: ['PE016'],
    reviewed: REVIEWED,
  },
];
