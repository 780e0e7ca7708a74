// FCC rule on customer proprietary network information, 47 CFR 64.2011, in the text of 2007.
// The text of 2024 (89 FR 9968) is delayed indefinitely; some firms call it in force since 2024-03-13.
import { businessDays, type Duty } from '@/law/duty';
import { all, dataOf, notBefore, personalData, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'US',
  law: 'FCC CPNI rule',
  timeZone: 'America/New_York',
  owedBy: { regulatedAs: ['telecom-provider'], text: 'telecommunications carriers and interconnected VoIP providers' },
  when: all(personalData, dataOf('*', 'traffic-data')),
  calendar: 'US',
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const usFccCpni: readonly Duty[] = [
  {
    id: 'us-fcc-cpni-le',
    ...shared,
    article: '47 CFR 64.2011(b)',
    recipient: 'law enforcement',
    authority: 'United States Secret Service and Federal Bureau of Investigation',
    channel: 'central reporting facility',
    trigger: 'a breach of customer proprietary network information: intentional access, use or disclosure without authorisation',
    startsAt: 'determined',
    versions: [within(businessDays(7, 'determined'), 'business-days', { from: '2007-12-08' })],
    notes:
      '2024 amendments (FCC as recipient, harm trigger, 500 customers, 30 days for customers, all personal data) delayed indefinitely by 89 FR 9968 and upheld by the Sixth Circuit in August 2025; no announcement of an effective date was found up to October 2026: check the Federal Register.',
    confidence: 'source-secondary',
    sources: ['USFCC24', 'FCCX'],
  },
  {
    id: 'us-fcc-cpni-customers',
    ...shared,
    article: '47 CFR 64.2011(b)(1)-(3),(c)',
    recipient: 'individuals',
    authority: 'Customers',
    trigger: 'the notice to law enforcement was made',
    startsAt: 'done:us-fcc-cpni-le',
    versions: [notBefore(businessDays(7, 'done:us-fcc-cpni-le'), { from: '2007-12-08' })],
    precededBy: ['us-fcc-cpni-le'],
    delay: ['law enforcement may direct a delay of 30 days at first, which can be extended'],
    notes: 'A minimum waiting time, not a maximum: it fixes the first day on which customers may be told.',
    confidence: 'source-secondary',
    sources: ['FCCX'],
  },
];
