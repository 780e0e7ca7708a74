// Credit Information Use and Protection Act (Korea), Article 39-4, and its Enforcement Decree, Article 34-4.
import type { Duty } from '@/law/duty';
import { all, dataOf, inWords, items, personalData, REVIEWED } from '@/law/regimes/terms';

export const krCreditInformationAct: readonly Duty[] = [
  {
    id: 'kr-credit-39-4',
    jurisdiction: 'KR',
    law: 'Credit Information Act',
    lawLocal: '신용정보의 이용 및 보호에 관한 법률',
    timeZone: 'Asia/Seoul',
    article: 'Credit Information Act Art 39-4(1)-(5); Decree Art 34-4',
    recipient: 'regulator and individuals',
    authority:
      'Credit information subjects; from the scale of the Decree (10,000) the Financial Services Commission (FSC) or Financial Supervisory Service (FSS); for trading companies the PIPC',
    authorityLocal: '신용정보주체; 금융위원회 또는 금융감독원; 상거래기업은 개인정보보호위원회',
    owedBy: {
      roles: ['controller'],
      regulatedAs: ['credit-information-company'],
      text: 'credit information companies and others under the Act, including banks and card companies',
    },
    trigger: 'credit information leaked',
    when: all(personalData, dataOf('KR', 'credit-history', 'financial')),
    startsAt: 'aware',
    versions: [inWords('without delay')],
    state: 'in-force',
    contents: items({
      'credit-items-leaked': 'the items of credit information that leaked',
      'when-and-how-they-leaked': 'when and how the data leaked',
      'what-the-person-can-do': 'what the person can do to limit the harm',
      'response-and-relief': 'what the company does, and how relief is given',
      'department-for-reports-of-harm': 'department and contact for reports of harm',
    }),
    phases: ['the report to the authority says that the people were told, and the result of the measures (Art 39-4(3))'],
    notes: '10,000 credit subjects or more: report to the FSC or FSS; others follow the way of PIPA. The Decree is to be checked.',
    confidence: 'source-partial',
    confidenceNote: 'Article 39-4 read; the 10,000 of the Decree from knowledge',
    sources: ['KRCREDIT', 'MEM'],
    reviewed: REVIEWED,
  },
];
