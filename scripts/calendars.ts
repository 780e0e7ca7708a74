// Writes law/calendars/<code>.ts, frozen. Run by hand when a year is proclaimed or a holiday law changes, then read the difference:
//   npx tsx scripts/calendars.ts
// The generator knows most of the world and errs in places; what was found wrong is put right here, each with its reason.
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { type DayNumber, isoDate, parseDate, weekday } from '@/law/time';

const FIRST = 2018;
const LAST = 2030;

interface Plan {
  readonly code: string;
  readonly title: string;
  readonly source: string;
  readonly proclaimedUntil: number;
  readonly checked?: boolean;
  readonly weekend?: readonly number[];
  /** Puts right what the generator has wrong in a year, in place. */
  readonly mend?: (days: Map<DayNumber, string>, year: number) => void;
}

const on = (year: number, monthDay: string): DayNumber => {
  const day = parseDate(`${year}-${monthDay}`);
  if (day === undefined) throw new RangeError(`${year}-${monthDay}`);
  return day;
};

/** 5 USC 6103(b) and Executive Order 11582: a holiday on Saturday is observed on Friday, on Sunday on Monday. The generator forgets Veterans Day. */
const veteransDay: Plan['mend'] = (days, year) => {
  const day = on(year, '11-11');
  if (weekday(day) === 6) days.set(day - 1, 'Veterans Day (observed)');
  if (weekday(day) === 0) days.set(day + 1, 'Veterans Day (observed)');
};

/** Elections are held on Sundays and are no feriado nacional. */
const elections: Plan['mend'] = (days) => {
  for (const [day, name] of days) if (name === 'Election Day') days.delete(day);
};

/** Clean Monday is 48 days before Easter Sunday; the generator has the Tuesday. */
const cleanMonday: Plan['mend'] = (days) => {
  const easter = [...days].find(([, name]) => name === 'Easter Sunday')?.[0];
  for (const [day, name] of days) if (name === 'Clean Monday') days.delete(day);
  if (easter !== undefined) days.set(easter - 48, 'Clean Monday');
};

/** Labour Code of Bulgaria, Art 154(2): a holiday but Easter on a Saturday or Sunday moves to the next working day or days. */
const bulgarianMondays: Plan['mend'] = (days) => {
  for (const [day, name] of [...days].sort(([a], [b]) => a - b)) {
    if (/Easter|Good Friday|substitute/.test(name) || ![0, 6].includes(weekday(day))) continue;
    let next = day;
    while ([0, 6].includes(weekday(next)) || days.has(next)) next++;
    days.set(next, `${name} (substitute day)`);
  }
};

/** The generator begins the three days of Seollal on the day itself; they begin the day before. It knows no election and no day declared for once. */
const korea: Plan['mend'] = (days, year) => {
  const [first] = [...days].filter(([, name]) => name === 'Korean New Year').map(([day]) => day);
  if (first !== undefined) {
    for (let day = first; day < first + 3; day++) if (days.get(day) === 'Korean New Year') days.delete(day);
    for (let day = first - 1; day < first + 2; day++) days.set(day, 'Korean New Year');
  }
  for (const [day, name] of days) if (name.startsWith('Korean New Year, ')) days.set(day, name.slice('Korean New Year, '.length));
  for (const [monthDay, name] of KOREAN_DAYS[year] ?? []) days.set(on(year, monthDay), name);
};

/** Days of elections at the end of a term (Regulation on Holidays of Public Offices, Art 2 no 10-2) and days the Cabinet declared. */
const KOREAN_DAYS: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  2018: [['06-13', 'Local elections']],
  2020: [
    ['04-15', 'National Assembly election'],
    ['08-17', 'Temporary holiday'],
  ],
  2022: [
    ['03-09', 'Presidential election'],
    ['06-01', 'Local elections'],
  ],
  2023: [['10-02', 'Temporary holiday']],
  2024: [
    ['04-10', 'National Assembly election'],
    ['10-01', 'Temporary holiday'],
  ],
  2025: [
    ['01-27', 'Temporary holiday'],
    ['06-03', 'Presidential election'],
  ],
  2026: [['06-03', 'Local elections']],
};

const generated = (code: string, title: string, mend?: Plan['mend']): Plan => ({
  code,
  title: `National holidays of ${title}`,
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  // The holiday laws as they stood in November 2026 settle the next year; parliaments do change them (Denmark 2024, Slovakia 2026).
  proclaimedUntil: 2027,
  ...(mend ? { mend } : {}),
});

const plans: readonly Plan[] = [
  {
    code: 'US',
    title: 'Federal holidays of the United States',
    source:
      '5 USC 6103(a) and (b); Executive Order 11582; Juneteenth by Public Law 117-17. Inauguration Day is a holiday around Washington only.',
    proclaimedUntil: LAST,
    checked: true,
    mend: veteransDay,
  },
  {
    code: 'BR',
    title: 'National holidays of Brazil',
    source:
      'Laws 662/1949, 6.802/1980, 9.093/1995 (Good Friday) and 14.759/2023 (20 November, from 2024). Carnival and Corpus Christi are optional.',
    proclaimedUntil: LAST,
    checked: true,
    mend: elections,
  },
  {
    code: 'JP',
    title: 'National holidays of Japan',
    source:
      'National Holidays Act (Act 178 of 1948) with the Acts for 2019, 2020 and 2021; equinoxes as announced by the National Astronomical Observatory up to 2027.',
    proclaimedUntil: 2027,
    checked: true,
  },
  {
    ...generated('KR', 'the Republic of Korea', korea),
    source:
      'date-holidays 3.37.0, put right for Seollal, elections and days declared for once up to 2025; not compared with the official list of 2026 and later',
    proclaimedUntil: 2026,
  },
  {
    code: 'DE',
    title: 'Public holidays of all German Länder',
    source: 'Holiday laws of the sixteen Länder and the Unification Treaty, Art 2(2): the nine days that are holidays in each of them.',
    proclaimedUntil: LAST,
    checked: true,
  },
  {
    ...generated('AU', 'Australia'),
    source: 'date-holidays 3.37.0: holidays observed in every state and territory; not compared with the official list',
  },
  { ...generated('CO', 'Colombia'), source: 'date-holidays 3.37.0 (Law 51 of 1983); not compared with the official list' },
  {
    ...generated('EG', 'Egypt'),
    proclaimedUntil: 2026,
    weekend: [5, 6],
    source: 'date-holidays 3.37.0; the lunar days are calculated, the cabinet fixes them each year; not compared with the official list',
  },
  generated('AT', 'Austria'),
  generated('BE', 'Belgium'),
  generated('BG', 'Bulgaria', bulgarianMondays),
  generated('CY', 'Cyprus', cleanMonday),
  generated('CZ', 'Czechia'),
  generated('DK', 'Denmark'),
  generated('EE', 'Estonia'),
  generated('ES', 'Spain'),
  generated('FI', 'Finland'),
  generated('FR', 'France'),
  generated('GR', 'Greece'),
  generated('HR', 'Croatia'),
  generated('HU', 'Hungary'),
  generated('IE', 'Ireland'),
  generated('IS', 'Iceland'),
  generated('IT', 'Italy'),
  generated('LI', 'Liechtenstein'),
  generated('LT', 'Lithuania'),
  generated('LU', 'Luxembourg'),
  generated('LV', 'Latvia'),
  generated('MT', 'Malta'),
  generated('NL', 'the Netherlands'),
  generated('NO', 'Norway'),
  generated('PL', 'Poland'),
  generated('PT', 'Portugal'),
  generated('RO', 'Romania'),
  generated('SE', 'Sweden'),
  generated('SI', 'Slovenia'),
  generated('SK', 'Slovakia'),
];

/** Every day of a year; a holiday of several days comes from the generator as one row with its start and its end. */
function holidaysOf(plan: Plan, year: number): [DayNumber, string][] {
  const days = new Map<DayNumber, string>();
  for (const row of new Holidays(plan.code).getHolidays(year, 'en')) {
    if (row.type !== 'public') continue;
    const first = parseDate(row.date.slice(0, 10));
    if (first === undefined) throw new RangeError(row.date);
    const length = Math.max(1, Math.round((row.end.getTime() - row.start.getTime()) / 86_400_000));
    for (let i = 0; i < length; i++) {
      const name = row.name.replace(/;/g, ',').replace(/’/g, "'");
      days.set(first + i, days.has(first + i) && days.get(first + i) !== name ? `${days.get(first + i)}, ${name}` : name);
    }
  }
  plan.mend?.(days, year);
  return [...days].sort(([a], [b]) => a - b);
}

const quote = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`);

function render(plan: Plan): string {
  // A day that falls into the year before or after (1 January observed on 31 December) belongs to the line of its own year.
  const byYear = new Map<number, string[]>();
  for (let year = FIRST - 1; year <= LAST + 1; year++) {
    for (const [day, name] of holidaysOf(plan, year)) {
      const date = isoDate(day);
      const line = byYear.get(Number(date.slice(0, 4))) ?? [];
      const entry = `${date.slice(5)} ${name}`;
      if (!line.some((other) => other.slice(0, 5) === entry.slice(0, 5))) line.push(entry);
      byYear.set(Number(date.slice(0, 4)), line);
    }
  }
  const lines = [...byYear]
    .filter(([year]) => year >= FIRST && year <= LAST)
    .map(([year, entries]) => `${year} ${entries.sort().join('; ')}`);
  return `// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const ${plan.code}: CalendarData = {
  code: '${plan.code}',
  title: ${quote(plan.title)},
  weekend: [${(plan.weekend ?? [0, 6]).join(', ')}],
  source:
    ${quote(plan.source)},
  proclaimedUntil: ${plan.proclaimedUntil},
  checked: ${plan.checked ?? false},
  holidays: \`
${lines.join('\n')}
\`,
};
`;
}

const folder = new URL('../law/calendars/', import.meta.url);
for (const plan of plans) writeFileSync(new URL(`${plan.code.toLowerCase()}.ts`, folder), render(plan));

const codes = plans.map(({ code }) => code).sort();
writeFileSync(
  new URL('index.ts', folder),
  `// Written by scripts/calendars.ts; change that script, not this file.
import { type Calendar, type CalendarData, readCalendar } from '@/law/calendars/calendar';
${codes.map((code) => `import { ${code} } from '@/law/calendars/${code.toLowerCase()}';`).join('\n')}

/** The frozen data of every calendar, by ISO code. */
export const calendarData: Readonly<Record<string, CalendarData>> = { ${codes.join(', ')} };

const read = new Map<string, Calendar>();

/** The calendar of a country, read once; undefined where there is none. */
export function calendarOf(code: string): Calendar | undefined {
  const known = read.get(code);
  if (known) return known;
  const data = calendarData[code];
  if (!data) return undefined;
  const made = readCalendar(data);
  read.set(code, made);
  return made;
}
`,
);
