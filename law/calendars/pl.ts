// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const PL: CalendarData = {
  code: 'PL',
  title: 'National holidays of Poland',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 04-01 Easter Sunday; 04-02 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-20 Pentecost; 05-31 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-06 Epiphany; 04-21 Easter Sunday; 04-22 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 06-09 Pentecost; 06-20 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-06 Epiphany; 04-12 Easter Sunday; 04-13 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-31 Pentecost; 06-11 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 01-06 Epiphany; 04-04 Easter Sunday; 04-05 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-23 Pentecost; 06-03 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 01-06 Epiphany; 04-17 Easter Sunday; 04-18 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 06-05 Pentecost; 06-16 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 01-06 Epiphany; 04-09 Easter Sunday; 04-10 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-28 Pentecost; 06-08 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-31 Easter Sunday; 04-01 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-19 Pentecost; 05-30 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-06 Epiphany; 04-20 Easter Sunday; 04-21 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 06-08 Pentecost; 06-19 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-06 Epiphany; 04-05 Easter Sunday; 04-06 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-24 Pentecost; 06-04 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-28 Easter Sunday; 03-29 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-16 Pentecost; 05-27 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 01-06 Epiphany; 04-16 Easter Sunday; 04-17 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 06-04 Pentecost; 06-15 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-06 Epiphany; 04-01 Easter Sunday; 04-02 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 05-20 Pentecost; 05-31 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-06 Epiphany; 04-21 Easter Sunday; 04-22 Easter Monday; 05-01 Labour Day; 05-03 Constitution Day; 06-09 Pentecost; 06-20 Corpus Christi; 08-15 Assumption; 11-01 All Saints' Day; 11-11 Independence Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
