import type { ClockState } from '@/domain/picture/clock-state';

/** The light colours of app/styles/tokens.css on white paper: colour belongs to time, all else is neutral. */
export const ink = {
  paper: '#ffffff',
  water: '#eeeee9',
  hair: '#dfdfd9',
  rule: '#b4b4ac',
  bar: '#8e8f87',
  ink3: '#62635c',
  ink2: '#3b3c38',
  ink: '#151613',
} as const;

const coloured = {
  calm: { text: '#1c6483', fill: '#1c6483' },
  near: { text: '#7b5f00', fill: '#8a6b00' },
  close: { text: '#a84a00', fill: '#b85200' },
  past: { text: '#ad0b33', fill: '#ad0b33' },
  met: { text: '#27663f', fill: '#27663f' },
  late: { text: '#773c68', fill: '#773c68' },
} as const;

const has = (state: ClockState): state is keyof typeof coloured => state in coloured;

/** The colour of a clock's words and shape; the six neutral states are grey. */
export const clockInk = (state: ClockState): string => (has(state) ? coloured[state].text : ink.ink3);
export const clockFill = (state: ClockState): string => (has(state) ? coloured[state].fill : ink.bar);

/** A pixel of the drawn pages in points: A4 is 794 px wide there. */
export const PX = 0.75;

/** Measures of A4, in points. */
export const sheet = { width: 595.28, height: 841.89, top: 33, side: 36, bottom: 27 } as const;
export const column = sheet.width - 2 * sheet.side;

/** Sizes of type, in points. */
export const size = { small: 7.5, body: 9, lead: 10.5, section: 9.5, figure: 19, title: 20 } as const;
export const weight = { plain: 400, medium: 500, strong: 600, bold: 700 } as const;
