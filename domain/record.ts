/** An entry as stored: its columns, the text that was hashed, and both hashes. `at` is RFC 3339 UTC to the microsecond. */
export type StoredEntry = {
  chain: string;
  number: number;
  at: string;
  actor: string;
  event: string;
  data: unknown;
  text: string;
  previous: string;
  hash: string;
};

/** Where a chain stands after its entries so far. */
export type Head = { number: number; hash: string };

/** What is wrong with the first entry that does not hold. Words: audit.json `break.<word>`. */
export type Break = 'number' | 'previous' | 'text' | 'columns' | 'head';

/** An entry's SHA-256 over the hash before it and its text, in hex. The hash function is given: this layer has none. */
export type Sha256 = (text: string) => string;

export const BEGINNING: Head = { number: 0, hash: '0'.repeat(64) };

/**
 * Checks the next entry of a chain: its number follows, it was chained to the one before, its text gives its hash, and its
 * columns say what its text says. Null when all holds.
 */
export function breakOf(before: Head, entry: StoredEntry, sha256: Sha256): Break | null {
  if (entry.number !== before.number + 1) return 'number';
  if (entry.previous !== before.hash) return 'previous';
  if (entry.hash !== sha256(entry.previous + entry.text)) return 'text';
  return agrees(entry) ? null : 'columns';
}

function agrees({ chain, number, at, actor, event, data, text }: StoredEntry): boolean {
  try {
    return canonical(JSON.parse(text)) === canonical({ chain, number, at, actor, event, data });
  } catch {
    return false;
  }
}

/** JSON with the members of every object in one order. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

export type ChainState =
  | { unbroken: true; entries: number; hash: string }
  /** `entry` is the number of the first entry that does not hold, or that is missing. */
  | { unbroken: false; entry: number; reason: Break };

/** Follows one chain from its beginning, entry by entry in the order of their numbers, to its head. */
export class ChainCheck {
  private at: Head = BEGINNING;
  private broken: Extract<ChainState, { unbroken: false }> | null = null;

  constructor(private readonly sha256: Sha256) {}

  next(entry: StoredEntry): void {
    if (this.broken !== null) return;
    const reason = breakOf(this.at, entry, this.sha256);
    if (reason === null) this.at = { number: entry.number, hash: entry.hash };
    else this.broken = { unbroken: false, entry: this.at.number + 1, reason };
  }

  /** The chain's state, given its head row; null where it has none. A chain without entries is broken: it begins with one. */
  end(head: Head | null): ChainState {
    if (this.broken !== null) return this.broken;
    const { number, hash } = this.at;
    if (head !== null && head.number === number && head.hash === hash && number > 0) return { unbroken: true, entries: number, hash };
    if (head === null && number === 0) return { unbroken: false, entry: 1, reason: 'number' };
    return { unbroken: false, entry: head === null || head.number <= number ? number : number + 1, reason: 'head' };
  }
}
