// Information Security Act (Switzerland, SR 128), Articles 74a to 74e, and the Cybersecurity Ordinance (SR 128.51), Articles 14 to 17.
import { type Duty, hours } from '@/law/duty';
import { items, REVIEWED, significant, within } from '@/law/regimes/terms';

export const chIsa: readonly Duty[] = [
  {
    id: 'ch-isa-74',
    jurisdiction: 'CH',
    law: 'Information Security Act',
    lawLocal: 'Informationssicherheitsgesetz',
    timeZone: 'Europe/Zurich',
    article: 'ISA Art 74a-74e; CSO (SR 128.51) Art 14-17',
    recipient: 'regulator',
    authority: 'Federal Office for Cyber Security (BACS / OFCS / UFCS)',
    authorityLocal: 'Bundesamt für Cybersicherheit',
    channel: 'communication system of BACS',
    owedBy: { regulatedAs: ['critical-infrastructure'], text: 'operators of critical infrastructure listed in ISA Art 74b' },
    trigger:
      'a cyberattack: outages hit staff or third parties, or only emergency plans keep the work going; business-relevant information was seen, changed or disclosed by unauthorised persons, or a breach was reported under FADP Art 24; it went undetected for more than 90 days; or it came with extortion, threats or coercion',
    when: significant,
    startsAt: 'detected',
    versions: [within(hours(24, 'detected'), 'hours', { from: '2025-04-01' })],
    state: 'in-force',
    contents: items({
      'date-of-discovery-and-attack': 'date and time of the discovery and of the attack',
      'the-attacker': 'the attacker, as far as known',
      'extortion-and-complaint': 'extortion, threat or coercion, and whether a criminal complaint was filed',
      'severity-of-the-attack': 'severity for availability, integrity and confidentiality',
      'effect-on-the-organisation': 'effect on the working of the organisation',
      'name-and-address-of-reporter': 'name, address and contact person, where not filed over the system of BACS',
      'course-of-the-attack-and-measures': 'kind and course of the attack, and the measures (ISA Art 74e(2), from knowledge)',
    }),
    phases: [
      '24 hours from discovery',
      'what is missing: within 14 days granted by BACS, then without delay, or a statement that it does not exist (CSO Art 16)',
    ],
    confidence: 'source-partial',
    confidenceNote: 'ordinance read; Art 74a-74e of the Act from knowledge',
    sources: ['CHCSO', 'MEM'],
    reviewed: REVIEWED,
  },
];
