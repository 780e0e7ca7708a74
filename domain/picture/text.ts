/**
 * Widths of text in the pictures, in pixels at 12 px, so that labels can be placed before anything is drawn. Advances of
 * Pretendard 1.3.9 (Regular, SemiBold) for U+0020 to U+007E in thousandths of an em, with tabular figures.
 */
const PLAIN = [
  251, 257, 379, 614, 607, 862, 609, 201, 341, 341, 471, 627, 254, 433, 254, 334, 614, 614, 614, 614, 614, 614, 614, 614, 614, 614, 254,
  254, 627, 627, 627, 479, 880, 646, 619, 693, 686, 567, 557, 709, 706, 244, 516, 621, 533, 853, 718, 727, 604, 727, 608, 607, 611, 707,
  646, 915, 612, 634, 595, 341, 334, 341, 442, 425, 469, 535, 591, 529, 591, 553, 337, 579, 563, 218, 218, 517, 218, 834, 557, 567, 579,
  579, 350, 496, 340, 553, 529, 777, 513, 529, 513, 341, 306, 341, 627,
];
const STRONG = [
  237, 290, 377, 642, 622, 928, 635, 199, 374, 374, 517, 645, 272, 443, 272, 358, 642, 642, 642, 642, 642, 642, 642, 642, 642, 642, 272,
  272, 645, 645, 645, 519, 876, 693, 631, 714, 695, 582, 561, 725, 715, 259, 536, 649, 541, 872, 712, 744, 617, 745, 624, 622, 632, 705,
  693, 971, 661, 675, 625, 374, 358, 374, 459, 445, 475, 550, 604, 553, 604, 567, 357, 599, 587, 244, 244, 544, 244, 864, 584, 582, 599,
  599, 377, 524, 360, 582, 552, 806, 538, 552, 536, 374, 339, 374, 645,
];
const HANGUL = 865;
const WIDE = 1000;
const OTHER = 640;

function advance(code: number, table: number[]): number {
  if (code >= 0x20 && code <= 0x7e) return table[code - 0x20] ?? OTHER;
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f)) return HANGUL;
  if (code >= 0x2e80 && code <= 0xffef) return WIDE;
  return OTHER;
}

export type Weight = 'plain' | 'strong';

/** Width of a line of text in pixels. Figures of 22 px are set 2 % tighter, as their style says. */
export function textWidth(text: string, weight: Weight = 'plain', size = 12): number {
  const table = weight === 'strong' ? STRONG : PLAIN;
  let sum = 0;
  for (const letter of text) sum += advance(letter.codePointAt(0) ?? 0x20, table) - (size >= 22 ? 20 : 0);
  return (sum * size) / 1000;
}

/** The text cut to a width with an ellipsis; whole when it fits, empty when nothing fits. */
export function clip(text: string, width: number, weight: Weight = 'plain', size = 12): string {
  if (textWidth(text, weight, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0) {
    letters.pop();
    const cut = `${letters.join('').trimEnd()}…`;
    if (textWidth(cut, weight, size) <= width) return letters.length === 0 ? '' : cut;
  }
  return '';
}

/** The first of some wordings, longest first, that fits a width; null when none does. */
export function firstFitting(wordings: string[], width: number, weight: Weight = 'plain'): string | null {
  return wordings.find((wording) => textWidth(wording, weight) <= width) ?? null;
}
