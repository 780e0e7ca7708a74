const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Whale\//, 'Whale'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox, Linux" from a User-Agent header, as far as it says so; null when it does not. */
export function browserOf(agent: string): string | null {
  const found = [BROWSERS, SYSTEMS].map((list) => list.find(([form]) => form.test(agent))?.[1]).filter(Boolean);
  return found.length > 0 ? found.join(', ') : null;
}
