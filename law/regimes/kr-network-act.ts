// Act on Promotion of Information and Communications Network Utilization and Information Protection (Korea), and its Enforcement Decree.
import { type Duty, hours } from '@/law/duty';
import { intrusion, inWords, items, REVIEWED, within } from '@/law/regimes/terms';

const act = {
  jurisdiction: 'KR',
  law: 'Network Act',
  lawLocal: '정보통신망 이용촉진 및 정보보호 등에 관한 법률',
  timeZone: 'Asia/Seoul',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

const provider = {
  regulatedAs: ['online-service-provider'],
  text: 'information and communications service provider (정보통신서비스 제공자)',
} as const;

const toMinisterOrKisa = {
  recipient: 'regulator',
  authority: 'Minister of Science and ICT (MSIT) or Korea Internet & Security Agency (KISA)',
  authorityLocal: '과학기술정보통신부장관 또는 한국인터넷진흥원',
  channel: 'in writing, by e-mail, by telephone or on the website (Decree Art 58-2(3))',
} as const;

/** Art 76 as amended by Act No. 21500; what it said before was not read. */
const fine = (amount: number, article: string) =>
  ({
    id: 'administrative-fine',
    punishes: 'duty',
    article,
    fixed: { amount, currency: 'KRW' },
    from: '2026-10-01',
    confidence: 'source',
    sources: ['KRNET'],
  }) as const;
const reporting = {
  text: 'not reporting, or reporting late: administrative fine up to KRW 50 million (Art 76(1) item 2, from 2026-10-01)',
  maxima: [fine(50_000_000, 'Network Act Art 76(1) item 2')],
};

export const krNetworkAct: readonly Duty[] = [
  {
    id: 'kr-network-48-3-first',
    ...act,
    ...toMinisterOrKisa,
    article: 'Network Act Art 48-3(1); Decree Art 58-2(1)',
    owedBy: provider,
    trigger: 'an intrusion incident (침해사고), whether or not personal data are hit; no size, no threshold',
    quotation:
      '정보통신서비스 제공자는 법 제48조의3제1항 전단에 따라 침해사고를 신고하려는 경우에는 침해사고의 발생을 알게 된 때부터 24시간 이내에 다음 각 호의 사항을 과학기술정보통신부장관 또는 한국인터넷진흥원에 신고해야 한다. (시행령 제58조의2제1항)',
    when: intrusion,
    startsAt: 'detected',
    versions: [within(hours(24, 'detected'), 'hours', { from: '2024-08-14' }), inWords('immediately', { to: '2024-08-13' })],
    contents: items({
      'date-time-cause-and-damage': 'date and time of the incident, its cause, and the damage',
      'status-of-the-response': 'status of the response and the measures taken',
      'department-and-contact': 'the department in charge and its contact',
    }),
    exceptions: [
      'the intrusion was already notified or reported under another Act, which is then deemed the report (Art 48-3(1), second sentence)',
    ],
    notes: 'Act No. 21500 amends Articles 48-2 to 48-10 six months after its promulgation: 2026-10-01 as computed. The period stays.',
    penalty: reporting,
    confidence: 'source',
    sources: ['KRNET', 'KRNETED', 'KIMCHANG', 'ZDCPNG'],
  },
  {
    id: 'kr-network-48-3-supplement',
    ...act,
    ...toMinisterOrKisa,
    article: 'Decree Art 58-2(2)',
    owedBy: provider,
    trigger: 'further facts are confirmed after the first report',
    quotation:
      '정보통신서비스 제공자는 제1항에 따라 신고한 후 침해사고에 관하여 추가로 확인되는 사실이 있는 경우에는 확인한 때부터 24시간 이내에 신고해야 한다. (시행령 제58조의2제2항)',
    when: intrusion,
    startsAt: 'newInformation',
    versions: [within(hours(24, 'newInformation'), 'hours', { from: '2024-08-14' })],
    phases: ['repeats with every new fact'],
    confidence: 'source',
    sources: ['KRNETED', 'KIMCHANG'],
  },
  {
    id: 'kr-network-48-3-4-users',
    ...act,
    article: 'Network Act Art 48-3(4)',
    recipient: 'customers',
    authority: 'Users of the service',
    authorityLocal: '이용자',
    owedBy: provider,
    trigger: 'an intrusion incident of a kind fixed by Presidential Decree (the text of the Decree was not available)',
    when: 'undecidable',
    startsAt: 'detected',
    versions: [inWords('without delay', { from: '2026-10-01' })],
    exceptions: ['the users were already told under another Act'],
    penalty: {
      text: 'not telling the users: administrative fine up to KRW 10 million (Art 76(4) item 11-4, from 2026-10-01)',
      maxima: [fine(10_000_000, 'Network Act Art 76(4) item 11-4')],
    },
    confidence: 'source-partial',
    confidenceNote: 'the section of the Act was read; the details of the Decree were not',
    sources: ['KRNET'],
  },
];
