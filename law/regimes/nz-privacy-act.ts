// Privacy Act 2020 (New Zealand), sections 113 to 117.
import type { Duty } from '@/law/duty';
import { all, inWords, items, personalData, REVIEWED, seriousHarm } from '@/law/regimes/terms';

export const nzPrivacyAct: readonly Duty[] = [
  {
    id: 'nz-privacy-114',
    jurisdiction: 'NZ',
    law: 'Privacy Act 2020 (New Zealand)',
    timeZone: 'Pacific/Auckland',
    article: 's114, s117(1) (individuals s115, s117(2))',
    recipient: 'regulator',
    authority: 'Privacy Commissioner',
    authorityLocal: 'Te Mana Mātāpono Matatapu',
    channel: 'NotifyUs',
    owedBy: { roles: ['controller'], text: 'agency' },
    trigger: 'a notifiable privacy breach: one that caused serious harm or is likely to',
    when: all(personalData, seriousHarm),
    startsAt: 'aware',
    versions: [inWords('as soon as practicable', { from: '2020-12-01' })],
    state: 'in-force',
    contents: items({
      'description-number-and-holder': 'description of the breach, number of people affected, and who may hold the information, if known',
      'steps-and-contact-with-people': 'steps taken or intended, and whether the people were or will be contacted',
      'why-public-notice': 'why public notice is given instead, if so',
      'exception-or-delay-relied-on': 'an exception or delay relied on, with reasons and expected period',
      'other-agencies-told': 'other agencies told, and why',
      'contact-person': 'contact person',
    }),
    phases: ['in parts, as soon as each is known (s117(5))'],
    exceptions: ['exceptions and grounds of delay in s116'],
    notes:
      'The Commissioner expects the notice within 72 hours of becoming aware: a guide, not the law. People are told as soon as practicable too (s115): what happened, what is done, what they can do, that the Commissioner knows, that they may complain, a contact. Not telling the Commissioner is an offence: fine up to NZD 10,000.',
    confidence: 'source-partial',
    confidenceNote: "regulator's page read; sections 114-117 in a plain-language copy",
    sources: ['NZOPC', 'NZ117', 'MEM'],
    reviewed: REVIEWED,
  },
];
