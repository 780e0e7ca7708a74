const DAY = 24 * 60 * 60_000;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}.*)?$/;

/** A copy in which every text that is a date or an instant, and nothing else, is moved by whole days on its own clock. */
export function shifted<T>(value: T, days: number): T {
  if (days === 0) return value;
  return moved(value, days) as T;
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    const [, date, time = ''] = MOMENT.exec(value) ?? [];
    return date === undefined ? value : `${new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)}${time}`;
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, days)]));
}
