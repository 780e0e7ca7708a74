import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedDemonstration } from '@/prisma/seed';
import { administrator, openCase, person } from '@/server/testing';

/** Sets the portal up and makes the demonstration, all through the gate; leaves who can sign in for the journeys. */
async function arrange(): Promise<void> {
  await administrator();
  const accounts = await seedDemonstration();
  const stranger = await person({ email: 'stranger@example.org', name: 'A Stranger', signsIn: true });
  // At whose account others guess: nobody else signs in to it.
  const besieged = await person({ email: 'besieged@example.org', name: 'A Besieged Person', signsIn: true });
  const foreign = await openCase(stranger, 'A case of other people');
  const people = Object.fromEntries(
    [...accounts, { ...stranger, role: 'stranger' }, { ...besieged, role: 'besieged' }].map(({ role, email, password }) => [
      role,
      { email, password },
    ]),
  );
  writeFileSync(join(process.env.LATCHKEY_HOME ?? '', 'people.json'), JSON.stringify({ people, foreign }));
}

await arrange();
process.exit(0);
