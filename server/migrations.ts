import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'prisma', 'migrations');
const noFilter = { externalTables: [], externalEnums: [] };

/** Number of the advisory lock that lets one start at a time migrate. */
const LOCK = 4_702_111_234;

/** adapter-pg splits a script at every semicolon and so breaks function bodies; this one sends it whole, as one transaction. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

async function engine(url: string): Promise<SchemaEngine> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const wasm = new WebAssembly.Module(readFileSync(join(dirname(file), 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(url));
  return bindings.SchemaEngine.new({ datamodels: schemaFiles().map((f) => [f.path, f.content]) }, () => {}, adapter);
}

function schemaFiles(): { path: string; content: string }[] {
  const at = join(root, 'prisma', 'schema');
  return readdirSync(at)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(at, name), 'utf8') }));
}

function migrationList(): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') } },
    })),
  };
}

/**
 * Brings the database of the owner to the newest migration and gives the app's role its rights. One start at a time.
 * Throws with the migration's name when one fails; nothing of it is left.
 */
export async function migrate(ownerUrl: string, appUser: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await forgetFailed(client);
    const schema = await engine(ownerUrl);
    const { appliedMigrationNames } = await schema.applyMigrations({ migrationsList: migrationList(), filters: noFilter });
    await runMigrations({ connectionString: ownerUrl });
    await client.query(readFileSync(join(root, 'prisma', 'rights.sql'), 'utf8').replaceAll('latchkey_app', appUser.replaceAll('"', '""')));
    return appliedMigrationNames;
  } finally {
    await client.end();
  }
}

/** A migration that failed left nothing behind (one transaction): mark it rolled back, so that it is tried again. */
async function forgetFailed(client: pg.Client): Promise<void> {
  const table = await client.query<{ t: string | null }>(`select to_regclass('public._prisma_migrations')::text as t`);
  if (table.rows[0]?.t) {
    await client.query('update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null');
  }
}
