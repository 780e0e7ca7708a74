type Bench = { bench: (args: string[]) => Promise<void> };

/** `npm run bench -- NAME`: prints figures, asserts nothing. A new bench is a file beside this one and a line here. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  law: () => import('@/scripts/bench-law'),
  recompute: () => import('@/scripts/bench-recompute'),
  scope: () => import('@/scripts/bench-scope'),
  portal: () => import('@/scripts/bench-portal'),
};

export async function main([name = '', ...rest]: string[]): Promise<number> {
  const found = BENCHES[name];
  if (found === undefined) {
    console.error(`Name one of: ${Object.keys(BENCHES).join(', ')}. For example: npm run bench -- law`);
    return 1;
  }
  await (await found()).bench(rest);
  return 0;
}
