// Data Protection Act 2019 (Kenya), section 43.
import { type Duty, hours } from '@/law/duty';
import { all, encrypted, inWords, items, personalData, REVIEWED, risk, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'KE',
  law: 'DPA (Kenya)',
  timeZone: 'Africa/Nairobi',
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const keDpa: readonly Duty[] = [
  {
    id: 'ke-dpa-43',
    ...shared,
    article: 's43(1)(a),(2),(5),(7)',
    recipient: 'regulator',
    authority: 'Office of the Data Protection Commissioner (ODPC)',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'access or acquisition by an unauthorised person and a real risk of harm to the data subject',
    when: all(personalData, risk),
    versions: [within(hours(72, 'aware'), 'hours', { from: '2019-11-25' })],
    contents: items({
      'nature-of-the-breach': 'nature of the breach',
      'measures-by-controller-or-processor': 'measures taken or intended by controller or processor',
      'what-the-person-should-do': 'what the person should do to mitigate the effects',
      'identity-where-applicable': 'identity of the unauthorised person, where applicable',
      'dpo-or-other-contact': 'data protection officer or other contact point',
    }),
    phases: ['information in phases without undue delay (s43(7))', 'after 72 hours: with reasons for the delay (s43(2))'],
    exceptions: ['encryption or other appropriate safeguards lift the communication to the person, not this report (s43(6))'],
    notes: 'Facts, effects and remedial action are recorded (s43(8)).',
    confidence: 'source',
    sources: ['KEDPA'],
  },
  {
    id: 'ke-dpa-43-processor',
    ...shared,
    article: 's43(3)',
    recipient: 'controller',
    authority: 'Controller',
    owedBy: { roles: ['processor'], text: 'processor' },
    trigger: 'any personal data breach; there is no test of risk',
    when: personalData,
    versions: [within(hours(48, 'aware'), 'hours', { from: '2019-11-25' })],
    notes: '48 hours where reasonably practicable; without delay in any case.',
    confidence: 'source',
    sources: ['KEDPA'],
  },
  {
    id: 'ke-dpa-43-ds',
    ...shared,
    article: 's43(1)(b),(4)-(6)',
    recipient: 'individuals',
    authority: 'Affected data subjects',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'access or acquisition by an unauthorised person and a real risk of harm to the data subject',
    when: all(personalData, risk),
    unless: [encrypted],
    versions: [inWords('as soon as practicable', { from: '2019-11-25' })],
    exceptions: [
      'the identity of the data subject cannot be established (s43(1)(b))',
      'encryption or other appropriate safeguards (s43(6))',
    ],
    delay: ['communication to the person may be delayed or restricted for the investigation of an offence (s43(4))'],
    notes: 'In writing. The law says "within a reasonably practical period".',
    confidence: 'source',
    sources: ['KEDPA'],
  },
];
