// Privacy and Electronic Communications (EC Directive) Regulations 2003, regulation 5A, as amended by the Data (Use and Access) Act 2025.
import { type Duty, hours } from '@/law/duty';
import { personalData, REVIEWED, within } from '@/law/regimes/terms';

export const ukPecr: readonly Duty[] = [
  {
    id: 'uk-pecr-5a',
    jurisdiction: 'GB',
    law: 'PECR',
    timeZone: 'Europe/London',
    article: 'PECR reg 5A as amended by Data (Use and Access) Act 2025',
    recipient: 'regulator',
    authority: "Information Commissioner's Office (ICO)",
    owedBy: { regulatedAs: ['telecom-provider'], text: 'providers of public electronic communications services' },
    trigger: 'any personal data breach',
    when: personalData,
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2025-08-20' }), within(hours(24, 'aware'), 'hours', { to: '2025-08-19' })],
    state: 'in-force',
    phases: ['24 hours until 2025-08-19'],
    notes: 'Older tables still say 24 hours.',
    confidence: 'source-secondary',
    sources: ['DUAA'],
    reviewed: REVIEWED,
  },
];
