// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const MT: CalendarData = {
  code: 'MT',
  title: 'National holidays of Malta',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-30 Good Friday; 03-31 Freedom Day; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2019 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-19 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2020 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-10 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2021 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-02 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2022 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-15 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2023 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-07 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2024 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-29 Good Friday; 03-31 Freedom Day; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2025 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-18 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2026 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-03 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2027 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-26 Good Friday; 03-31 Freedom Day; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2028 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-14 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2029 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-30 Good Friday; 03-31 Freedom Day; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
2030 01-01 New Year's Day; 02-10 Feast of Saint Paul's Shipwreck in Malta; 03-19 Saint Joseph; 03-31 Freedom Day; 04-19 Good Friday; 05-01 Labour Day; 06-07 June 7th; 06-29 Saints Peter and Paul; 08-15 Assumption; 09-08 Victory Day; 09-21 Independence Day; 12-08 Immaculate Conception; 12-13 Republic Day; 12-25 Christmas Day
`,
};
