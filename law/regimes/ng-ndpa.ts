// Nigeria Data Protection Act 2023, section 40.
import { type Duty, hours } from '@/law/duty';
import { all, highRisk, inWords, items, personalData, REVIEWED, risk, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'NG',
  law: 'NDPA',
  timeZone: 'Africa/Lagos',
  owedBy: { roles: ['controller'], text: 'controller' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const ngNdpa: readonly Duty[] = [
  {
    id: 'ng-ndpa-40',
    ...shared,
    article: 's40(2),(4)',
    recipient: 'regulator',
    authority: 'Nigeria Data Protection Commission (NDPC)',
    trigger: 'a breach likely to result in a risk to rights and freedoms',
    when: all(personalData, risk),
    versions: [within(hours(72, 'aware'), 'hours', { from: '2023-06-12' })],
    contents: items({
      'nature-with-numbers-where-feasible':
        'nature of the breach, where feasible with categories and approximate numbers of people and records',
      'point-of-contact': 'point of contact: name and contact details',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-proposed': 'measures taken or proposed',
    }),
    confidence: 'source',
    sources: ['NGNDPA'],
  },
  {
    id: 'ng-ndpa-40-ds',
    ...shared,
    article: 's40(3),(4)',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'a breach likely to result in a high risk',
    when: all(personalData, highRisk),
    versions: [inWords('immediately', { from: '2023-06-12' })],
    contents: items({
      'plain-and-clear-language': 'plain and clear language',
      'advice-on-possible-effects': 'advice on measures against the possible effects',
      'point-of-contact': 'point of contact: name and contact details',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-proposed': 'measures taken or proposed',
    }),
    exceptions: ['disproportionate effort or expense, or not feasible: public communication in widely used media instead'],
    confidence: 'source',
    sources: ['NGNDPA'],
  },
  {
    id: 'ng-ndpa-40-processor',
    ...shared,
    article: 's40(1),(4)',
    recipient: 'controller',
    authority: 'Controller or processor that engaged it',
    owedBy: { roles: ['processor'], text: 'processor' },
    trigger: 'any personal data breach; there is no test of risk',
    when: personalData,
    versions: [inWords('immediately', { from: '2023-06-12' })],
    contents: items({
      'nature-with-numbers-where-possible':
        'nature of the breach, where possible with categories and approximate numbers of people and records',
      'point-of-contact': 'point of contact: name and contact details',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-proposed': 'measures taken or proposed',
    }),
    notes:
      'The section says "on becoming aware of the breach" and no more: read as at once. Questions of the one that engaged it are answered (s40(1)(b)).',
    confidence: 'source',
    sources: ['NGNDPA'],
  },
];
