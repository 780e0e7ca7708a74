import { prepare } from './prepare.mjs';

prepare();
const { register } = await import('tsx/esm/api');
register();
await import('./dev.ts');
