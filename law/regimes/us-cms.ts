// CMS Acceptable Risk Safeguards; FISMA.
import { type Duty, hours } from '@/law/duty';
import { personalDataOrSuspicion, REVIEWED, within } from '@/law/regimes/terms';

export const usCms: readonly Duty[] = [
  {
    id: 'us-cms-1h',
    jurisdiction: 'US',
    law: 'CMS ARS',
    timeZone: 'America/New_York',
    article: 'ARS; FISMA',
    recipient: 'regulator',
    authority: 'Centers for Medicare & Medicaid Services (CMS) IT service desk, and CISA',
    owedBy: { regulatedAs: ['federal-health-contractor'], text: 'federal contractors' },
    trigger: 'a suspected incident with personal or protected health information',
    when: personalDataOrSuspicion,
    startsAt: 'discovered',
    versions: [within(hours(1, 'discovered'), 'hours')],
    state: 'in-force',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
