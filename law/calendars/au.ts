// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const AU: CalendarData = {
  code: 'AU',
  title: 'National holidays of Australia',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0: holidays observed in every state and territory; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-26 Australia Day; 03-30 Good Friday; 03-31 Easter Saturday; 04-01 Easter Sunday; 04-02 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-28 Australia Day; 04-19 Good Friday; 04-20 Easter Saturday; 04-21 Easter Sunday; 04-22 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-27 Australia Day; 04-10 Good Friday; 04-11 Easter Saturday; 04-12 Easter Sunday; 04-13 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day; 12-28 Boxing Day (substitute day)
2021 01-01 New Year's Day; 01-26 Australia Day; 04-02 Good Friday; 04-03 Easter Saturday; 04-04 Easter Sunday; 04-05 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day; 12-27 Christmas Day (substitute day); 12-28 Boxing Day (substitute day)
2022 01-01 New Year's Day; 01-03 New Year's Day; 01-26 Australia Day; 04-15 Good Friday; 04-16 Easter Saturday; 04-17 Easter Sunday; 04-18 Easter Monday; 04-25 Anzac Day; 09-22 National Day of Mourning for Queen Elizabeth II; 12-25 Christmas Day; 12-26 Boxing Day; 12-27 Christmas Day (substitute day)
2023 01-01 New Year's Day; 01-02 New Year's Day; 01-26 Australia Day; 04-07 Good Friday; 04-08 Easter Saturday; 04-09 Easter Sunday; 04-10 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-26 Australia Day; 03-29 Good Friday; 03-30 Easter Saturday; 03-31 Easter Sunday; 04-01 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-27 Australia Day; 04-18 Good Friday; 04-19 Easter Saturday; 04-20 Easter Sunday; 04-21 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-26 Australia Day; 04-03 Good Friday; 04-04 Easter Saturday; 04-05 Easter Sunday; 04-06 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day; 12-28 Boxing Day (substitute day)
2027 01-01 New Year's Day; 01-26 Australia Day; 03-26 Good Friday; 03-27 Easter Saturday; 03-28 Easter Sunday; 03-29 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day; 12-27 Christmas Day (substitute day); 12-28 Boxing Day (substitute day)
2028 01-01 New Year's Day; 01-03 New Year's Day; 01-26 Australia Day; 04-14 Good Friday; 04-15 Easter Saturday; 04-16 Easter Sunday; 04-17 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-26 Australia Day; 03-30 Good Friday; 03-31 Easter Saturday; 04-01 Easter Sunday; 04-02 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-28 Australia Day; 04-19 Good Friday; 04-20 Easter Saturday; 04-21 Easter Sunday; 04-22 Easter Monday; 04-25 Anzac Day; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
