// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const SK: CalendarData = {
  code: 'SK',
  title: 'National holidays of Slovakia',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 03-30 Good Friday; 04-02 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-01 Constitution Day; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-06 Epiphany; 04-19 Good Friday; 04-22 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-01 Constitution Day; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-06 Epiphany; 04-10 Good Friday; 04-13 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-01 Constitution Day; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 01-06 Epiphany; 04-02 Good Friday; 04-05 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-01 Constitution Day; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 01-06 Epiphany; 04-15 Good Friday; 04-18 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-01 Constitution Day; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 01-06 Epiphany; 04-07 Good Friday; 04-10 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-01 Constitution Day; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-29 Good Friday; 04-01 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 11-17 Struggle for Freedom and Democracy Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-06 Epiphany; 04-18 Good Friday; 04-21 Easter Monday; 05-01 Labour Day; 05-08 Day of victory over fascism; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 09-15 Day of Our Lady of the Seven Sorrows; 11-01 All Saints' Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-06 Epiphany; 04-03 Good Friday; 04-06 Easter Monday; 05-01 Labour Day; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 11-01 All Saints' Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-26 Good Friday; 03-29 Easter Monday; 05-01 Labour Day; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 11-01 All Saints' Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 01-06 Epiphany; 04-14 Good Friday; 04-17 Easter Monday; 05-01 Labour Day; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 11-01 All Saints' Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-06 Epiphany; 03-30 Good Friday; 04-02 Easter Monday; 05-01 Labour Day; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 11-01 All Saints' Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-06 Epiphany; 04-19 Good Friday; 04-22 Easter Monday; 05-01 Labour Day; 07-05 Saints Cyril and Methodius Day; 08-29 Slovak National Uprising anniversary; 11-01 All Saints' Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
