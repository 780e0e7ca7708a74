// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const HR: CalendarData = {
  code: 'HR',
  title: 'National holidays of Croatia',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 04-01 Easter Sunday; 04-02 Easter Monday; 05-01 Labour Day; 05-31 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 06-25 Statehood Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 10-08 Independence Day; 11-01 All Saints' Day; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-06 Epiphany; 04-21 Easter Sunday; 04-22 Easter Monday; 05-01 Labour Day; 06-20 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 06-25 Statehood Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 10-08 Independence Day; 11-01 All Saints' Day; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-06 Epiphany; 04-12 Easter Sunday; 04-13 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-11 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 01-06 Epiphany; 04-04 Easter Sunday; 04-05 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-03 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 01-06 Epiphany; 04-17 Easter Sunday; 04-18 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-16 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 01-06 Epiphany; 04-09 Easter Sunday; 04-10 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-08 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-31 Easter Sunday; 04-01 Easter Monday; 05-01 Labour Day; 05-30 National Day, Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-06 Epiphany; 04-20 Easter Sunday; 04-21 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-19 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-06 Epiphany; 04-05 Easter Sunday; 04-06 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-04 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-28 Easter Sunday; 03-29 Easter Monday; 05-01 Labour Day; 05-27 Corpus Christi; 05-30 National Day; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 01-06 Epiphany; 04-16 Easter Sunday; 04-17 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-15 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-06 Epiphany; 04-01 Easter Sunday; 04-02 Easter Monday; 05-01 Labour Day; 05-30 National Day; 05-31 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-06 Epiphany; 04-21 Easter Sunday; 04-22 Easter Monday; 05-01 Labour Day; 05-30 National Day; 06-20 Corpus Christi; 06-22 Anti-Fascist Struggle Day; 08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders; 08-15 Assumption; 11-01 All Saints' Day; 11-18 Remembrance Day; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
