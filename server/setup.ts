import { timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/server/env';
import { linkSecret } from '@/server/password';

const file = () => join(env().home, 'set-up-link');

/** The secret of the one-time set-up link: made on first call, kept in the data folder until the portal is set up. */
export function setUpSecret(): string {
  if (!existsSync(file())) writeFileSync(file(), linkSecret().secret, { mode: 0o600 });
  return readFileSync(file(), 'utf8').trim();
}

export function setUpSecretMatches(given: string): boolean {
  if (!existsSync(file())) return false;
  const [kept, said] = [Buffer.from(setUpSecret()), Buffer.from(given)];
  return kept.length === said.length && timingSafeEqual(kept, said);
}

export function forgetSetUpSecret(): void {
  rmSync(file(), { force: true });
}
