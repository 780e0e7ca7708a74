const NEAR = 1.05;

/** Zero stands at the foot of the logarithmic scale. */
export const log = (value: number) => Math.log10(Math.max(value, 1));

/** Decades of the lower panel: powers of ten around all values, at least two. */
export function decadesOf(values: number[]): { low: number; high: number } {
  const low = Math.floor(log(Math.min(...values)));
  const high = Math.ceil(log(Math.max(...values)));
  return high - low >= 2 ? { low, high } : { low: Math.max(0, high - 2), high: Math.max(high, 2) };
}

/** The next of 1, 2 or 5 times a power of ten at or above a value. */
function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (([1, 2, 5, 10].find((step) => step * power >= value - 1e-9) ?? 10) as number) * power;
}

/** The linear window around the last revisions that lie within 5 % of each other; null when no two different ones do. */
export function windowOf(values: (number | null)[]): { first: number; low: number; high: number; step: number } | null {
  let first = values.length;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index];
    if (value === null || value === undefined) break;
    if (Math.max(most, value) > Math.min(least, value) * NEAR) break;
    least = Math.min(least, value);
    most = Math.max(most, value);
    first = index;
  }
  if (first >= values.length || most <= least || most < 100) return null;
  const step = Math.max(1, nice((most - least) / 2));
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return { first, low: low === least ? low - step : low, high: high === most ? high + step : high, step };
}

/** How many times the window is larger than the same band on the logarithmic scale, to two figures. */
export function magnification(low: number, high: number, lensHeight: number, decades: number, logHeight: number): number {
  const factor = lensHeight / (((log(high) - log(low)) / decades) * logHeight);
  if (factor < 20) return Math.round(factor);
  const unit = 10 ** (Math.floor(Math.log10(factor)) - 1);
  return Math.round(factor / unit) * unit;
}
