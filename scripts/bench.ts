/** `npm run bench -- NAME`: prints figures, asserts nothing. A new bench is a file beside this one and a line here. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  law: () => import('@/scripts/bench-law'),
};

export async function main([name = '']: string[]): Promise<number> {
  const bench = BENCHES[name];
  if (bench === undefined) {
    console.error(`Name one of: ${Object.keys(BENCHES).join(', ')}. For example: npm run bench -- law`);
    return 1;
  }
  await bench();
  return 0;
}
