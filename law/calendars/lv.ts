// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const LV: CalendarData = {
  code: 'LV',
  title: 'National holidays of Latvia',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 03-30 Good Friday; 04-01 Easter Sunday; 04-02 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 11-19 Republic Day (substitute day); 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2019 01-01 New Year's Day; 04-19 Good Friday; 04-21 Easter Sunday; 04-22 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 05-06 Restoration of Independence day (substitute day); 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2020 01-01 New Year's Day; 04-10 Good Friday; 04-12 Easter Sunday; 04-13 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2021 01-01 New Year's Day; 04-02 Good Friday; 04-04 Easter Sunday; 04-05 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2022 01-01 New Year's Day; 04-15 Good Friday; 04-17 Easter Sunday; 04-18 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2023 01-01 New Year's Day; 04-07 Good Friday; 04-09 Easter Sunday; 04-10 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 05-29 Bronze medal of the Latvian hockey team at the 2023 World Hockey Championship; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 11-20 Republic Day (substitute day); 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2024 01-01 New Year's Day; 03-29 Good Friday; 03-31 Easter Sunday; 04-01 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 05-06 Restoration of Independence day (substitute day); 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2025 01-01 New Year's Day; 04-18 Good Friday; 04-20 Easter Sunday; 04-21 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 05-05 Restoration of Independence day (substitute day); 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2026 01-01 New Year's Day; 04-03 Good Friday; 04-05 Easter Sunday; 04-06 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2027 01-01 New Year's Day; 03-26 Good Friday; 03-28 Easter Sunday; 03-29 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2028 01-01 New Year's Day; 04-14 Good Friday; 04-16 Easter Sunday; 04-17 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 11-20 Republic Day (substitute day); 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2029 01-01 New Year's Day; 03-30 Good Friday; 04-01 Easter Sunday; 04-02 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 11-19 Republic Day (substitute day); 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
2030 01-01 New Year's Day; 04-19 Good Friday; 04-21 Easter Sunday; 04-22 Easter Monday; 05-01 Labour Day; 05-04 Restoration of Independence day; 05-06 Restoration of Independence day (substitute day); 06-23 Midsummer Eve; 06-24 Midsummer; 11-18 Republic Day; 12-24 Christmas Eve; 12-25 Christmas Day; 12-26 Boxing Day; 12-31 New Year's Eve
`,
};
