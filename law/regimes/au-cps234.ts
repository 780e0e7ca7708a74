// Prudential Standard CPS 234 Information Security (APRA), paragraphs 35 and 36.
import { businessDays, type Duty, hours } from '@/law/duty';
import { any, done, material, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'AU',
  law: 'APRA CPS 234',
  timeZone: 'Australia/Sydney',
  recipient: 'regulator',
  authority: 'Australian Prudential Regulation Authority (APRA)',
  owedBy: { regulatedAs: ['apra-regulated'], text: 'APRA-regulated entities' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const auCps234: readonly Duty[] = [
  {
    id: 'au-cps234-incident',
    ...shared,
    article: 'para 35',
    trigger: 'an information security incident that is material, or that was notified to another regulator',
    when: any(material, done('au-ndb-oaic'), done('au-soci-critical'), done('au-soci-other')),
    versions: [within(hours(72, 'aware'), 'hours', { from: '2019-07-01' })],
    notes:
      "Any notice to another regulator, in Australia or abroad, brings the duty; only Australian ones are recorded as filings here. Filed electronically on APRA's form. CPS 230 stands beside it (from 2025-07-01).",
    confidence: 'source-secondary',
    sources: ['AUCPS234'],
  },
  {
    id: 'au-cps234-weakness',
    ...shared,
    article: 'para 36',
    trigger: 'a material weakness of an information security control that cannot be remedied in a timely manner',
    when: 'undecidable',
    versions: [within(businessDays(10, 'aware'), 'business-days')],
    calendar: 'AU',
    confidence: 'memory',
    sources: ['MEM'],
  },
];
