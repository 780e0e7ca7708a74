// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const LI: CalendarData = {
  code: 'LI',
  title: 'National holidays of Liechtenstein',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 03-30 Good Friday; 04-02 Easter Monday; 05-01 Labour Day; 05-10 Ascension Day; 05-11 Feiertagsbrücke; 05-21 Whit Monday; 05-31 Corpus Christi; 06-01 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-06 Epiphany; 04-19 Good Friday; 04-22 Easter Monday; 05-01 Labour Day; 05-30 Ascension Day; 05-31 Feiertagsbrücke; 06-10 Whit Monday; 06-20 Corpus Christi; 06-21 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-06 Epiphany; 04-10 Good Friday; 04-13 Easter Monday; 05-01 Labour Day; 05-21 Ascension Day; 05-22 Feiertagsbrücke; 06-01 Whit Monday; 06-11 Corpus Christi; 06-12 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 01-06 Epiphany; 04-02 Good Friday; 04-05 Easter Monday; 05-01 Labour Day; 05-13 Ascension Day; 05-14 Feiertagsbrücke; 05-24 Whit Monday; 06-03 Corpus Christi; 06-04 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 01-06 Epiphany; 04-15 Good Friday; 04-18 Easter Monday; 05-01 Labour Day; 05-26 Ascension Day; 05-27 Feiertagsbrücke; 06-06 Whit Monday; 06-16 Corpus Christi; 06-17 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 01-06 Epiphany; 04-07 Good Friday; 04-10 Easter Monday; 05-01 Labour Day; 05-18 Ascension Day; 05-19 Feiertagsbrücke; 05-29 Whit Monday; 06-08 Corpus Christi; 06-09 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-29 Good Friday; 04-01 Easter Monday; 05-01 Labour Day; 05-09 Ascension Day; 05-10 Feiertagsbrücke; 05-20 Whit Monday; 05-30 Corpus Christi; 05-31 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-06 Epiphany; 04-18 Good Friday; 04-21 Easter Monday; 05-01 Labour Day; 05-29 Ascension Day; 05-30 Feiertagsbrücke; 06-09 Whit Monday; 06-19 Corpus Christi; 06-20 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-06 Epiphany; 04-03 Good Friday; 04-06 Easter Monday; 05-01 Labour Day; 05-14 Ascension Day; 05-15 Feiertagsbrücke; 05-25 Whit Monday; 06-04 Corpus Christi; 06-05 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-26 Good Friday; 03-29 Easter Monday; 05-01 Labour Day; 05-06 Ascension Day; 05-07 Feiertagsbrücke; 05-17 Whit Monday; 05-27 Corpus Christi; 05-28 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 01-06 Epiphany; 04-14 Good Friday; 04-17 Easter Monday; 05-01 Labour Day; 05-25 Ascension Day; 05-26 Feiertagsbrücke; 06-05 Whit Monday; 06-15 Corpus Christi; 06-16 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-06 Epiphany; 03-30 Good Friday; 04-02 Easter Monday; 05-01 Labour Day; 05-10 Ascension Day; 05-11 Feiertagsbrücke; 05-21 Whit Monday; 05-31 Corpus Christi; 06-01 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-06 Epiphany; 04-19 Good Friday; 04-22 Easter Monday; 05-01 Labour Day; 05-30 Ascension Day; 05-31 Feiertagsbrücke; 06-10 Whit Monday; 06-20 Corpus Christi; 06-21 Feiertagsbrücke; 09-08 Mariä Geburt; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
