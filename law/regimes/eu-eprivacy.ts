// ePrivacy Directive 2002/58/EC, Article 4(3), and Regulation (EU) No 611/2013, Articles 2 to 4.
import { type Duty, hours } from '@/law/duty';
import { all, encrypted, inWords, items, personalData, REVIEWED, risk, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'EU',
  law: 'ePrivacy Directive and Regulation 611/2013',
  timeZone: null,
  owedBy: { regulatedAs: ['telecom-provider'], text: 'providers of publicly available electronic communications services' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const euEprivacy: readonly Duty[] = [
  {
    id: 'eu-eprivacy-611-authority',
    ...shared,
    article: 'Dir 2002/58/EC Art 4(3); Reg (EU) 611/2013 Art 2(2)',
    recipient: 'regulator',
    authority: 'Competent national authority',
    trigger: 'any personal data breach; there is no threshold of risk',
    when: personalData,
    versions: [within(hours(24, 'aware'), 'hours-eu', { from: '2013-08-25' })],
    contents: items({
      'provider-and-contact': 'name of the provider, and contact details',
      'first-or-second-notification': 'whether it is the first or the second notification',
      'date-time-of-incident-and-detection': 'date and time of the incident and of its detection',
      'circumstances-of-the-breach': 'circumstances of the breach',
      'nature-and-content-of-the-data': 'nature and content of the personal data',
      'measures-by-the-provider': 'technical and organisational measures of the provider',
      'other-providers-involved': 'other providers involved, where relevant',
      'summary-of-the-incident': 'second part: summary of the incident',
      'number-of-subscribers': 'second part: number of people concerned',
      'consequences-and-adverse-effects': 'second part: possible consequences and adverse effects',
      'cross-border-issues': 'second part: cross-border issues',
    }),
    phases: [
      'first notification (Annex I section 1) within 24 hours where feasible',
      'second notification (Annex I section 2) within three days of the first',
      'if still incomplete: the reasons, and the rest as soon as possible',
    ],
    notes: 'The three days of the second limb are a period in days: the relief of Regulation 1182/71 Art 3(4) and (5) applies to it.',
    confidence: 'source-partial',
    confidenceNote: 'from knowledge, except Art 4(3)',
    sources: ['EUREPO', 'MEM'],
  },
  {
    id: 'eu-eprivacy-611-subscriber',
    ...shared,
    article: 'Dir 2002/58/EC Art 4(3); Reg 611/2013 Art 3-4',
    recipient: 'individuals',
    authority: 'Subscribers and individuals',
    trigger: 'a personal data breach likely to affect adversely the personal data or privacy of a subscriber or individual',
    when: all(personalData, risk),
    unless: [encrypted],
    versions: [inWords('without undue delay', { from: '2013-08-25' })],
    exceptions: ['technological protection that makes the data unintelligible, shown to the authority (Reg 611/2013 Art 4)'],
    delay: ['the authority may allow delay where the notice would endanger the investigation (Reg 611/2013 Art 3(5))'],
    confidence: 'source-partial',
    confidenceNote: 'from knowledge, except the directive',
    sources: ['EUREPO', 'MEM'],
  },
];
