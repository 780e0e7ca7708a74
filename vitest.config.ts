import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

// Vitest tells that a worker was lost, not how: a signal tells a fault in native code from an exit, and from a process that was killed.
subscribe('child_process', (message) => {
  if (typeof message !== 'object' || message === null || !('process' in message) || !(message.process instanceof ChildProcess)) return;
  const worker = message.process;
  worker.once('exit', (code, signal) => {
    if (worker.killed || !worker.spawnargs.some((one) => /vitest.dist.workers/.test(one))) return;
    console.error(`Test worker ${worker.pid} ended by itself: ${signal ?? `code ${code}`}`);
  });
});

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'law/**/*.test.ts',
            'domain/**/*.test.ts',
            'reports/**/*.test.ts',
            'messages/**/*.test.ts',
            'components/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'prisma/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['./scripts/test-database.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
