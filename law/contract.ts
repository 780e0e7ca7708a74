// The answer as the published contract writes it: sentences in one language instead of ids, and nothing beyond its fields.
import type { Answers, NotInForce, Obligation, TargetDate } from '@/law/obligations';
import { type Sentence, type Speaker, say } from '@/law/sentence';

const because = (reasons: readonly Sentence[], speaker: Speaker): string[] => reasons.map((reason) => say(reason, speaker));

const target = ({ why, ...dates }: TargetDate, speaker: Speaker) => ({ ...dates, why: say(why, speaker) });

const obligation = (one: Obligation, speaker: Speaker) => ({
  duty: one.duty,
  entity: one.entity,
  answer: one.answer,
  clockStart: one.clockStart,
  due: one.due,
  notBefore: one.notBefore,
  target: one.target ? target(one.target, speaker) : null,
  standard: one.standard,
  status: one.status,
  lateBy: one.lateBy,
  missing: one.missing,
  because: because(one.reasons, speaker),
  article: one.article,
  precededBy: one.precededBy,
  derivation: one.derivation.map((step) => ({ step: step.step, value: step.value, says: say(step, speaker), cites: step.cites })),
});

const notInForce = (one: NotInForce, speaker: Speaker) => ({
  duty: one.duty,
  entity: one.entity,
  inForceFrom: one.inForceFrom,
  because: because(one.reasons, speaker),
  article: one.article,
});

/** Plain JSON in the form of obligations.schema.json. */
export const contractOf = (answers: Answers, speaker: Speaker) => ({
  rulebook: answers.rulebook,
  asOf: answers.asOf,
  obligations: answers.obligations.map((one) => obligation(one, speaker)),
  notInForce: answers.notInForce.map((one) => notInForce(one, speaker)),
  nextQuestion: answers.nextQuestion,
  contradictions: answers.contradictions.map((one) => ({ paths: one.paths, message: say(one, speaker) })),
});
