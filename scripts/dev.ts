import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROLES } from '@/domain/policy';
import { secrets, startCluster } from '@/server/cluster';
import { migrate } from '@/server/migrations';
import { root } from './prepare.mjs';

/** A developer's portal: `node scripts/dev.mjs PORT FOLDER` with one case and one person for each role, and Next in development. */
const [port = '3100', folder = '.latchkey-dev'] = process.argv.slice(2);
const home = resolve(folder);
mkdirSync(home, { recursive: true, mode: 0o711 });
const cluster = await startCluster(home, { fast: true });
await migrate(cluster.ownerUrl, 'latchkey_app');
Object.assign(process.env, {
  LATCHKEY_HOME: home,
  DATABASE_URL: cluster.appUrl,
  DATABASE_OWNER_URL: cluster.ownerUrl,
  NEXTAUTH_SECRET: secrets(home).auth,
  NEXTAUTH_URL: `http://127.0.0.1:${port}`,
});
const { asking, doing, NOBODY, openCase, person } = await import('@/server/testing');
const { portal } = await import('@/server/portal/queries');

if (!(await asking(NOBODY, portal, {})).isSetUp) {
  const { addMember } = await import('@/server/member/commands');
  const lead = await person({ email: 'lead@example.org', name: 'Han Ji-woo', signsIn: true });
  const reference = await openCase(lead, 'A former developer’s signing key outlived his employment');
  for (const role of ROLES.filter((one) => one !== 'lead')) {
    const added = await person({ email: `${role}@example.org`, name: `Person in role ${role}`, signsIn: true });
    await doing(lead, addMember, { reference, person: added.id, role });
  }
  console.log(`${reference}: ${['administrator', ...ROLES].map((role) => `${role}@example.org`).join(' ')}, password ${lead.password}`);
}
const config = `tsconfig.dev-${port}.json`;
writeFileSync(join(root, config), readFileSync(join(root, 'tsconfig.json'), 'utf8'));
const server = spawn(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'dev', '-p', port, '-H', '127.0.0.1'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env,
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    LATCHKEY_BUILD_DIR: `.next-dev-${port}`,
    LATCHKEY_TSCONFIG: config,
  },
});
const worker = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'worker.ts')], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const end = async () => {
  server.kill('SIGTERM');
  worker.kill('SIGTERM');
  await cluster.stop();
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
