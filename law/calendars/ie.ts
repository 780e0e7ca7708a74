// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const IE: CalendarData = {
  code: 'IE',
  title: 'National holidays of Ireland',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 03-17 St. Patrick's Day; 04-02 Easter Monday; 05-07 First Monday in May; 06-04 First Monday in June; 08-06 First Monday in August; 10-29 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2019 01-01 New Year's Day; 03-17 St. Patrick's Day; 04-22 Easter Monday; 05-06 First Monday in May; 06-03 First Monday in June; 08-05 First Monday in August; 10-28 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2020 01-01 New Year's Day; 03-17 St. Patrick's Day; 04-13 Easter Monday; 05-04 First Monday in May; 06-01 First Monday in June; 08-03 First Monday in August; 10-26 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2021 01-01 New Year's Day; 03-17 St. Patrick's Day; 04-05 Easter Monday; 05-03 First Monday in May; 06-07 First Monday in June; 08-02 First Monday in August; 10-25 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2022 01-01 New Year's Day; 03-17 St. Patrick's Day; 04-18 Easter Monday; 05-02 First Monday in May; 06-06 First Monday in June; 08-01 First Monday in August; 10-31 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2023 01-01 New Year's Day; 02-06 St. Brigid's Day; 03-17 St. Patrick's Day; 04-10 Easter Monday; 05-01 First Monday in May; 06-05 First Monday in June; 08-07 First Monday in August; 10-30 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2024 01-01 New Year's Day; 02-05 St. Brigid's Day; 03-17 St. Patrick's Day; 04-01 Easter Monday; 05-06 First Monday in May; 06-03 First Monday in June; 08-05 First Monday in August; 10-28 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2025 01-01 New Year's Day; 02-03 St. Brigid's Day; 03-17 St. Patrick's Day; 04-21 Easter Monday; 05-05 First Monday in May; 06-02 First Monday in June; 08-04 First Monday in August; 10-27 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2026 01-01 New Year's Day; 02-02 St. Brigid's Day; 03-17 St. Patrick's Day; 04-06 Easter Monday; 05-04 First Monday in May; 06-01 First Monday in June; 08-03 First Monday in August; 10-26 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2027 01-01 New Year's Day; 02-01 St. Brigid's Day; 03-17 St. Patrick's Day; 03-29 Easter Monday; 05-03 First Monday in May; 06-07 First Monday in June; 08-02 First Monday in August; 10-25 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2028 01-01 New Year's Day; 02-07 St. Brigid's Day; 03-17 St. Patrick's Day; 04-17 Easter Monday; 05-01 First Monday in May; 06-05 First Monday in June; 08-07 First Monday in August; 10-30 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2029 01-01 New Year's Day; 02-05 St. Brigid's Day; 03-17 St. Patrick's Day; 04-02 Easter Monday; 05-07 First Monday in May; 06-04 First Monday in June; 08-06 First Monday in August; 10-29 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
2030 01-01 New Year's Day; 02-01 St. Brigid's Day; 03-17 St. Patrick's Day; 04-22 Easter Monday; 05-06 First Monday in May; 06-03 First Monday in June; 08-05 First Monday in August; 10-28 Last Monday in October; 12-25 Christmas Day; 12-26 St. Stephen's Day
`,
};
