// Digital Personal Data Protection Act 2023 (India), section 8(6), and the Rules of 2025, rule 7. Not in force until 2027-05-13.
import { type Duty, hours } from '@/law/duty';
import { inWords, items, personalData, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'IN',
  law: 'DPDP Act',
  timeZone: 'Asia/Kolkata',
  owedBy: { roles: ['controller'], text: 'data fiduciary' },
  when: personalData,
  startsAt: 'aware',
  state: 'enacted',
  inForceFrom: '2027-05-13',
  reviewed: REVIEWED,
} as const;

export const inDpdp: readonly Duty[] = [
  {
    id: 'in-dpdp-ds',
    ...shared,
    article: 'Rule 7(1)',
    recipient: 'individuals',
    authority: 'Each affected data principal',
    trigger: 'any personal data breach',
    versions: [inWords('without delay', { from: '2027-05-13' })],
    contents: items({
      'nature-extent-timing-location': 'nature, extent, timing and location of the breach',
      'consequences-for-the-principal': 'consequences that are relevant to the person',
      'measures-taken-and-under-way': 'measures taken and under way',
      'safety-measures': 'safety measures that the person may take',
      'business-contact': 'business contact of a person who can answer',
    }),
    notes: 'Through the user account or a registered means of communication.',
    confidence: 'source',
    sources: ['INRULE7', 'DPDP'],
  },
  {
    id: 'in-dpdp-board-initial',
    ...shared,
    article: 's8(6); Rule 7(2)(a)',
    recipient: 'regulator',
    authority: 'Data Protection Board of India',
    trigger: 'any personal data breach; there is no threshold',
    versions: [inWords('without delay', { from: '2027-05-13' })],
    contents: items({
      'nature-extent-timing-location': 'nature, extent, timing and location of the breach',
      'likely-impact': 'likely impact',
    }),
    penalty: {
      text: 'up to INR 200 crore (INR 2 billion)',
      maxima: [
        {
          id: 'penalty',
          punishes: 'duty',
          article: 'DPDP Act 2023, Schedule',
          fixed: { amount: 2_000_000_000, currency: 'INR' },
          confidence: 'source-secondary',
          sources: ['DPDP'],
        },
      ],
    },
    confidence: 'source',
    sources: ['INRULE7', 'DPDP'],
  },
  {
    id: 'in-dpdp-board-detail',
    ...shared,
    article: 'Rule 7(2)(b)',
    recipient: 'regulator',
    authority: 'Data Protection Board of India',
    trigger: 'any personal data breach',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2027-05-13' })],
    contents: items({
      'updated-description': 'updated and detailed description',
      'events-circumstances-reasons': 'broad facts: events, circumstances and reasons',
      'mitigation-done-or-proposed': 'mitigation done or proposed',
      'findings-about-the-person': 'findings about the person who caused the breach',
      'remedial-measures-against-recurrence': 'remedial measures against recurrence',
      'report-on-notices-given': 'report on the notices given to the people affected',
    }),
    phases: ['a longer period where the Board allows it on a request in writing'],
    confidence: 'source',
    sources: ['INRULE7', 'DPDP'],
  },
];
