/** What runs took: milliseconds. */
export type Taken = { median: number; p95: number; total: number };

/** The median, the 95th percentile and the sum of milliseconds. */
export function taken(milliseconds: readonly number[]): Taken {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p95: at(0.95), total: sorted.reduce((sum, one) => sum + one, 0) };
}

/** Milliseconds of each of `n` runs, one after the other, after `warm` that do not count. */
export async function timed(n: number, warm: number, run: (index: number) => unknown): Promise<Taken> {
  for (let index = 0; index < warm; index++) await run(index);
  const all: number[] = [];
  for (let index = 0; index < n; index++) {
    const start = performance.now();
    await run(warm + index);
    all.push(performance.now() - start);
  }
  return taken(all);
}

export function say(name: string, { median, p95, total }: Taken): void {
  console.log(`${name.padEnd(62)} median ${median.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms   total ${total.toFixed(0)} ms`);
}
