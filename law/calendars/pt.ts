// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const PT: CalendarData = {
  code: 'PT',
  title: 'National holidays of Portugal',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 03-30 Good Friday; 04-01 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 05-31 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2019 01-01 New Year's Day; 04-19 Good Friday; 04-21 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-10 Portugal Day; 06-20 Corpus Christi; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2020 01-01 New Year's Day; 04-10 Good Friday; 04-12 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-10 Portugal Day; 06-11 Corpus Christi; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2021 01-01 New Year's Day; 04-02 Good Friday; 04-04 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-03 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2022 01-01 New Year's Day; 04-15 Good Friday; 04-17 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-10 Portugal Day; 06-16 Corpus Christi; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2023 01-01 New Year's Day; 04-07 Good Friday; 04-09 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-08 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2024 01-01 New Year's Day; 03-29 Good Friday; 03-31 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 05-30 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2025 01-01 New Year's Day; 04-18 Good Friday; 04-20 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-10 Portugal Day; 06-19 Corpus Christi; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2026 01-01 New Year's Day; 04-03 Good Friday; 04-05 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-04 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2027 01-01 New Year's Day; 03-26 Good Friday; 03-28 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 05-27 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2028 01-01 New Year's Day; 04-14 Good Friday; 04-16 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-10 Portugal Day; 06-15 Corpus Christi; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2029 01-01 New Year's Day; 03-30 Good Friday; 04-01 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 05-31 Corpus Christi; 06-10 Portugal Day; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
2030 01-01 New Year's Day; 04-19 Good Friday; 04-21 Easter Sunday; 04-25 Liberty Day; 05-01 Labour Day; 06-10 Portugal Day; 06-20 Corpus Christi; 08-15 Assumption; 10-05 Implantação da República; 11-01 All Saints' Day; 12-01 Restauração da Independência; 12-08 Immaculate Conception; 12-25 Christmas Day
`,
};
