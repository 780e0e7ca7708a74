import { work } from '@/server/jobs/worker';

process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
await work();
