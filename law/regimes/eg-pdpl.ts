// Personal Data Protection Law, Law 151/2020 (Egypt), Article 7.
import { businessDays, type Duty, hours } from '@/law/duty';
import { personalData, REVIEWED, within } from '@/law/regimes/terms';

const shared = {
  jurisdiction: 'EG',
  law: 'PDPL (Egypt)',
  timeZone: 'Africa/Cairo',
  owedBy: { roles: ['controller', 'processor'], text: 'controller or processor' },
  trigger: 'any personal data breach',
  when: personalData,
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const egPdpl: readonly Duty[] = [
  {
    id: 'eg-pdpl-7',
    ...shared,
    article: 'Art 7',
    recipient: 'regulator',
    authority: 'Personal Data Protection Centre; matters of national security immediately to the security authorities',
    startsAt: 'aware',
    versions: [within(hours(72, 'aware'), 'hours')],
    phases: ['the people affected are told within three working days of the report'],
    confidence: 'memory',
    sources: ['MEM'],
  },
  {
    id: 'eg-pdpl-7-ds',
    ...shared,
    article: 'Art 7',
    recipient: 'individuals',
    authority: 'Affected individuals',
    startsAt: 'done:eg-pdpl-7',
    versions: [within(businessDays(3, 'done:eg-pdpl-7'), 'business-days')],
    calendar: 'EG',
    notes: 'The weekend is Friday and Saturday.',
    confidence: 'memory',
    sources: ['MEM'],
  },
];
