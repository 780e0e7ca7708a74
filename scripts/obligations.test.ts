import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'law/situations');
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')).facts);

/** Runs the command with text on standard input; the zone of the process is set without touching that of the test. */
function run(input: string, file = '-', zone = 'UTC') {
  const { status, stdout } = spawnSync('env', [`TZ=${zone}`, process.execPath, 'scripts/obligations.mjs', file], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, answer: JSON.parse(stdout) as unknown };
}

describe('npm run obligations', () => {
  test('answers an array with an array, and gives the same in every zone of the process', { timeout: 60_000 }, () => {
    const answers = ['Asia/Kathmandu', 'America/St_Johns', 'UTC'].map((zone) => run(JSON.stringify(all), '-', zone));
    for (const { status, answer } of answers) {
      expect(status).toBe(0);
      expect(answer).toEqual(answers[0]?.answer);
    }
    const validates = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(join(root, 'law/fixtures/obligations.schema.json'), 'utf8')),
    );
    validates(answers[0]?.answer);
    expect(validates.errors).toBeNull();
  });

  test('refuses broken facts with every fault and code 1, computing nothing', { timeout: 30_000 }, () => {
    const { status, answer } = run('{"moments":{"aware":"yesterday"},"colour":"red"}');
    expect(status).toBe(1);
    expect(answer).toEqual({ errors: [expect.objectContaining({ path: 'moments.aware' }), expect.objectContaining({ path: 'colour' })] });
  });

  test('refuses in an array only the broken element, with code 0', { timeout: 30_000 }, () => {
    const { status, answer } = run('[{"asOf":"2026-11-22T00:00:00Z"},{"x":1}]');
    expect(status).toBe(0);
    expect(answer).toEqual([expect.objectContaining({ obligations: [] }), { errors: [expect.objectContaining({ path: 'x' })] }]);
  });

  test('says in JSON that a text is no JSON and that a file is not there', { timeout: 30_000 }, () => {
    for (const { status, answer } of [run('{'), run('', 'no-such-file.json')]) {
      expect(status).toBe(1);
      expect(answer).toEqual({ errors: [{ path: '$', message: expect.any(String) }] });
    }
  });

  test('reads a file, from npm too, and prints JSON and nothing else', { timeout: 30_000 }, () => {
    const made = mkdtempSync(join(tmpdir(), 'facts-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    const file = join(made, 'facts.json');
    writeFileSync(file, '{"affected":[{"residence":"KR","individuals":300}]}');
    const out = execFileSync('npm', ['run', '-s', 'obligations', '--', file], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(out)).toMatchObject({ obligations: expect.arrayContaining([expect.objectContaining({ duty: 'kr-pipa-34-1-ds' })]) });
  });
});
