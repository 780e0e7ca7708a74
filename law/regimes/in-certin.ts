// Directions of CERT-In of 28 April 2022 (India) under section 70B(6) of the IT Act, direction (ii) and Annexure I.
import { type Duty, hours } from '@/law/duty';
import { any, intrusion, items, personalData, REVIEWED, within } from '@/law/regimes/terms';

export const inCertin: readonly Duty[] = [
  {
    id: 'in-certin-6h',
    jurisdiction: 'IN',
    law: 'CERT-In Directions',
    timeZone: 'Asia/Kolkata',
    article: 'IT Act s70B(6) Directions (ii) + Annexure I',
    recipient: 'regulator',
    authority: 'Indian Computer Emergency Response Team (CERT-In)',
    channel: 'incident@cert-in.org.in, telephone 1800-11-4949, fax 1800-11-6969',
    form: 'incident reporting form of CERT-In',
    owedBy: { text: 'service providers, intermediaries, data centres, bodies corporate and government' },
    trigger: 'a cyber incident of Annexure I, such as data breach, data leak or unauthorised access',
    when: any(personalData, intrusion),
    startsAt: 'detected',
    versions: [within(hours(6, 'detected'), 'hours', { from: '2022-06-28' })],
    state: 'in-force',
    contents: items({ 'cert-in-form': 'incident reporting form of CERT-In, by e-mail, telephone or fax' }),
    notes:
      'A report from a third party starts the clock. Annexure I names 20 kinds of incident, among them targeted scanning, so no compromise is needed.',
    confidence: 'source-secondary',
    sources: ['INCERT', 'DPDP', 'REGTEST'],
    reviewed: REVIEWED,
  },
];
