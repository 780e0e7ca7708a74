// How a date came about, step by step: duty, version, start, counting, calendar, filing.
import type { Counted, Step } from '@/law/clock';
import type { Duty, Version } from '@/law/duty';
import { isFiling, type Recorded } from '@/law/recorded';
import { type Sentence, sentence } from '@/law/sentence';

const step = (kind: Step['step'], { id, params }: Sentence, value: string | null, cites: string | null = null): Step => ({
  step: kind,
  id,
  params,
  value,
  cites,
});

/** The steps from the duty to its date. A start that is not recorded is a step too. */
export function derivationOf(
  duty: Duty,
  version: Version,
  start: Recorded | null,
  counted: Counted,
  done: Recorded | null,
  zone: string,
): Step[] {
  const from =
    version.from === null ? sentence('derivation.version.standing') : sentence('derivation.version.from', { from: version.from });
  const name = isFiling(duty.startsAt)
    ? sentence('derivation.start.filing', { duty: { duty: duty.startsAt.slice('done:'.length) } })
    : sentence('derivation.start.moment', { moment: { message: `moment.${duty.startsAt}` } });
  const steps: Step[] = [
    step('duty', sentence('derivation.duty', { law: duty.law, article: duty.article }), duty.id, duty.article),
    step('version', from, version.from, version.source ?? null),
    step('start', start ? name : { ...name, id: `${name.id}Missing` }, start?.text ?? null),
  ];
  if (counted.steps.length > 0) steps.push(...counted.steps);
  else if (version.standard !== null)
    steps.push(step('counting', sentence('derivation.count.none', { standard: { message: `standard.${version.standard}` } }), null));
  if (done) steps.push(step('filing', sentence('derivation.filing', { at: { at: done.text, zone } }), done.text));
  return steps;
}
