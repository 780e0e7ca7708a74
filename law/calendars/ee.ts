// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const EE: CalendarData = {
  code: 'EE',
  title: 'National holidays of Estonia',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 02-24 Independence Day; 03-30 Good Friday; 04-01 Easter Sunday; 05-01 Labour Day; 05-20 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 02-24 Independence Day; 04-19 Good Friday; 04-21 Easter Sunday; 05-01 Labour Day; 06-09 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 02-24 Independence Day; 04-10 Good Friday; 04-12 Easter Sunday; 05-01 Labour Day; 05-31 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 02-24 Independence Day; 04-02 Good Friday; 04-04 Easter Sunday; 05-01 Labour Day; 05-23 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 02-24 Independence Day; 04-15 Good Friday; 04-17 Easter Sunday; 05-01 Labour Day; 06-05 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 02-24 Independence Day; 04-07 Good Friday; 04-09 Easter Sunday; 05-01 Labour Day; 05-28 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 02-24 Independence Day; 03-29 Good Friday; 03-31 Easter Sunday; 05-01 Labour Day; 05-19 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 02-24 Independence Day; 04-18 Good Friday; 04-20 Easter Sunday; 05-01 Labour Day; 06-08 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 02-24 Independence Day; 04-03 Good Friday; 04-05 Easter Sunday; 05-01 Labour Day; 05-24 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 02-24 Independence Day; 03-26 Good Friday; 03-28 Easter Sunday; 05-01 Labour Day; 05-16 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 02-24 Independence Day; 04-14 Good Friday; 04-16 Easter Sunday; 05-01 Labour Day; 06-04 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 02-24 Independence Day; 03-30 Good Friday; 04-01 Easter Sunday; 05-01 Labour Day; 05-20 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 02-24 Independence Day; 04-19 Good Friday; 04-21 Easter Sunday; 05-01 Labour Day; 06-09 Pentecost; 06-23 Victory Day; 06-24 Midsummer Day; 08-20 Day of Restoration of Independence; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
