// Cybersecurity Framework Law, Law 21.663 (Chile), Article 9.
import { calendarDays, type Duty, hours } from '@/law/duty';
import { items, REVIEWED, significant, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'CL',
  law: 'Law 21.663',
  lawLocal: 'Ley 21.663, Ley Marco de Ciberseguridad',
  timeZone: 'America/Santiago',
  article: 'Art 9',
  recipient: 'regulator',
  authority: 'National CSIRT (National Cybersecurity Agency, ANCI)',
  authorityLocal: 'CSIRT Nacional (Agencia Nacional de Ciberseguridad)',
  owedBy: {
    regulatedAs: ['critical-infrastructure'],
    text: 'institutions of Art 4: providers of essential services and operators of vital importance, public and private',
  },
  when: significant,
  state: 'in-force',
  confidence: 'source',
  sources: ['CL21663'],
  reviewed: REVIEWED,
} as const;

export const cl21663: readonly Duty[] = [
  {
    id: 'cl-21663-3h',
    ...shared,
    trigger: 'cyberattack or incident that may have significant effects (Art 27)',
    startsAt: 'aware',
    versions: [within(hours(3, 'aware'), 'hours', { from: '2025-03-01' })],
    contents: items({
      'early-alert': 'early alert: that the event happened',
      'update-with-first-assessment': 'update: first assessment, severity, impact, indicators of compromise',
      'final-with-detailed-description':
        'final: detailed description with severity and impact, kind of threat or main cause, mitigation done and under way, cross-border effects',
    }),
    phases: [
      'early alert within 3 hours of knowing',
      'update within 72 hours (24 hours for an operator of vital importance whose essential service is affected)',
      'final report 15 calendar days after the early alert; if still running, a status report then and the final one 15 days after it was handled',
      'operators of vital importance: a plan of action within 7 calendar days of knowing',
    ],
  },
  {
    id: 'cl-21663-final',
    ...shared,
    trigger: 'the early alert was given',
    startsAt: 'done:cl-21663-3h',
    versions: [within(calendarDays(15, 'done:cl-21663-3h'), 'days', { from: '2025-03-01' })],
    contents: items({
      'final-with-detailed-description':
        'final: detailed description with severity and impact, kind of threat or main cause, mitigation done and under way, cross-border effects',
    }),
    phases: ['still running: a status report then, and the final one 15 days after it was handled'],
  },
];
