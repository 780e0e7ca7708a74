import { prepare } from './prepare.mjs';

try {
  prepare();
  const { register } = await import('tsx/esm/api');
  register();
  const { serve } = await import('./serve.ts');
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
