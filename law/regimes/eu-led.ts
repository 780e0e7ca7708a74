// Law Enforcement Directive, Directive (EU) 2016/680, Article 30 (Article 31 for the people concerned).
import { type Duty, hours } from '@/law/duty';
import { items, personalData, REVIEWED, riskUnlikely, within } from '@/law/regimes/terms';

export const euLed: readonly Duty[] = [
  {
    id: 'eu-led-30',
    jurisdiction: 'EU',
    law: 'Law Enforcement Directive',
    timeZone: null,
    article: 'Dir (EU) 2016/680 Art 30 (+31 data subjects)',
    recipient: 'regulator',
    authority: 'National supervisory authority',
    owedBy: { roles: ['controller'], regulatedAs: ['law-enforcement-authority'], text: 'competent authorities for law enforcement' },
    trigger: 'a personal data breach, as under the GDPR',
    when: personalData,
    unless: [riskUnlikely],
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours-eu', { from: '2018-05-06' })],
    state: 'in-force',
    contents: items({
      'nature-and-data-subjects': 'the nature of the breach, with the categories and approximate number of data subjects',
      'records-concerned': 'the categories and approximate number of personal data records',
      'dpo-or-contact-point': 'name and contact details of the data protection officer or other contact point',
      'likely-consequences': 'the likely consequences of the breach',
      'measures-taken-or-proposed': 'the measures taken or proposed, including those that mitigate its effects',
      'reasons-for-delay-after-72-hours': 'the reasons for the delay, where it is made after 72 hours',
    }),
    confidence: 'source',
    sources: ['EUREPO'],
    reviewed: REVIEWED,
  },
];
