// Facts in, obligations out, as JSON and nothing else on standard output. An array of facts gives an array of answers.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contractOf } from '@/law/contract';
import { parseFacts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { speakerOf } from '@/scripts/speaker';

/** npm runs scripts in the project's folder; a relative name is meant from where the person stands. */
const named = (file: string): string => readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? '', file), 'utf8');

const fault = (message: string) => ({ errors: [{ path: '$', message }] });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function presentInstant(): Promise<string> {
  const { now } = await import('@/server/now');
  const { formatInstant } = await import('@/law/time');
  return formatInstant(now(), 'UTC').replace('+00:00', 'Z');
}

async function answer(input: unknown, speaker: ReturnType<typeof speakerOf>) {
  const parsed = parseFacts(input);
  if ('errors' in parsed) return { errors: parsed.errors.map(({ path, message }) => ({ path, message })) };
  return contractOf(obligations(parsed.facts, rulebook, parsed.facts.asOf ?? (await presentInstant())), speaker);
}

async function main(file: string | undefined): Promise<{ output: unknown; failed: boolean }> {
  if (file === undefined) return { output: fault('name a file of facts, or - for standard input'), failed: true };
  let input: unknown;
  try {
    input = JSON.parse(named(file));
  } catch (error) {
    return { output: fault(messageOf(error)), failed: true };
  }
  const speaker = speakerOf('en');
  if (!Array.isArray(input)) {
    const output = await answer(input, speaker);
    return { output, failed: 'errors' in output };
  }
  const output = [];
  for (const facts of input) output.push(await answer(facts, speaker));
  return { output, failed: false };
}

const { output, failed } = await main(process.argv[2]);
process.exitCode = failed ? 1 : 0;
process.stdout.write(`${JSON.stringify(output, null, Array.isArray(output) ? undefined : 2)}\n`);
