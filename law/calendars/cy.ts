// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const CY: CalendarData = {
  code: 'CY',
  title: 'National holidays of Cyprus',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 02-19 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-06 Good Friday; 04-08 Easter Sunday; 04-09 Easter Monday; 05-01 Labour Day; 05-27 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-06 Epiphany; 03-11 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-26 Good Friday; 04-28 Easter Sunday; 04-29 Easter Monday; 05-01 Labour Day; 06-16 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-06 Epiphany; 03-02 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-17 Good Friday; 04-19 Easter Sunday; 04-20 Easter Monday; 05-01 Labour Day; 06-07 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 01-06 Epiphany; 03-15 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-30 Good Friday; 05-01 Labour Day; 05-02 Easter Sunday; 05-03 Easter Monday; 06-20 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 01-06 Epiphany; 03-07 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-22 Good Friday; 04-24 Easter Sunday; 04-25 Easter Monday; 05-01 Labour Day; 06-12 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 01-06 Epiphany; 02-27 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-14 Good Friday; 04-16 Easter Sunday; 04-17 Easter Monday; 05-01 Labour Day; 06-04 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-18 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 05-01 Labour Day; 05-03 Good Friday; 05-05 Easter Sunday; 05-06 Easter Monday; 06-23 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-06 Epiphany; 03-03 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-18 Good Friday; 04-20 Easter Sunday; 04-21 Easter Monday; 05-01 Labour Day; 06-08 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-06 Epiphany; 02-23 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-10 Good Friday; 04-12 Easter Sunday; 04-13 Easter Monday; 05-01 Labour Day; 05-31 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-15 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-30 Good Friday; 05-01 Labour Day; 05-02 Easter Sunday; 05-03 Easter Monday; 06-20 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 01-06 Epiphany; 02-28 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-14 Good Friday; 04-16 Easter Sunday; 04-17 Easter Monday; 05-01 Labour Day; 06-04 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-06 Epiphany; 02-19 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-06 Good Friday; 04-08 Easter Sunday; 04-09 Easter Monday; 05-01 Labour Day; 05-27 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-06 Epiphany; 03-11 Clean Monday; 03-25 Annunciation, Anniversary of 1821 Revolution; 04-01 Cyprus National Day; 04-26 Good Friday; 04-28 Easter Sunday; 04-29 Easter Monday; 05-01 Labour Day; 06-16 Pentecost; 08-15 Assumption; 10-01 Cyprus Independence Day; 10-28 National Holiday; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
