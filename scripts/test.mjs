import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { prepare, root } from './prepare.mjs';

/** Everything that proves the product, from a fresh clone: ends with the sum over all runners, `N passed, N failed`. */
const results = mkdtempSync(join(tmpdir(), 'latchkey-results-'));
const total = { passed: 0, failed: 0 };

function step(name, args, env = {}) {
  console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** A tool without a count of its own is one check. */
async function check(name, args, env) {
  const good = await step(name, args, env);
  total[good ? 'passed' : 'failed'] += 1;
  return good;
}

function add(good, file, count) {
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(join(results, file), 'utf8')));
  } catch {
    counted.failed = 1;
  }
  total.passed += counted.passed;
  total.failed += counted.failed === 0 && !good ? 1 : counted.failed;
}

const bin = (...path) => join(root, 'node_modules', ...path);
try {
  prepare();
  const browser = await findBrowser();
  await step('Route types', [bin('next', 'dist', 'bin', 'next'), 'typegen']);
  await check('Types', [bin('typescript', 'bin', 'tsc'), '--noEmit']);
  await check('Format and lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--diagnostic-level=error', '--colors=off']);
  await check('Unused files, exports and dependencies', [bin('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints']);
  const units = await step('Unit and server tests', [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'vitest.json')}`,
  ]);
  add(units, 'vitest.json', ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
    passed: numPassedTests,
    failed: numFailedTests || Math.min(numFailedTestSuites, 1),
  }));
  const journeys = await step('Journeys', [bin('@playwright', 'test', 'cli.js'), 'test'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json'),
  });
  add(journeys, 'playwright.json', ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
