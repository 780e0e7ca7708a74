import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { EngineFault, systemFault } from './fault';
import type { Source } from './types';

const hidden = (name: string): boolean => name.startsWith('.');

function* walk(name: string, path: string): Generator<Source> {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (hidden(entry.name)) continue;
    if (entry.isDirectory()) yield* walk(join(name, entry.name), join(path, entry.name));
    else if (entry.isFile()) yield { name: join(name, entry.name), path: join(path, entry.name) };
  }
}

/** The files that names stand for, each path once: a folder gives all below it by name, hidden ones left out. `resolve` makes a path of a name. */
export function sourcesOf(names: readonly string[], resolve: (name: string) => string): Source[] {
  const found = new Map<string, Source>();
  for (const name of names) {
    const path = resolve(name);
    let stats: Stats;
    try {
      stats = statSync(path);
      // A pipe would be empty when it is read again.
      if (!stats.isDirectory() && !stats.isFile()) throw new EngineFault('noRegularFile', { file: name });
      const sources = stats.isDirectory() ? [...walk(name, path)] : [{ name, path }];
      if (sources.length === 0) throw new EngineFault('emptyFolder', { file: name });
      for (const source of sources) if (!found.has(source.path)) found.set(source.path, source);
    } catch (error) {
      throw systemFault(error, name);
    }
  }
  return [...found.values()];
}
