// Act on the Protection of Personal Information (Japan), Article 26, with Articles 7, 8 and 10 of the Enforcement Rules.
import { calendarDays, type Duty } from '@/law/duty';
import {
  all,
  any,
  dataOf,
  encrypted,
  guidance,
  inWords,
  is,
  items,
  moreThan,
  not,
  personalDataOrSuspicion,
  REVIEWED,
  within,
} from '@/law/regimes/terms';

const act = {
  jurisdiction: 'JP',
  law: 'APPI',
  lawLocal: '個人情報の保護に関する法律',
  timeZone: 'Asia/Tokyo',
  state: 'in-force',
  reviewed: REVIEWED,
  unless: [encrypted],
  startsAt: 'aware',
} as const;

const toCommission = {
  recipient: 'regulator',
  authority: 'Personal Information Protection Commission (PPC), or the minister to whom the power is delegated',
  authorityLocal: '個人情報保護委員会',
  channel: 'web form of the Commission',
  owedBy: { roles: ['controller'], text: 'business operator handling personal data' },
} as const;

const inForce = { from: '2022-04-01' };

/** Rules Art 7, items 1, 2 and 4: sensitive data, risk of damage to property, more than 1,000 people. */
const itemsOneTwoFour = any(
  dataOf('JP', 'health', 'ethnic-origin', 'belief', 'criminal-record'),
  is('risk.propertyDamage', true),
  moreThan(1000, 'JP'),
);
/** Rules Art 7, item 3: an act possibly done with an improper purpose, as by intruders or by an insider who takes data. */
const improperPurpose = is('incident.improperPurpose', true);

/** Rules Art 8(1), items 1 to 9. */
const reportItems = items({
  'outline-of-the-incident': 'outline of the incident',
  'items-of-personal-data': 'the items of personal data concerned',
  'number-of-persons': 'the number of people concerned',
  'cause-of-the-incident': 'the cause',
  'secondary-damage': 'secondary damage, or the risk of it',
  'response-to-persons': 'the response to the people concerned',
  'publication-of-the-incident': 'whether and how the incident is made public',
  'measures-against-recurrence': 'measures against recurrence',
  'other-matters-of-reference': 'other matters of reference',
});

export const jpAppi: readonly Duty[] = [
  {
    id: 'jp-appi-26-prelim',
    ...act,
    ...toCommission,
    article: 'APPI Art 26(1); Rules Art 7, 8(1); Guideline 3-5-3-3',
    trigger:
      'a leak, loss or damage, or the possibility of one, of: (1) sensitive data; (2) data whose misuse may damage property; (3) data reached by an act possibly done with an improper purpose; (4) data of more than 1,000 people. One person suffices for (1) to (3)',
    quotation:
      '前条各号に定める事態を知った後、速やかに、当該事態に関する次に掲げる事項（報告をしようとする時点において把握しているものに限る。次条において同じ。）を報告しなければならない。（規則第8条第1項）',
    when: all(personalDataOrSuspicion, any(itemsOneTwoFour, improperPurpose)),
    versions: [guidance({ ...calendarDays(5, 'aware'), rangeFrom: 3 }, 'promptly', inForce)],
    contents: reportItems,
    phases: ['speed report: promptly, by the Guideline about three to five days, weekends counted', 'final report'],
    exceptions: [
      'advanced encryption or other measures that protect the rights of the people (Rules Art 7(1), brackets)',
      'an entrustee that notifies its entrustor is exempt (Art 26(1) proviso)',
    ],
    penalty: {
      text: 'breach of an order: up to one year of prison or JPY 1 million, for a corporation up to JPY 100 million; a surcharge enacted on 2026-07-17 is not yet in force',
      maxima: [
        {
          id: 'corporation',
          punishes: 'duty',
          article: 'APPI Art 178, 184(1)',
          fixed: { amount: 100_000_000, currency: 'JPY' },
          only: 'order',
          confidence: 'source',
          sources: ['ASIA7'],
        },
      ],
    },
    insider:
      'An employee who takes data out falls under (3), at one person; what the taker knows does not start the clock (PPC Q&A 3-4-1, text for the public sector).',
    notes: 'Guidance, not a limit: about three to five days, weekends counted. More than 1,000 people means 1,001 and up.',
    confidence: 'source',
    sources: ['ASIA7', 'BLJP'],
  },
  {
    id: 'jp-appi-26-final',
    ...act,
    ...toCommission,
    article: 'Rules Art 8(2)',
    trigger: 'items 1, 2 or 4 of Rules Art 7, and no improper purpose',
    quotation:
      '当該事態を知った日から三十日以内（当該事態が前条第三号に定めるものである場合にあっては、六十日以内）に、当該事態に関する前項各号に定める事項を報告しなければならない。（規則第8条第2項）',
    when: all(personalDataOrSuspicion, itemsOneTwoFour, not(improperPurpose)),
    versions: [within(calendarDays(30, 'aware'), 'days-japan', inForce)],
    calendar: 'JP',
    contents: reportItems,
    confidence: 'source-partial',
    confidenceNote: 'figure and items read; day 1 and the move off closed days (Guideline 3-5-3-4) from knowledge',
    sources: ['JPKOBE', 'ASIA7', 'BLJP', 'MEM'],
  },
  {
    id: 'jp-appi-26-final-improper',
    ...act,
    ...toCommission,
    article: 'Rules Art 8(2) brackets',
    trigger: 'item 3 of Rules Art 7, also where other items are met',
    quotation:
      '当該事態を知った日から三十日以内（当該事態が前条第三号に定めるものである場合にあっては、六十日以内）に、当該事態に関する前項各号に定める事項を報告しなければならない。（規則第8条第2項）',
    when: all(personalDataOrSuspicion, improperPurpose),
    versions: [within(calendarDays(60, 'aware'), 'days-japan', inForce)],
    calendar: 'JP',
    contents: reportItems,
    confidence: 'source-partial',
    confidenceNote: 'figure and items read; day 1 and the move off closed days (Guideline 3-5-3-4) from knowledge',
    sources: ['JPKOBE', 'ASIA7', 'BLJP', 'MEM'],
  },
  {
    id: 'jp-appi-26-2-ds',
    ...act,
    article: 'APPI Art 26(2); Rules Art 10',
    recipient: 'individuals',
    authority: 'People concerned',
    authorityLocal: '本人',
    owedBy: { roles: ['controller'], text: 'business operator handling personal data' },
    trigger: 'the same situations as the report',
    when: all(personalDataOrSuspicion, any(itemsOneTwoFour, improperPurpose)),
    versions: [inWords('promptly', inForce)],
    exceptions: ['telling them is difficult: measures in its place, such as publication and a contact desk'],
    notes: 'An amendment promulgated on 2026-07-17, in force within two years, relaxes this where there is little risk: not yet applied.',
    confidence: 'source',
    sources: ['ASIA7'],
  },
];
