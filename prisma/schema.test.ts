import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';

/** The columns of every model as prisma/schema names them in the database, `table.column`. */
function columnsOfSchema(): string[] {
  const folder = join(import.meta.dirname, 'schema');
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map(([, name]) => name));
  return models.flatMap(([, name, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name;
    return body.split('\n').flatMap((line) => {
      const [, field, type] = /^ {2}(\w+) +(\w+)/.exec(line) ?? [];
      if (field === undefined || names.has(type)) return [];
      return [`${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? field}`];
    });
  });
}

test('the migrations lead to the tables and columns of prisma/schema', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name <> '_prisma_migrations'`);
  await client.end();
  expect(rows.map(({ name }) => name).sort()).toEqual(columnsOfSchema().sort());
});
