// Protection of Personal Information Act 4 of 2013 (South Africa), section 22.
import type { Duty } from '@/law/duty';
import { inWords, items, personalData, REVIEWED } from '@/law/regimes/terms';

export const zaPopia: readonly Duty[] = [
  {
    id: 'za-popia-22',
    jurisdiction: 'ZA',
    law: 'POPIA',
    timeZone: 'Africa/Johannesburg',
    article: 's22(1)-(6)',
    recipient: 'regulator and individuals',
    authority: 'Information Regulator (South Africa), and the people affected',
    channel: 'eServices portal',
    form: 'Form SCN1',
    owedBy: { roles: ['controller'], text: 'responsible party' },
    trigger:
      'reasonable grounds to believe that personal information was accessed or acquired by an unauthorised person; there is no test of risk',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('as soon as possible', { from: '2021-07-01' })],
    state: 'in-force',
    contents: items({
      'consequences-of-the-compromise': 'possible consequences of the compromise',
      'measures-taken-or-intended': 'measures taken or intended',
      'advice-against-adverse-effects': 'advice to the person against adverse effects',
      'identity-of-unauthorised-person': 'identity of the unauthorised person, if known',
      'scn1-responsible-party': 'Form SCN1: responsible party and information officer',
      'scn1-dates-and-delay': 'Form SCN1: dates of the compromise and of the report, and the reasons for any delay',
      'scn1-confirmed-or-alleged': 'Form SCN1: whether confirmed or alleged, the kind of compromise, and its description',
      'scn1-data-and-people': 'Form SCN1: kinds of data, number of people, and how they were told',
    }),
    exceptions: ['no notice to people whose identity cannot be established (s22(1)(b))'],
    delay: [
      'needs of law enforcement, scope and restoring the system (s22(2))',
      'people may be told later where a public body or the Regulator finds that it would impede a criminal investigation (s22(3))',
    ],
    notes:
      'Filing on the eServices portal is mandatory since 2025-04-01. An operator tells the responsible party immediately (s21(2)). No threshold of risk.',
    confidence: 'source-partial',
    confidenceNote: 'section 22 in quotation and in summaries of the form',
    sources: ['ZA22', 'MEM'],
    reviewed: REVIEWED,
  },
];
