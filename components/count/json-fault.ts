const BLANK = /[ \t\n\r]*/y;
const NAME = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Where a text stops being JSON, line and column from 1; null where it is JSON. Browsers tell the place differently or not at
 * all.
 */
export function faultOfJson(text: string): { line: number; column: number } | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    const before = text.slice(0, stopOf(text)).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
}

/** The first sign at which nothing that JSON allows stands. */
function stopOf(text: string): number {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const sign = (one: string): boolean => {
    skip(BLANK);
    const found = text[at] === one;
    if (found) at += 1;
    return found;
  };
  const members = (close: string, member: () => boolean): boolean => {
    if (sign(close)) return true;
    do {
      if (!member()) return false;
    } while (sign(','));
    return sign(close);
  };
  const value = (): boolean => {
    if (sign('{')) return members('}', () => skip(BLANK) && skip(NAME) && sign(':') && value());
    if (sign('[')) return members(']', value);
    return skip(BLANK) && (skip(NAME) || skip(WORD));
  };
  if (value()) skip(BLANK);
  return at;
}
