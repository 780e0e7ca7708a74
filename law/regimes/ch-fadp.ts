// Federal Act on Data Protection (Switzerland, SR 235.1), Article 24, and the Ordinance (SR 235.11), Article 15.
import type { Duty } from '@/law/duty';
import { all, any, highRisk, inWords, items, personalData, REVIEWED, risk } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'CH',
  law: 'FADP',
  lawLocal: 'Bundesgesetz über den Datenschutz',
  timeZone: 'Europe/Zurich',
  owedBy: { roles: ['controller'], text: 'controller' },
  startsAt: 'aware',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const chFadp: readonly Duty[] = [
  {
    id: 'ch-fadp-24-fdpic',
    ...shared,
    article: 'FADP Art 24(1)-(2); DPO Art 15(1)-(2),(4)',
    recipient: 'regulator',
    authority: 'Federal Data Protection and Information Commissioner (FDPIC)',
    authorityLocal: 'EDÖB / PFPDT / IFPDT',
    trigger: 'a breach of data security likely to lead to a high risk to the personality or fundamental rights of the person',
    when: all(personalData, highRisk),
    versions: [inWords('as soon as possible', { from: '2023-09-01' })],
    contents: items({
      'kind-of-breach': 'kind of breach',
      'time-and-duration': 'time and duration, as far as possible',
      'categories-and-amount-of-data': 'categories and approximate amount of personal data, as far as possible',
      'categories-and-number-of-people': 'categories and approximate number of people, as far as possible',
      'consequences-and-risks-for-people': 'consequences for the people, with any risks',
      'measures-to-remedy-and-mitigate': 'measures taken or planned to remedy the breach and mitigate its consequences',
      'name-of-contact-person': 'name and contact details of a contact person',
    }),
    phases: ['what is not yet known follows as quickly as possible (DPO Art 15(2))'],
    notes:
      "The breach is documented (circumstances, effects, measures) and the file kept at least two years from the report (DPO Art 15(4)). The report may be used in criminal proceedings against the reporting person only with consent (Art 24(6)); it may go to the cyber security office only with the controller's consent (Art 24(5bis)).",
    confidence: 'source',
    sources: ['CHFADP', 'CHDPO'],
  },
  {
    id: 'ch-fadp-24-ds',
    ...shared,
    article: 'FADP Art 24(4)-(5); DPO Art 15(3)',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger: 'the information is required to protect the person, or the FDPIC asks for it',
    when: all(personalData, any(highRisk, all(risk, 'undecidable'))),
    versions: [inWords('as soon as possible', { from: '2023-09-01' })],
    contents: items({
      'kind-of-breach': 'kind of breach',
      'consequences-and-risks-for-people': 'consequences for the people, with any risks',
      'measures-taken-or-planned': 'measures taken or planned',
      'name-of-contact-person': 'name and contact details of a contact person',
    }),
    exceptions: [
      'overriding interests or a statutory duty of confidentiality (Art 24(5)(a))',
      'impossible or disproportionate effort (b)',
      'public announcement informs them equally well (c)',
    ],
    delay: ['may be limited or delayed on the same grounds (Art 24(5))'],
    confidence: 'source',
    sources: ['CHFADP', 'CHDPO'],
  },
  {
    id: 'ch-fadp-24-3-processor',
    ...shared,
    article: 'FADP Art 24(3)',
    recipient: 'controller',
    authority: 'Controller',
    owedBy: { roles: ['processor'], text: 'processor' },
    trigger: 'any breach of data security; there is no test of risk',
    when: personalData,
    versions: [inWords('as soon as possible', { from: '2023-09-01' })],
    confidence: 'source',
    sources: ['CHFADP'],
  },
];
