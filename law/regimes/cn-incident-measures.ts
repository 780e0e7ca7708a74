// National Cybersecurity Incident Reporting Measures (China), CAC, 2025-09-11, Articles 4 and 8, in force 2025-11-01.
import { calendarDays, type Duty, hours } from '@/law/duty';
import { any, atLeast, hasStatus, REVIEWED, significant, within } from '@/law/regimes/terms';

const relativelyMajorInWords =
  'an incident graded relatively major or above: for instance personal information of 1,000,000 people or more (major 10 million, particularly major 100 million; the figure itself is included), or a direct loss of CNY 5 million or more';
const stages = [
  'cause or impact not yet known: items 1 and 2 first, the rest promptly',
  'summary report within 30 days after the handling ended (Art 8)',
  'suspected crime: report to the police',
];
const leniency = ['leniency where protection was reasonable and the report in time (Art 11)'];
const shared = {
  jurisdiction: 'CN',
  law: 'Cybersecurity Incident Reporting Measures',
  lawLocal: '国家网络安全事件报告管理办法',
  timeZone: 'Asia/Shanghai',
  recipient: 'regulator',
  when: any(atLeast(1_000_000, 'CN'), significant),
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const cnIncidentMeasures: readonly Duty[] = [
  {
    id: 'cn-cac-incident-general',
    ...shared,
    article: 'Measures Art 4 (CAC 2025-09-11)',
    authority: 'Cyberspace administration of the province',
    authorityLocal: '省级网信部门',
    owedBy: { text: 'network operators' },
    trigger: relativelyMajorInWords,
    unless: [hasStatus('critical-infrastructure'), hasStatus('state-organ')],
    startsAt: 'aware',
    versions: [within(hours(4, 'aware'), 'hours', { from: '2025-11-01' })],
    phases: stages,
    exceptions: leniency,
    confidence: 'source',
    sources: ['ASIA7', 'CACCN'],
  },
  {
    id: 'cn-cac-incident-cii',
    ...shared,
    article: 'Measures Art 4 (CAC 2025-09-11)',
    authority: 'Department that protects the critical infrastructure, and public security',
    authorityLocal: '保护工作部门、公安机关',
    owedBy: { regulatedAs: ['critical-infrastructure'], text: 'operators of critical information infrastructure' },
    trigger: relativelyMajorInWords,
    startsAt: 'aware',
    versions: [within(hours(1, 'aware'), 'hours', { from: '2025-11-01' })],
    phases: stages,
    exceptions: leniency,
    confidence: 'source',
    sources: ['ASIA7', 'CACCN'],
  },
  {
    id: 'cn-cac-incident-central',
    ...shared,
    article: 'Measures Art 4 (CAC 2025-09-11)',
    authority: 'Cyberspace office of the organ itself',
    authorityLocal: '本部门网信工作机构',
    owedBy: { regulatedAs: ['state-organ'], text: 'central and state organs and units directly under them' },
    trigger: relativelyMajorInWords,
    unless: [hasStatus('critical-infrastructure')],
    startsAt: 'aware',
    versions: [within(hours(2, 'aware'), 'hours', { from: '2025-11-01' })],
    phases: stages,
    exceptions: leniency,
    confidence: 'source',
    sources: ['ASIA7', 'CACCN'],
  },
  {
    id: 'cn-cac-incident-final',
    ...shared,
    article: 'Art 8',
    authority: 'The authority that had the first report',
    owedBy: { text: 'those who reported the incident' },
    trigger: 'the handling of the incident ended',
    startsAt: 'handlingEnded',
    versions: [within(calendarDays(30, 'handlingEnded'), 'days', { from: '2025-11-01' })],
    confidence: 'source',
    sources: ['ASIA7'],
  },
];
