import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';

const [file, ...rest] = process.argv.slice(2);
try {
  prepare();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import(pathToFileURL(resolve(file)).href);
  process.exitCode = (await main(rest)) ?? 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
