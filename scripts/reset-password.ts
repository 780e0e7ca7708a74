import { closeDatabase } from '@/server/db';
import { env } from '@/server/env';
import { run } from '@/server/gate';
import { makeResetLinkByAddress } from '@/server/person/commands';
import { withDatabase } from './database';

/** Prints a link with which the account of an address sets a new password, once, within 24 hours. Returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const [email, more] = args;
  if (!email || more !== undefined) {
    console.error('Say whose: npm run reset-password -- name@example.org');
    return 1;
  }
  return withDatabase(async () => {
    const outcome = await run({ kind: 'system', job: 'reset-password' }, makeResetLinkByAddress, { email });
    await closeDatabase();
    if (!outcome.ok) {
      const unknown = outcome.refusal.kind === 'not-found' || outcome.refusal.kind === 'invalid';
      console.error(unknown ? `No account has the address ${email}.` : `The link was not made: ${outcome.refusal.kind}.`);
      return 1;
    }
    const { NEXTAUTH_URL, HOST, PORT } = env();
    const site = NEXTAUTH_URL ?? `http://${HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST}:${PORT}`;
    console.log(
      `${site.replace(/\/$/, '')}/reset/${outcome.value.secret}\nIt works once, within 24 hours, and signs the account out everywhere.`,
    );
    return 0;
  });
}
