// npm run -s scope -- count FILE… --recipe recipe.json: JSON and nothing else on standard output, progress on standard error.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { AMOUNT } from '@/domain/amount';
import type { Fault } from '@/domain/check';
import { parseRecipe, type Recipe } from '@/domain/recipe';
import { type Translate, translator } from '@/messages/translate';
import { count } from '@/server/scope/engine/count';
import { EngineFault, systemFault } from '@/server/scope/engine/fault';
import { sourcesOf } from '@/server/scope/engine/sources';
import type { Progress, Result, Sample, Source } from '@/server/scope/engine/types';

/** Ends the command with what is wrong, each with the path it belongs to. */
class Refusal extends Error {
  constructor(readonly errors: readonly { path: string; message: string }[]) {
    super(errors.map(({ path, message }) => (path === '$' ? message : `${path}: ${message}`)).join('\n'));
  }
}

/** What asks a run to stop: it ends with nothing left. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const KEY_BYTES = 32;
const FORMS = {
  '--recipe': /./,
  '--memory': AMOUNT,
  '--threads': /^[1-9]\d{0,2}$/,
  '--key': /./,
  '--keep': /./,
  '--temp': /./,
  '--lookup': /./,
  '--spill': AMOUNT,
} as const;
type Name = keyof typeof FORMS;
const isName = (word: string): word is Name => word in FORMS;

/** npm runs scripts in the project's folder; a relative name is meant from where the person stands. */
const from = (name: string): string => resolve(process.env.INIT_CWD ?? '', name);

function words(args: readonly string[], t: Translate): { files: string[]; given: Map<Name, string> } {
  const refuse = (id: string, word: string): never => {
    throw new Refusal([{ path: '$', message: `${t(`shell.${id}`, { word })} ${t('shell.usage')}` }]);
  };
  const [command, ...rest] = args;
  if (command !== 'count') refuse('unknown', command ?? 'scope');
  const files: string[] = [];
  const given = new Map<Name, string>();
  for (let at = 0; at < rest.length; at++) {
    const [word = '', joined] = rest[at]?.startsWith('--') ? (rest[at]?.split(/=(.*)/s) ?? []) : [rest[at]];
    if (!word.startsWith('--')) files.push(word);
    else if (!isName(word)) refuse('unknown', word);
    else {
      const value = joined ?? rest[++at];
      if (value === undefined || !FORMS[word].test(value)) refuse('value', word);
      else given.set(word, value);
    }
  }
  if (files.length === 0) refuse('noFiles', '');
  if (!given.has('--recipe')) refuse('noRecipe', '');
  return { files, given };
}

async function sentence({ path, id, params }: Fault): Promise<string> {
  const [noun, key] = id.includes(':') ? id.split(':') : ['domain', id];
  return (await translator('en', noun ?? ''))(key ?? '', { ...params, label: path });
}

async function recipeIn(file: string, t: Translate): Promise<Recipe> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(from(file), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw systemFault(error, file);
    throw new Refusal([{ path: '$', message: t('shell.recipeJson', { file }) }]);
  }
  const parsed = parseRecipe(value);
  if (parsed.ok) return parsed.recipe;
  const errors = parsed.faults.map(async (fault) => ({ path: fault.path === '' ? '$' : fault.path, message: await sentence(fault) }));
  throw new Refusal(await Promise.all(errors));
}

/** The incident's key: that of the file, made where there is none, or a random one that ends with the process. */
function keyOf(file: string | undefined, keeps: boolean, t: Translate, say: (text: string) => void): Uint8Array | null {
  if (file === undefined) {
    if (keeps) say(t('shell.keyLost'));
    return keeps ? randomBytes(KEY_BYTES) : null;
  }
  let key: Uint8Array;
  try {
    if (!existsSync(from(file))) {
      writeFileSync(from(file), randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
      say(t('shell.keyMade', { file }));
    }
    key = readFileSync(from(file));
  } catch (error) {
    throw systemFault(error, file);
  }
  if (key.length < KEY_BYTES) throw new Refusal([{ path: '$', message: t('shell.keyShort', { file, least: KEY_BYTES }) }]);
  return key;
}

/** The file of residences that a recipe names lies where the recipe lies, or where --lookup says. */
function lookupOf({ residence }: Recipe, given: ReadonlyMap<Name, string>): Source | null {
  if (residence === null || !('lookup' in residence)) return null;
  const named = given.get('--lookup');
  if (named !== undefined) return { name: named, path: from(named) };
  return { name: residence.lookup, path: resolve(dirname(from(given.get('--recipe') ?? '')), residence.lookup) };
}

const placeOf = ({ file, line, record }: Sample, t: Translate): string =>
  record === undefined ? t('shell.where', { file, line }) : t('shell.whereRecord', { file, line, record });

function tell(result: Result, t: Translate, say: (text: string) => void): void {
  for (const { reason, rows, samples } of result.rejected) {
    const [first] = samples;
    say(t('shell.rejected', { reason: t(`reason.${reason}`), rows, where: first ? placeOf(first, t) : '' }));
  }
}

/** Steps are told as they begin, and the one under way every few seconds. */
function teller(t: Translate, say: (text: string) => void): (progress: Progress) => void {
  let last = { step: '', at: 0 };
  return ({ step, share, rows, rowsPerSecond, secondsLeft }) => {
    const now = performance.now();
    if (step === last.step && now - last.at < 3000) return;
    last = { step, at: now };
    const params = { step: t(`step.${step}`), percent: Math.floor(share * 100), rows, rate: rowsPerSecond };
    say(secondsLeft === null ? t('shell.progress', params) : t('shell.progressLeft', { ...params, seconds: secondsLeft }));
  };
}

/**
 * `scope count`. Exit code 0: counted; `needsAcceptance` and a line on standard error tell where rows were rejected and the recipe does not
 * accept that beforehand. 1: no answer, with `{"errors":[{"path","message"}]}` on standard output.
 */
export async function main(args: string[]): Promise<number> {
  const t = await translator('en', 'engine');
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  for (const signal of SIGNALS) process.on(signal, onSignal);
  try {
    const { files, given } = words(args, t);
    const recipe = await recipeIn(given.get('--recipe') ?? '', t);
    const kept = given.get('--keep');
    const options = {
      memory: given.get('--memory') ?? '2GB',
      threads: Number(given.get('--threads') ?? 2),
      spill: given.get('--spill') ?? null,
      temp: given.has('--temp') ? from(given.get('--temp') ?? '') : tmpdir(),
      key: keyOf(given.get('--key'), kept !== undefined, t, say),
      keep: kept === undefined ? null : from(kept),
      lookup: lookupOf(recipe, given),
      signal: stop.signal,
    };
    const result = await count(sourcesOf(files, from), recipe, options, teller(t, say));
    tell(result, t, say);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    if (result.needsAcceptance) say(t('shell.accept', { rows: result.rows.rejected }));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof EngineFault)) throw error;
    const errors = error instanceof Refusal ? error.errors : [{ path: '$', message: t(`fault.${error.id}`, error.params) }];
    for (const { path, message } of errors) say(path === '$' ? message : `${path}: ${message}`);
    process.stdout.write(`${JSON.stringify({ errors }, null, 2)}\n`);
    return 1;
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}
