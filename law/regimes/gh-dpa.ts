// Data Protection Act 2012, Act 843 (Ghana), section 31.
import type { Duty } from '@/law/duty';
import { inWords, items, personalData, REVIEWED } from '@/law/regimes/terms';

export const ghDpa: readonly Duty[] = [
  {
    id: 'gh-dpa-31',
    jurisdiction: 'GH',
    law: 'DPA (Ghana)',
    timeZone: 'Africa/Accra',
    article: 's31',
    recipient: 'regulator and individuals',
    authority: 'Data Protection Commission, and the people affected',
    owedBy: { roles: ['controller', 'processor'], text: 'data controller, or a third party processing under its authority' },
    trigger: 'reasonable grounds to believe that an unauthorised person accessed or acquired the data; there is no test of risk',
    when: personalData,
    startsAt: 'aware',
    versions: [inWords('as soon as practicable')],
    state: 'in-force',
    contents: items({
      'enough-to-protect-oneself': 'enough for the person to take protective measures',
      'identity-of-unauthorised-person': 'identity of the unauthorised person, if known',
    }),
    delay: [
      'notice to the person is delayed where the security agencies or the Commission say that it would impede a criminal investigation (s31(4))',
    ],
    notes: 'To the person by registered mail, e-mail, a prominent place on the website, the media or as the Commission directs (s31(5)).',
    confidence: 'source',
    sources: ['GHDPA'],
    reviewed: REVIEWED,
  },
];
