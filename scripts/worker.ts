import { seedDemonstration } from '@/prisma/seed';
import { work } from '@/server/jobs/worker';

process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
await work({
  'seed-demonstration': async () => {
    await seedDemonstration();
  },
});
