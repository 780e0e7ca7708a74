// Act respecting the protection of personal information in the private sector (Quebec), sections 3.5 to 3.8, and Regulation, r. 3.1.
import type { Duty } from '@/law/duty';
import { all, inWords, items, personalData, REVIEWED, seriousHarm } from '@/law/regimes/terms';

export const caQcPrivateSector: readonly Duty[] = [
  {
    id: 'ca-qc-cai',
    jurisdiction: 'CA-QC',
    law: 'Law 25 (Quebec)',
    lawLocal: 'Loi sur la protection des renseignements personnels dans le secteur privé',
    timeZone: 'America/Toronto',
    article: 'Act respecting the protection of personal information in the private sector s3.5-3.8; Regulation A-2.1, r. 3.1, s3-8',
    recipient: 'regulator and individuals',
    authority: 'Commission for access to information (CAI), and the persons concerned',
    authorityLocal: "Commission d'accès à l'information",
    owedBy: { roles: ['controller'], text: 'enterprise' },
    trigger: 'a confidentiality incident that presents a risk of serious injury',
    when: all(personalData, seriousHarm),
    startsAt: 'aware',
    versions: [inWords('promptly', { from: '2022-09-22' })],
    state: 'in-force',
    contents: items({
      'cai-name-and-number': 'to the CAI: name of the organisation and Québec business number',
      'contact-person': 'contact person',
      'information-or-why-not': 'personal information concerned, or why it cannot be described',
      'circumstances-and-cause-if-known': 'circumstances and cause, if known',
      'date-of-incident-and-discovery': 'date or period of the incident and of its discovery',
      'number-in-quebec': 'number of persons concerned and of those in Québec, or approximate',
      'why-serious-injury': 'why a risk of serious injury is found',
      'how-and-when-persons-are-told': 'how and when the persons were or will be told',
      'measures-with-dates': 'measures taken or planned, with dates',
      'authorities-outside-quebec': 'authorities outside Québec told',
      'notice-to-the-persons': 'to the persons: information concerned, circumstances, period, measures, advice, contact',
    }),
    delay: ['telling the persons may wait where it would hamper an investigation'],
    penalty: {
      text: 'administrative up to CAD 10 million or 2% of worldwide turnover; penal up to CAD 25 million or 4%',
      fixed: { amount: 25_000_000, currency: 'CAD' },
      turnoverShare: { percent: 4, of: 'worldwide turnover of the preceding year', whichever: 'higher' },
    },
    notes: 'Every incident goes into a register kept for at least five years from awareness.',
    confidence: 'source-secondary',
    confidenceNote: 'summaries of the Regulation; section 3.5 of the Act and some items from knowledge',
    sources: ['QCREG', 'MEM'],
    reviewed: REVIEWED,
  },
];
