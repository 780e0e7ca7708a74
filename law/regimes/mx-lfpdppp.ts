// Federal Law on Protection of Personal Data Held by Private Parties (Mexico) of 2025.
import type { Duty } from '@/law/duty';
import { all, inWords, personalData, REVIEWED, risk } from '@/law/regimes/terms';

export const mxLfpdppp: readonly Duty[] = [
  {
    id: 'mx-lfpdppp',
    jurisdiction: 'MX',
    law: 'LFPDPPP',
    lawLocal: 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares',
    timeZone: 'America/Mexico_City',
    article: 'Security-breach article (old Art 20)',
    recipient: 'individuals',
    authority: 'Data subjects',
    authorityLocal: 'Titulares',
    owedBy: { roles: ['controller'], text: 'data controller (responsable)' },
    trigger: 'a security breach that significantly affects the property or moral rights of the person',
    when: all(personalData, risk),
    startsAt: 'confirmed',
    versions: [inWords('immediately', { from: '2025-03-21' })],
    state: 'in-force',
    insider:
      'A crime: an authorised person who for profit causes a security breach of the databases in their custody, three months to three years of prison.',
    confidence: 'source',
    sources: ['LATAM'],
    reviewed: REVIEWED,
  },
];
