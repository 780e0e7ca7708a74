// Law No. 6698 on the Protection of Personal Data (Turkey), Article 12(5), and Board decision 2019/10.
import { type Duty, hours } from '@/law/duty';
import { inWords, items, personalData, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'TR',
  law: 'KVKK',
  lawLocal: 'Kişisel Verilerin Korunması Kanunu',
  timeZone: 'Europe/Istanbul',
  owedBy: { roles: ['controller'], text: 'controller' },
  when: personalData,
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const trKvkk: readonly Duty[] = [
  {
    id: 'tr-kvkk-board',
    ...shared,
    article: 'Law 6698 Art 12(5); Board Decision 2019/10',
    recipient: 'regulator',
    authority: 'Personal Data Protection Board (KVKK)',
    authorityLocal: 'Kişisel Verileri Koruma Kurulu',
    channel: 'online breach system',
    form: 'Kişisel Veri İhlal Bildirim Formu',
    trigger: 'personal data obtained by others by unlawful means; there is no test of risk',
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours', { from: '2019-01-24' })],
    contents: items({
      'first-or-follow-up-notice': 'whether it is the first notice or a follow-up',
      'time-of-breach-and-detection': 'time of the breach and of its detection',
      'source-of-the-breach': 'source of the breach',
      'data-and-number-of-people': 'the personal data, and the number of people affected',
      'possible-consequences': 'possible consequences',
      'measures-taken': 'measures taken',
      'how-people-are-told': 'how the people were or will be told',
      'reasons-for-delay-after-72-hours': 'the reasons for the delay, where it is made after 72 hours',
    }),
    phases: ['in stages, as each becomes known', 'after 72 hours: with reasons'],
    confidence: 'source',
    confidenceNote: "decision read on the authority's page; items of the form partly from knowledge",
    sources: ['TRKVKK', 'TRLEX', 'MEM'],
  },
  {
    id: 'tr-kvkk-ds',
    ...shared,
    article: 'Law 6698 Art 12(5); Board Decision 2019/10',
    recipient: 'individuals',
    authority: 'Affected individuals',
    trigger:
      'the people affected have been identified; told directly where contact details are known, otherwise by suitable means such as the website',
    startsAt: 'confirmed',
    versions: [inWords('as soon as possible', { from: '2019-01-24' })],
    confidence: 'source',
    sources: ['TRKVKK', 'TRLEX'],
  },
];
