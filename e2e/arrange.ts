import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrator } from '@/server/testing';

/** Sets the portal up through the gate. */
export async function arrange(): Promise<void> {
  const admin = await administrator();
  writeFileSync(join(process.env.LATCHKEY_HOME ?? '', 'people.json'), JSON.stringify({ admin }));
}
