// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const DE: CalendarData = {
  code: 'DE',
  title: 'Public holidays of all German Länder',
  weekend: [0, 6],
  source: 'Holiday laws of the sixteen Länder and the Unification Treaty, Art 2(2): the nine days that are holidays in each of them.',
  proclaimedUntil: 2030,
  checked: true,
  holidays: `
2018 01-01 New Year's Day; 03-30 Good Friday; 04-02 Easter Monday; 05-01 Labour Day; 05-10 Ascension Day; 05-21 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 04-19 Good Friday; 04-22 Easter Monday; 05-01 Labour Day; 05-30 Ascension Day; 06-10 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 04-10 Good Friday; 04-13 Easter Monday; 05-01 Labour Day; 05-21 Ascension Day; 06-01 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 04-02 Good Friday; 04-05 Easter Monday; 05-01 Labour Day; 05-13 Ascension Day; 05-24 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 04-15 Good Friday; 04-18 Easter Monday; 05-01 Labour Day; 05-26 Ascension Day; 06-06 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 04-07 Good Friday; 04-10 Easter Monday; 05-01 Labour Day; 05-18 Ascension Day; 05-29 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 03-29 Good Friday; 04-01 Easter Monday; 05-01 Labour Day; 05-09 Ascension Day; 05-20 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 04-18 Good Friday; 04-21 Easter Monday; 05-01 Labour Day; 05-29 Ascension Day; 06-09 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 04-03 Good Friday; 04-06 Easter Monday; 05-01 Labour Day; 05-14 Ascension Day; 05-25 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 03-26 Good Friday; 03-29 Easter Monday; 05-01 Labour Day; 05-06 Ascension Day; 05-17 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 04-14 Good Friday; 04-17 Easter Monday; 05-01 Labour Day; 05-25 Ascension Day; 06-05 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 03-30 Good Friday; 04-02 Easter Monday; 05-01 Labour Day; 05-10 Ascension Day; 05-21 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 04-19 Good Friday; 04-22 Easter Monday; 05-01 Labour Day; 05-30 Ascension Day; 06-10 Whit Monday; 10-03 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
