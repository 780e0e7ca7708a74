// Cyber Security Act 2024 (Australia), sections 26 and 27, and the Ransomware Payment Reporting Rules 2025.
import { type Duty, hours } from '@/law/duty';
import { extortionPaid, items, REVIEWED, within } from '@/law/regimes/terms';

export const auCyberSecurityAct: readonly Duty[] = [
  {
    id: 'au-ransom-72h',
    jurisdiction: 'AU',
    law: 'Cyber Security Act 2024 (Australia)',
    timeZone: 'Australia/Sydney',
    article: 'Cyber Security Act 2024 s26-27; Ransomware Payment Reporting Rules 2025',
    recipient: 'regulator',
    authority: 'Designated Commonwealth body (Australian Signals Directorate)',
    owedBy: {
      regulatedAs: ['ransom-reporting-entity'],
      text: 'businesses with a turnover above AUD 3 million, and entities under the SOCI Act',
    },
    trigger: 'a ransomware payment was made',
    when: extortionPaid,
    startsAt: 'extortionPaid',
    versions: [within(hours(72, 'extortionPaid'), 'hours', { from: '2025-05-30' })],
    state: 'in-force',
    contents: items({
      'reporting-entity-details': 'contact and business details of the reporting entity',
      'paying-entity-details': 'contact and business details of another entity that paid on its behalf',
      'incident-and-impact': 'the incident and its impact',
      'the-demand': 'the demand',
      'the-payment': 'the payment or benefit',
      'communications-with-the-extorter': 'communications with the extorting entity',
    }),
    notes:
      'Where another paid on its behalf the 72 hours run from becoming aware of that payment. Only what is known or can be found by reasonable search within the 72 hours.',
    confidence: 'source-secondary',
    confidenceNote: 'summaries of the Act and Rules; some items from knowledge',
    sources: ['AURANS', 'MEM'],
    reviewed: REVIEWED,
  },
];
