import { createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { secrets } from '@/server/cluster';
import { env } from '@/server/env';

/** argon2id with the memory, passes and lanes of RFC 9106, second recommended option, lowered to 64 MiB. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 2, algorithm: 2 };

export const PASSWORD_LENGTH = { least: 12, most: 200 };

/** The most common passwords of twelve characters and more, and the shapes they take; shorter ones are refused by length. */
const COMMON =
  /^(?:(.)\1+|(?:0123456789|1234567890|qwertyuiop|asdfghjkl|password|passw0rd|letmein|welcome|iloveyou|administrator|changeme|abcdefghij|latchkey|football|princess|dragon|monkey|sunshine|superman|baseball|trustno1|starwars|correcthorsebatterystaple)[\W\d_]*(?:password|qwerty|admin|login|abc|xyz)?[\W\d_]*)$/i;

export function passwordFault(password: string, email: string): 'too-short' | 'too-long' | 'common' | 'like-address' | null {
  if (password.length < PASSWORD_LENGTH.least) return 'too-short';
  if (password.length > PASSWORD_LENGTH.most) return 'too-long';
  if (COMMON.test(password) || COMMON.test(password.replace(/[\W\d_]+/g, ''))) return 'common';
  const name = email.split('@')[0] ?? '';
  return name.length >= 4 && password.toLowerCase().includes(name.toLowerCase()) ? 'like-address' : null;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let nobody: Promise<string> | undefined;

/** Verifies a password; an account without one costs the same as one with a wrong one. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(24).toString('base64'));
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return matches && stored !== null;
}

/** The secret that signs sessions: NEXTAUTH_SECRET, or the one made and kept in the data folder. */
export function authSecret(): string {
  return env().NEXTAUTH_SECRET ?? secrets(env().home).auth;
}

/** A keyed hash, so that a table of attempts names nobody. Hex, 32 characters. */
export function keyed(value: string): string {
  return createHmac('sha256', authSecret()).update(value.trim().toLowerCase()).digest('hex').slice(0, 32);
}

/** A secret for a link: 32 bytes, base64url; and the hash that is kept of it. */
export function linkSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

export function hashSecret(secret: string): string {
  return createHmac('sha256', 'latchkey link').update(secret).digest('hex');
}
