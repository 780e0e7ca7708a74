// FCA Handbook: Principle 11 and SUP 15.3.
import type { Duty } from '@/law/duty';
import { any, inWords, major, material, REVIEWED, significant } from '@/law/regimes/terms';

export const ukFca: readonly Duty[] = [
  {
    id: 'uk-fca-sup15',
    jurisdiction: 'GB',
    law: 'FCA Handbook',
    timeZone: 'Europe/London',
    article: 'PRIN 11; SUP 15.3',
    recipient: 'regulator',
    authority: 'Financial Conduct Authority (FCA)',
    owedBy: { regulatedAs: ['fca-authorised'], text: 'authorised firms' },
    trigger: 'matters of which the FCA would reasonably expect notice',
    when: any(material, significant, major),
    startsAt: 'aware',
    versions: [inWords('immediately')],
    state: 'in-force',
    notes: 'New rules of the FCA and the PRA on incident reporting are planned for March 2027; not checked.',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
