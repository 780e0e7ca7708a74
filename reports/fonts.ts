import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { weight } from '@/reports/theme';

export const FAMILY = 'Pretendard';

const FILES = { [weight.plain]: 'Regular', [weight.medium]: 'Medium', [weight.strong]: 'SemiBold', [weight.bold]: 'Bold' };
/** Stands between the parts of a long word: no width, and white space to the line breaker, so that no hyphen is added. */
const BREAK = '\ufeff';
const LONGEST = 30;
const PART = 24;
const BOX = '□';

/** Tabular figures; no glyph that depends on its neighbours, since it would stand for their characters too. */
export const FEATURES = { tnum: true, calt: false } as const;
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
/** Code points by which the type also names its alternates. */
const PRIVATE = { first: 0xe000, last: 0xf8ff } as const;

let ready: Promise<ReadonlySet<number>> | undefined;

/**
 * Loads the type once for the process: Latin and Hangul of one family, from the package, as TrueType, whose subsets are a seventh
 * of those of the OpenType files. Gives the code points that it has.
 */
export function fontsReady(): Promise<ReadonlySet<number>> {
  ready ??= load();
  return ready;
}

async function load(): Promise<ReadonlySet<number>> {
  const { resolve } = createRequire(import.meta.url);
  const weights = Object.entries(FILES).map(([value, name]) => ({ fontWeight: Number(value), name }));
  Font.register({
    family: FAMILY,
    fonts: weights.map(({ fontWeight, name }) => ({
      src: resolve(`pretendard/dist/public/static/alternative/Pretendard-${name}.ttf`),
      fontWeight,
    })),
  });
  Font.registerHyphenationCallback((word) => word.split(new RegExp(`(${BREAK})`)).filter(Boolean));
  const sets = await Promise.all(
    weights.map(async ({ fontWeight }) => {
      await Font.load({ fontFamily: FAMILY, fontWeight });
      const face = Font.getFont({ fontFamily: FAMILY, fontWeight })?.data;
      if (!face) throw new Error(`the type of weight ${fontWeight} was not loaded`);
      // The library keeps each glyph with the characters it was first met for, and meets parts of composed glyphs with none:
      // their text is then lost and lines break inside words. Met here first, each has its own character, tabular figures too.
      const own = face.characterSet.filter((point: number) => point < PRIVATE.first || point > PRIVATE.last);
      for (const point of own) face.glyphForCodePoint(point);
      face.layout(ASCII, FEATURES);
      return new Set<number>(own);
    }),
  );
  const [first = new Set<number>(), ...rest] = sets;
  return new Set([...first].filter((point) => rest.every((set) => set.has(point))));
}

/** Text as the type can print it: an empty box for a character that it lacks; a long word may break at its marks, else anywhere. */
export function printable(text: string, has: ReadonlySet<number>): string {
  const shown = [...text.normalize('NFC')]
    .map((letter) => (letter === '\n' || has.has(letter.codePointAt(0) ?? 0) ? letter : BOX))
    .join('');
  // A hash that stands alone has a line of its own and is copied whole.
  if (/^[0-9a-f]{64}$/.test(shown)) return shown;
  return shown.replace(new RegExp(`\\S{${LONGEST + 1},}`, 'gu'), (word) =>
    word
      .split(/(?<=[/\-._?&=,;:])/u)
      .flatMap((part) => part.match(new RegExp(`.{1,${PART}}`, 'gu')) ?? [])
      .join(BREAK),
  );
}

/** Every text inside frozen content, made printable. */
export function allPrintable<T>(value: T, has: ReadonlySet<number>): T {
  if (typeof value === 'string') return printable(value, has) as T;
  if (Array.isArray(value)) return value.map((item) => allPrintable(item, has)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, allPrintable(member, has)])) as T;
}
