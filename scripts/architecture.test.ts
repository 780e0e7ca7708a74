import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = process.cwd();

/** Layer by layer, what a file may import of the project, and of packages. */
const MAY: Record<string, string[]> = {
  law: ['law'],
  domain: ['domain', 'law'],
  messages: ['messages', 'law', 'domain'],
  reports: ['reports', 'domain', 'law', 'messages'],
  components: ['components', 'domain', 'law', 'messages'],
  server: ['server', 'domain', 'law', 'reports', 'messages', 'prisma/generated'],
  app: ['app', 'server', 'components', 'domain', 'law', 'messages'],
  'prisma/seed': ['prisma/seed', 'server', 'domain', 'law', 'messages'],
  e2e: ['e2e', 'server', 'domain', 'law', 'messages', 'reports', 'prisma/seed', 'scripts', 'playwright.config'],
  scripts: ['scripts', 'server', 'domain', 'law', 'messages', 'reports', 'prisma/seed', 'prisma/generated'],
};
const LAYERS = Object.keys(MAY).sort((a, b) => b.length - a.length);
const DATABASE_READERS = ['server/gate.ts', 'server/session.ts', 'server/health.ts', 'server/migrations.ts', 'server/db.ts'];
const CLOCK_READERS = ['server/now.ts', 'components/clock/now.ts'];
const ENVIRONMENT_READERS = /^(server\/env\.ts|[^/]+\.config\.[jt]s|scripts\/|e2e\/|proxy\.ts)/;

function* files(at: string): Generator<string> {
  if (!existsSync(at)) return;
  for (const name of readdirSync(at)) {
    const path = join(at, name);
    if (name === 'node_modules' || name.startsWith('.next') || name === 'generated') continue;
    if (statSync(path).isDirectory()) yield* files(path);
    else if (/\.(ts|tsx)$/.test(name)) yield path;
  }
}

const layerOf = (file: string): string | undefined => LAYERS.find((layer) => file.startsWith(`${layer}/`));
const isTest = (file: string): boolean => /\.test\.ts$|\/testing\.ts$|\/fixtures\//.test(file);
const sources = ['law', 'domain', 'messages', 'reports', 'components', 'server', 'app', 'prisma/seed', 'e2e', 'scripts']
  .flatMap((layer) => [...files(join(root, layer))])
  .map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') }));

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*[`'"]([^`'"]+)[`'"]\s*\)/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
}

/** An import as a path of the project, or the package's name. */
function target(file: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
}

const broken = (rule: (file: string, text: string) => string[]): string[] => sources.flatMap(({ file, text }) => rule(file, text));

describe('the house', () => {
  test('Each layer imports only what it may', () => {
    const found = broken((file, text) => {
      const layer = layerOf(file);
      if (layer === undefined || isTest(file)) return [];
      return importsOf(text).flatMap((name) => {
        const at = target(file, name);
        const inside = name.startsWith('@/') || name.startsWith('.');
        if (!inside)
          return layer === 'law' && name !== 'temporal-polyfill' ? [`${file} imports ${name}: law may import only temporal-polyfill`] : [];
        const allowed = MAY[layer] ?? [];
        return allowed.some((one) => at === one || at.startsWith(`${one}/`)) || at.startsWith('package.json')
          ? []
          : [`${file} imports @/${at}: ${layer} may import only ${allowed.join(', ')}`];
      });
    });
    expect(found).toEqual([]);
  });

  test('Nothing reaches the database but through the gate', () => {
    expect(
      broken((file, text) =>
        isTest(file) ||
        DATABASE_READERS.includes(file) ||
        file.startsWith('scripts/') ||
        !importsOf(text).some(
          (name) =>
            target(file, name) === 'server/db' &&
            !new RegExp(`import type [^;]*from '${name}'`).test(text) &&
            !/import \{ type Tx \}/.test(text),
        )
          ? []
          : [`${file} imports @/server/db: only the gate, the session, health and migrations may`],
      ),
    ).toEqual([]);
  });

  test('Law and domain know neither Next nor React; the server knows Next only in request.ts', () => {
    expect(
      broken((file, text) => {
        const names = importsOf(text);
        if (/^(law|domain)\//.test(file))
          return names.filter((name) => /^(next|react)(\/|$)/.test(name)).map((name) => `${file} imports ${name}`);
        if (file.startsWith('server/') && file !== 'server/request.ts')
          return names.filter((name) => /^next(\/|$)/.test(name)).map((name) => `${file} imports ${name}: only server/request.ts may`);
        return [];
      }),
    ).toEqual([]);
  });

  test('The present instant is asked for in two places alone', () => {
    expect(
      broken((file, text) => {
        if (isTest(file) || /^(scripts|e2e)\//.test(file) || CLOCK_READERS.includes(file)) return [];
        return /new Date\(\)|Date\.now\(\)|Temporal\.Now/.test(text)
          ? [`${file} asks for the present instant: only ${CLOCK_READERS.join(' and ')} may`]
          : [];
      }),
    ).toEqual([]);
  });

  test('Settings are read in one place', () => {
    expect(
      broken((file, text) =>
        isTest(file) || ENVIRONMENT_READERS.test(file) || !/process\.env\b/.test(text)
          ? []
          : [`${file} reads process.env: server/env.ts does`],
      ),
    ).toEqual([]);
  });

  test('A noun of the server has queries and commands, and no third file without a decision', () => {
    const allowed = ['server/jobs', 'server/scope/engine'];
    const decided = existsSync(join(root, 'docs/decisions/third-files.md'))
      ? readFileSync(join(root, 'docs/decisions/third-files.md'), 'utf8')
      : '';
    expect(
      broken((file) => {
        const [layer, noun, name, ...deeper] = file.split('/');
        if (layer !== 'server' || name === undefined || isTest(file)) return [];
        if (allowed.some((one) => file.startsWith(`${one}/`)) || (deeper.length === 0 && ['queries.ts', 'commands.ts'].includes(name)))
          return [];
        return decided.includes(`server/${noun}/${name}`)
          ? []
          : [`${file}: a third file name needs a decision in docs/decisions/third-files.md`];
      }),
    ).toEqual([]);
  });

  test('Types are not switched off', () => {
    expect(
      broken((file, text) => (!isTest(file) && /@ts-(ignore|nocheck|expect-error)/.test(text) ? [`${file} switches a type off`] : [])),
    ).toEqual([]);
  });
});
