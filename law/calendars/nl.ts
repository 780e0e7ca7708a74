// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const NL: CalendarData = {
  code: 'NL',
  title: 'National holidays of the Netherlands',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 04-01 Easter Sunday; 04-02 Easter Monday; 04-27 King's Day; 05-10 Ascension Day; 05-20 Pentecost; 05-21 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 04-21 Easter Sunday; 04-22 Easter Monday; 04-27 King's Day; 05-30 Ascension Day; 06-09 Pentecost; 06-10 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 04-12 Easter Sunday; 04-13 Easter Monday; 04-27 King's Day; 05-21 Ascension Day; 05-31 Pentecost; 06-01 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 04-04 Easter Sunday; 04-05 Easter Monday; 04-27 King's Day; 05-13 Ascension Day; 05-23 Pentecost; 05-24 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 04-17 Easter Sunday; 04-18 Easter Monday; 04-27 King's Day; 05-26 Ascension Day; 06-05 Pentecost; 06-06 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 04-09 Easter Sunday; 04-10 Easter Monday; 04-27 King's Day; 05-18 Ascension Day; 05-28 Pentecost; 05-29 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 03-31 Easter Sunday; 04-01 Easter Monday; 04-27 King's Day; 05-09 Ascension Day; 05-19 Pentecost; 05-20 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 04-20 Easter Sunday; 04-21 Easter Monday; 04-26 King's Day; 05-29 Ascension Day; 06-08 Pentecost; 06-09 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 04-05 Easter Sunday; 04-06 Easter Monday; 04-27 King's Day; 05-14 Ascension Day; 05-24 Pentecost; 05-25 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 03-28 Easter Sunday; 03-29 Easter Monday; 04-27 King's Day; 05-06 Ascension Day; 05-16 Pentecost; 05-17 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 04-16 Easter Sunday; 04-17 Easter Monday; 04-27 King's Day; 05-25 Ascension Day; 06-04 Pentecost; 06-05 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 04-01 Easter Sunday; 04-02 Easter Monday; 04-27 King's Day; 05-10 Ascension Day; 05-20 Pentecost; 05-21 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 04-21 Easter Sunday; 04-22 Easter Monday; 04-27 King's Day; 05-30 Ascension Day; 06-09 Pentecost; 06-10 Whit Monday; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
