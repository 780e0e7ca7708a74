// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const ES: CalendarData = {
  code: 'ES',
  title: 'National holidays of Spain',
  weekend: [0, 6],
  source: 'date-holidays 3.37.0, public holidays of the whole country; not compared with the official list',
  proclaimedUntil: 2027,
  checked: false,
  holidays: `
2018 01-01 New Year's Day; 01-06 Epiphany; 03-30 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2019 01-01 New Year's Day; 01-06 Epiphany; 04-19 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2020 01-01 New Year's Day; 01-06 Epiphany; 04-10 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2021 01-01 New Year's Day; 01-06 Epiphany; 04-02 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2022 01-01 New Year's Day; 01-06 Epiphany; 04-15 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day; 12-26 Christmas Day (substitute day)
2023 01-01 New Year's Day; 01-06 Epiphany; 04-07 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2024 01-01 New Year's Day; 01-06 Epiphany; 03-29 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2025 01-01 New Year's Day; 01-06 Epiphany; 04-18 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2026 01-01 New Year's Day; 01-06 Epiphany; 04-03 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2027 01-01 New Year's Day; 01-06 Epiphany; 03-26 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2028 01-01 New Year's Day; 01-06 Epiphany; 04-14 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2029 01-01 New Year's Day; 01-06 Epiphany; 03-30 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
2030 01-01 New Year's Day; 01-06 Epiphany; 04-19 Good Friday; 05-01 Labour Day; 08-15 Assumption; 10-12 Fiesta Nacional de España; 11-01 All Saints' Day; 12-06 Día de la Constitución Española; 12-08 Immaculate Conception; 12-25 Christmas Day
`,
};
