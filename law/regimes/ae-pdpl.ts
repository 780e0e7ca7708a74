// Federal Decree-Law 45/2021 on the Protection of Personal Data (United Arab Emirates), Article 9.
import type { Duty } from '@/law/duty';
import { all, inWords, items, personalData, REVIEWED, risk } from '@/law/regimes/terms';

export const aePdpl: readonly Duty[] = [
  {
    id: 'ae-pdpl',
    jurisdiction: 'AE',
    law: 'PDPL (UAE)',
    timeZone: 'Asia/Dubai',
    article: 'Art 9',
    recipient: 'regulator and individuals',
    authority: 'UAE Data Office',
    authorityLocal: 'مكتب الإمارات للبيانات',
    owedBy: { roles: ['controller'], text: 'controller' },
    trigger: "a breach that would prejudice the privacy, confidentiality or security of the person's data",
    when: all(personalData, risk),
    startsAt: 'aware',
    versions: [inWords('immediately')],
    state: 'in-force',
    contents: items({
      'nature-form-causes-number': 'nature, form and causes of the breach, approximate number of people and records',
      'data-protection-officer': 'data protection officer',
      'likely-effects': 'likely effects',
      'measures-to-limit-effects': 'measures taken and proposed to address it and limit its effects',
      'record-and-corrective-action': 'record of the breach and of the corrective action',
      'further-requirements-of-the-office': 'anything else that the Office requires',
    }),
    notes:
      'The Decree-Law leaves the figure to executive regulations; none was found. The processor tells the controller as soon as it knows (Art 9(3)).',
    confidence: 'source',
    sources: ['AEPDPL'],
    reviewed: REVIEWED,
  },
];
