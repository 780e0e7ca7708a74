import type { Outcome, Refusal } from '@/server/errors';
import { receivePart } from '@/server/evidence';

type Upload = { reference: string; id: string; incidentId: string; bytes: number };
/** What the gate is asked with, to put a part in its place while its upload is open. */
type Placing = { reference: string; source: string; part: number; place: () => Promise<void> };

/** How a part ended: it arrived, or why it did not; `full` where the disk has no room for it. */
export type Taken = 'arrived' | 'short' | 'altered' | 'full' | Refusal;

const FULL = ['ENOSPC', 'EDQUOT'];

/**
 * Takes one part of an upload. `ask` asks whileReceiving as whoever sends it is then: a session or a role may end while a part is on its way.
 * Of a part that did not arrive nothing is kept. Throws what else the disk says.
 */
export async function takePart(
  { reference, ...upload }: Upload,
  part: number,
  sha256: string,
  body: AsyncIterable<Uint8Array>,
  ask: (placing: Placing) => Promise<Outcome<null>>,
): Promise<Taken> {
  const over: Refusal[] = [];
  // What the disk says while the part is placed is no fault of the gate's, which would tell it by a number alone.
  const broken: unknown[] = [];
  try {
    const verdict = await receivePart(upload, part, sha256, body, async (place) => {
      const placing = { reference, source: upload.id, part, place: () => place().catch((error: unknown) => void broken.push(error)) };
      const placed = await ask(placing);
      if (broken.length > 0) throw broken[0];
      if (!placed.ok) over.push(placed.refusal);
      return placed.ok;
    });
    return verdict === 'over' ? (over[0] ?? { kind: 'stale', now: {} }) : verdict;
  } catch (error) {
    if (error instanceof Error && 'code' in error && FULL.includes(String(error.code))) return 'full';
    throw error;
  }
}
