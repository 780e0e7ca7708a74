// npm run -s obligations -- FILE.json    (or - for standard input)
import { register } from 'tsx/esm/api';

register();
await import('./obligations.ts');
