// California Health and Safety Code, section 1280.15.
import { businessDays, type Duty } from '@/law/duty';
import { all, dataOf, personalData, REVIEWED, within } from '@/law/regimes/terms';

export const usCaHsc: readonly Duty[] = [
  {
    id: 'us-ca-hsc-1280-15',
    jurisdiction: 'US-CA',
    law: 'California HSC 1280.15',
    timeZone: 'America/Los_Angeles',
    article: 'HSC s1280.15',
    recipient: 'regulator and individuals',
    authority: 'California Department of Public Health (CDPH), and the patients',
    owedBy: { regulatedAs: ['ca-health-facility'], text: 'licensed clinics, health facilities and hospices' },
    trigger:
      'unlawful or unauthorised access to, or use or disclosure of, medical information of a patient, snooping by employees included',
    when: all(personalData, dataOf('*', 'health', 'health-insurance')),
    startsAt: 'detected',
    versions: [within(businessDays(15, 'detected'), 'business-days')],
    calendar: 'US',
    state: 'in-force',
    insider: 'The classic duty on snooping insiders; paper misdirected inside the facility is exempt.',
    confidence: 'memory',
    sources: ['MEM'],
    reviewed: REVIEWED,
  },
];
