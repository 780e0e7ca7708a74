// General Data Protection Regulation, Regulation (EU) 2016/679, Articles 33 and 34, with the proposal that would amend Article 33.
// Periods in hours follow Regulation 1182/71: the clock hour of the event is not counted. No weekend extends them.
import { type Duty, hours } from '@/law/duty';
import { all, encrypted, highRisk, inWords, items, personalData, REVIEWED, riskRemoved, riskUnlikely, within } from '@/law/regimes/terms';

const regulation = { jurisdiction: 'EU', law: 'GDPR', timeZone: null, state: 'in-force', reviewed: REVIEWED } as const;
const inForce = { from: '2018-05-25' };

/** Art 83(4). */
const penalty = {
  text: 'EUR 10 million or 2% of worldwide annual turnover, whichever is higher (Art 83(4))',
  maxima: [
    {
      id: 'administrative-fine',
      punishes: 'duty',
      article: 'GDPR Art 83(4)(a)',
      fixed: { amount: 10_000_000, currency: 'EUR' },
      share: { percent: 2, of: 'undertaking', years: 'preceding', before: 'decision' },
      limbs: 'higher',
      assumes: ['undertaking'],
      from: '2018-05-25',
      confidence: 'source',
      sources: ['EUREPO'],
    },
  ],
} as const;

export const euGdpr: readonly Duty[] = [
  {
    id: 'eu-gdpr-33-1',
    ...regulation,
    article: 'Reg (EU) 2016/679 Art 33(1),(3),(4)',
    recipient: 'regulator',
    authority: 'Competent (lead) supervisory authority, Art 55 and 56',
    owedBy: { roles: ['controller'], text: 'controller of any size' },
    trigger:
      'a personal data breach, unless it is unlikely to result in a risk to people; no count of people, from inside or outside alike',
    quotation:
      'In the case of a personal data breach, the controller shall without undue delay and, where feasible, not later than 72 hours after having become aware of it, notify the personal data breach to the supervisory authority competent in accordance with Article 55, unless the personal data breach is unlikely to result in a risk to the rights and freedoms of natural persons. (Art 33(1))',
    when: personalData,
    unless: [riskUnlikely],
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours-eu', inForce)],
    contents: items({
      'nature-and-data-subjects': 'the nature of the breach, with the categories and approximate number of data subjects',
      'records-concerned': 'the categories and approximate number of personal data records',
      'dpo-or-contact-point': 'name and contact details of the data protection officer or other contact point',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-taken-or-proposed': 'the measures taken or proposed, including those that mitigate its effects',
      'reasons-for-delay-after-72-hours': 'the reasons for the delay, where it is made after 72 hours',
    }),
    phases: ['first notice within 72 hours', 'what is missing in phases, without undue further delay (Art 33(4))'],
    exceptions: ['unlikely to result in a risk, documented under Art 33(5): for instance strong encryption with a safe key and a backup'],
    delay: ['the law knows no ground; a late notice states its reasons'],
    penalty,
    insider:
      'What the wrongdoer knows is not what the organisation knows: said in 16 CFR 314.4(j)(2) and by the Japanese PPC (Q&A 3-4-1); the EDPB is silent, the same follows by analogy.',
    notes:
      '72 hours is the outer limit; "without undue delay" comes first. The Digital Omnibus (96 hours, high risk only) was still a proposal in every source of 2026.',
    confidence: 'source',
    sources: ['EUREPO', 'MKM', 'LDI', 'CLOCKS'],
  },
  {
    id: 'eu-omnibus-gdpr-33',
    ...regulation,
    law: 'Digital Omnibus (proposal)',
    article: 'COM proposal of 2025-11-19 amending GDPR Art 33',
    recipient: 'regulator',
    authority: 'Single entry point run by ENISA',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a personal data breach likely to result in a high risk',
    when: all(personalData, highRisk),
    startsAt: 'aware',
    versions: [within(hours(96, 'aware'), 'hours-eu')],
    state: 'proposed',
    inForceFrom: null,
    confidence: 'source-secondary',
    sources: ['OMNIBUS'],
  },
  {
    id: 'eu-gdpr-33-2',
    ...regulation,
    article: 'Art 33(2)',
    recipient: 'controller',
    authority: 'Controller',
    owedBy: { roles: ['processor'], text: 'processor' },
    trigger: 'any personal data breach; there is no threshold of risk',
    quotation: 'The processor shall notify the controller without undue delay after becoming aware of a personal data breach. (Art 33(2))',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('without undue delay', inForce)],
    contents: items({ 'enough-for-article-33-3': 'enough for the controller to give what Art 33(3) asks' }),
    penalty,
    notes:
      'Contracts usually set 24 to 48 hours. The controller becomes aware when the processor tells it (EDPB Guidelines 9/2022, paragraph 44).',
    confidence: 'source',
    sources: ['EUREPO'],
  },
  {
    id: 'eu-gdpr-33-5',
    ...regulation,
    article: 'Art 33(5)',
    recipient: 'internal record',
    authority: 'Own breach register, open to the supervisory authority',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'every personal data breach, notified or not',
    quotation:
      'The controller shall document any personal data breaches, comprising the facts relating to the personal data breach, its effects and the remedial action taken. (Art 33(5))',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('keep a record', inForce)],
    contents: items({
      'facts-of-the-breach': 'the facts of the breach',
      'effects-of-the-breach': 'its effects',
      'remedial-action': 'the remedial action taken',
      'reasons-for-not-notifying': 'where it was not notified, the reasons (EDPB Guidelines 01/2021)',
    }),
    penalty,
    confidence: 'source',
    sources: ['EUREPO', 'EDPB18'],
  },
  {
    id: 'eu-gdpr-34',
    ...regulation,
    article: 'Art 34(1)-(4)',
    recipient: 'individuals',
    authority: 'Affected individuals',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: 'a personal data breach likely to result in a high risk to the rights and freedoms of people',
    quotation:
      'When the personal data breach is likely to result in a high risk to the rights and freedoms of natural persons, the controller shall communicate the personal data breach to the data subject without undue delay. (Art 34(1))',
    when: all(personalData, highRisk),
    unless: [encrypted, riskRemoved],
    startsAt: 'aware',
    versions: [inWords('without undue delay', inForce)],
    contents: items({
      'nature-in-plain-language': 'the nature of the breach, in clear and plain language',
      'dpo-or-contact-point': 'name and contact details of the data protection officer or other contact point',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-and-advice': 'the measures taken or proposed, with advice on what people can do',
    }),
    exceptions: [
      'the data are unintelligible to anyone who has no right to them, as by encryption (Art 34(3)(a))',
      'later measures mean that the high risk is no longer likely (Art 34(3)(b))',
      'disproportionate effort: a public communication instead, never silence (Art 34(3)(c))',
    ],
    delay: ['needs of law enforcement, where early disclosure would hamper an investigation (recital 88)'],
    penalty,
    notes: 'The law has no figure here: no date may be shown.',
    confidence: 'source',
    sources: ['EUREPO'],
  },
];
