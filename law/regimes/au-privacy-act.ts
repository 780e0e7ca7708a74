// Privacy Act 1988 (Australia), Part IIIC: notifiable data breaches.
import { calendarDays, type Duty } from '@/law/duty';
import { all, inWords, items, personalData, personalDataOrSuspicion, REVIEWED, seriousHarm, within } from '@/law/regimes/terms';

const statementItems = items({
  'entity-identity-and-contact': 'identity and contact details of the entity',
  'description-of-the-breach': 'description of the breach',
  'kinds-of-information': 'kinds of information concerned',
  'recommended-steps': 'recommended steps for individuals',
  'other-entities': 'other entities whose breach it also is (optional, s26WK(4))',
});
const shared = {
  jurisdiction: 'AU',
  law: 'Privacy Act 1988 (NDB scheme)',
  timeZone: 'Australia/Sydney',
  owedBy: { roles: ['controller'], text: 'APP entity' },
  state: 'in-force',
  reviewed: REVIEWED,
} as const;

export const auPrivacyAct: readonly Duty[] = [
  {
    id: 'au-ndb-assess',
    ...shared,
    article: 'Privacy Act 1988 s26WH(2)',
    recipient: 'internal assessment',
    authority: null,
    trigger: 'reasonable grounds to suspect that there may have been an eligible data breach',
    when: personalDataOrSuspicion,
    startsAt: 'suspected',
    versions: [within(calendarDays(30, 'suspected'), 'days', { from: '2018-02-22' })],
    notes: 'All reasonable steps are taken to finish the assessment within 30 days.',
    confidence: 'source-secondary',
    sources: ['AU26WH'],
  },
  {
    id: 'au-ndb-oaic',
    ...shared,
    article: 's26WK',
    recipient: 'regulator',
    authority: 'Australian Information Commissioner (OAIC)',
    channel: 'online NDB form',
    trigger: 'reasonable grounds to believe that there was unauthorised access, disclosure or loss likely to result in serious harm',
    when: all(personalData, seriousHarm),
    startsAt: 'believed',
    versions: [inWords('as soon as practicable', { from: '2018-02-22' })],
    contents: statementItems,
    exceptions: ['remedial action before any serious harm (s26WF)', 'law enforcement (s26WN)'],
    confidence: 'source',
    sources: ['AU26WK', 'AUOAIC'],
  },
  {
    id: 'au-ndb-ds',
    ...shared,
    article: 's26WL',
    recipient: 'individuals',
    authority: 'Individuals concerned or at risk, or the public',
    trigger: 'statement under s26WK prepared: tell every person concerned, or those at risk, or publish it on the website and publicise it',
    when: all(personalData, seriousHarm),
    startsAt: 'believed',
    versions: [inWords('as soon as practicable', { from: '2018-02-22' })],
    contents: statementItems,
    notes:
      'The clock of s26WL runs from the completion of the statement, which is not a recorded moment; the belief is used. Remedial action that removes the likelihood of serious harm lifts it (s26WF).',
    confidence: 'source',
    sources: ['AU26WL'],
  },
];
