// Law 1581 of 2012 (Colombia), Articles 17(n) and 18(k), and the Circular Única of the SIC, Title V.
import { businessDays, type Duty } from '@/law/duty';
import { personalData, REVIEWED, within } from '@/law/regimes/terms';

export const co1581: readonly Duty[] = [
  {
    id: 'co-sic-15bd',
    jurisdiction: 'CO',
    law: 'Law 1581',
    lawLocal: 'Ley 1581 de 2012',
    timeZone: 'America/Bogota',
    article: 'Law 1581 Art 17(n), 18(k); Circular Unica Tit V',
    recipient: 'regulator',
    authority: 'Superintendence of Industry and Commerce (SIC)',
    authorityLocal: 'Superintendencia de Industria y Comercio',
    channel: 'RNBD',
    owedBy: { roles: ['controller', 'processor'], text: 'controller or processor (responsable, encargado)' },
    trigger: 'a violation of security codes, or a risk in the administration of the data',
    when: personalData,
    startsAt: 'detected',
    versions: [within(businessDays(15, 'detected'), 'business-days')],
    calendar: 'CO',
    state: 'in-force',
    confidence: 'source-partial',
    confidenceNote: 'memory (Art 17/18 duty text partly read)',
    sources: ['LATAM', 'MEM'],
    reviewed: REVIEWED,
  },
];
