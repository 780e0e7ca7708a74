import { randomInt } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import type { Actor } from '@/domain/policy';
import { type Account, demonstrationFile, demonstrationPeople, type Kept } from '@/server/demonstration/queries';
import { now } from '@/server/now';
import { addPerson, makeResetLink, useResetLink } from '@/server/person/commands';
import { asking, doing, NOBODY } from '@/server/testing';
import { buildCase, type Cast, stepsOf } from './build';
import { seedContract } from './contract';
import { coupang } from './coupang';
import { PEOPLE } from './people';
import { seedProfile, takingOver } from './profile';
import { shifted } from './shift';
import { SET, SMALLER } from './smaller';

const SYSTEM = { kind: 'system', job: 'seed-demonstration' } as const;
const DAY = 24 * 60 * 60_000;

/**
 * Makes the demonstration: its people, the public breach and the five invented incidents, all through the gate. Their
 * clocks run around the instant of law and screens: on another day than the set one the invented times move by whole days.
 * Leaves the accounts in the data folder, for an administrator to see once. Can be called again after it was interrupted.
 */
export async function seedDemonstration(): Promise<Account[]> {
  const days = Math.floor((now() - Date.parse(SET)) / DAY);
  const cases = [
    {
      ...coupang,
      determinations: coupang.determinations.map((row) => (row.field === 'target' ? shifted(row, days) : row)),
      decisions: shifted(coupang.decisions, days),
    },
    ...SMALLER.map((one) => shifted(one, days)),
  ];
  const all = cases.reduce((sum, one) => sum + stepsOf(one), PEOPLE.length + 1);
  let done = 0;
  const keep = (more: Partial<Kept> = {}) => write({ done, all, failed: false, accounts: null, ...more });
  const step = () => {
    done += 1;
    keep();
  };
  keep();
  try {
    const { accounts, cast, administrator } = await people(step);
    const refs = await seedProfile(administrator);
    await seedContract(administrator, cast['legal-counsel'], refs, days);
    step();
    for (const one of cases) await buildCase(takingOver(one, refs), cast, step);
    keep({ accounts });
    return accounts;
  } catch (error) {
    keep({ failed: true });
    throw error;
  }
}

/** Accounts with new passwords, and who plays which role. */
async function people(step: () => void): Promise<{ accounts: Account[]; cast: Cast; administrator: Actor }> {
  const { administrator, people: there } = await asking(SYSTEM, demonstrationPeople, { emails: PEOPLE.map(({ email }) => email) });
  if (administrator === null) throw new Error('nobody administers this portal');
  const actor = { kind: 'person', id: administrator.id, administrator: true } as const;
  const accounts: Account[] = [];
  const cast: Partial<Cast> = {};
  for (const { role, email, name, nameLocal } of PEOPLE) {
    const id =
      there[email] ??
      (
        await doing(actor, addPerson, {
          email,
          name,
          nameLocal,
          administrator: role === 'administrator',
          locale: administrator.locale,
          timeZone: 'Asia/Seoul',
          invented: true,
        })
      ).person;
    const { secret } = await doing(actor, makeResetLink, { person: id });
    const password = madePassword();
    await doing(NOBODY, useResetLink, { secret, password });
    accounts.push({ role, name, nameLocal, email, password });
    if (role !== 'administrator') cast[role] = { kind: 'person', id, administrator: false };
    step();
  }
  return { accounts, cast: whole(cast), administrator: actor };
}

function whole(cast: Partial<Cast>): Cast {
  const { lead, responder, executive, auditor, ...rest } = cast;
  const [legal, privacy, hr] = [rest['legal-counsel'], rest['privacy-officer'], rest['hr-partner']];
  if (!lead || !responder || !executive || !auditor || !legal || !privacy || !hr) throw new Error('a role of the demonstration has nobody');
  return { lead, responder, executive, auditor, 'legal-counsel': legal, 'privacy-officer': privacy, 'hr-partner': hr };
}

/** Twenty letters in fives, without those that are easily taken for others: about 87 bits. */
function madePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const five = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [five(), five(), five(), five()].join('-');
}

function write(kept: Kept): void {
  const file = demonstrationFile();
  writeFileSync(`${file}.next`, JSON.stringify(kept), { mode: 0o600 });
  renameSync(`${file}.next`, file);
}
