// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const IT: CalendarData = {
  code: 'IT',
  title: 'National holidays of Italy',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 04-01 Easter Sunday; 04-02 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2019 01-01 New Year's Day; 01-06 Epiphany; 04-21 Easter Sunday; 04-22 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2020 01-01 New Year's Day; 01-06 Epiphany; 04-12 Easter Sunday; 04-13 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2021 01-01 New Year's Day; 01-06 Epiphany; 04-04 Easter Sunday; 04-05 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2022 01-01 New Year's Day; 01-06 Epiphany; 04-17 Easter Sunday; 04-18 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2023 01-01 New Year's Day; 01-06 Epiphany; 04-09 Easter Sunday; 04-10 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-31 Easter Sunday; 04-01 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2025 01-01 New Year's Day; 01-06 Epiphany; 04-20 Easter Sunday; 04-21 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2026 01-01 New Year's Day; 01-06 Epiphany; 04-05 Easter Sunday; 04-06 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 10-04 National Day of Saint Francis of Assisi; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-28 Easter Sunday; 03-29 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 10-04 National Day of Saint Francis of Assisi; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2028 01-01 New Year's Day; 01-06 Epiphany; 04-16 Easter Sunday; 04-17 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 10-04 National Day of Saint Francis of Assisi; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2029 01-01 New Year's Day; 01-06 Epiphany; 04-01 Easter Sunday; 04-02 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 10-04 National Day of Saint Francis of Assisi; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
2030 01-01 New Year's Day; 01-06 Epiphany; 04-21 Easter Sunday; 04-22 Easter Monday; 04-25 Liberation from Nazi-Fascism (1945); 05-01 Labour Day; 06-02 Republic Day; 08-15 Assumption; 10-04 National Day of Saint Francis of Assisi; 11-01 All Saints' Day; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Boxing Day
`,
};
