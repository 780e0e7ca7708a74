/** An amount of memory or disk as people write it: `512MB`, `1.5 GB`, `2GiB`. */
export const AMOUNT = /^(\d+(?:\.\d+)?)\s?([KMGT])(i?)B$/i;

/** Bytes of an amount: `GB` is a power of 1,000 and `GiB` of 1,024. NaN for a text that is none. */
export function bytesOf(amount: string): number {
  const [, number, unit, binary] = AMOUNT.exec(amount) ?? [];
  if (number === undefined || unit === undefined) return Number.NaN;
  return Math.floor(Number(number) * (binary ? 1_024 : 1_000) ** ('KMGT'.indexOf(unit.toUpperCase()) + 1));
}
