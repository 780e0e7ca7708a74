/** The twelve states of a clock, for screen and paper: six that are coloured, six that are neutral. */
export const CLOCK_STATES = [
  'calm',
  'near',
  'close',
  'past',
  'met',
  'late',
  'waiting',
  'nofigure',
  'unclear',
  'early',
  'notowed',
  'unknown',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What a clock needs of an obligation. `start` and `due` are epoch milliseconds; `due` is the last instant still in time. */
export type ClockInput = {
  answer: 'owed' | 'not-owed' | 'not-yet-known';
  /** As computed for an owed duty; `open` and `overdue` are decided again at the instant asked about. */
  status: 'waiting' | 'open' | 'overdue' | 'met' | 'late' | 'too-early' | 'unclear' | null;
  start: number | null;
  due: number | null;
};

const SIX_HOURS = 6 * 3_600_000;
const SETTLED = { waiting: 'waiting', met: 'met', late: 'late', 'too-early': 'early', unclear: 'unclear' } as const;

/** The state of a clock at `now` (epoch milliseconds). The limit itself is still in time. */
export function stateOf(clock: ClockInput, now: number): ClockState {
  if (clock.answer === 'not-owed') return 'notowed';
  if (clock.answer === 'not-yet-known') return 'unknown';
  if (clock.status !== null && clock.status !== 'open' && clock.status !== 'overdue') return SETTLED[clock.status];
  if (clock.due === null) return 'nofigure';
  const left = clock.due - now;
  if (left < 0) return 'past';
  if (left < SIX_HOURS) return 'close';
  if (clock.start === null) return 'calm';
  const share = left / (clock.due - clock.start);
  if (share < 0.25) return 'close';
  return share <= 0.5 ? 'near' : 'calm';
}

export const isRunning = (state: ClockState): state is 'calm' | 'near' | 'close' =>
  state === 'calm' || state === 'near' || state === 'close';
