// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const BR: CalendarData = {
  code: 'BR',
  title: 'National holidays of Brazil',
  weekend: [0, 6],
  source:
    'Laws 662/1949, 6.802/1980, 9.093/1995 (Good Friday) and 14.759/2023 (20 November, from 2024). Carnival and Corpus Christi are optional.',
  proclaimedUntil: 2030,
  checked: true,
  holidays: `
2018 01-01 New Year's Day; 03-30 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 12-25 Christmas Day
2019 01-01 New Year's Day; 04-19 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 12-25 Christmas Day
2020 01-01 New Year's Day; 04-10 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 12-25 Christmas Day
2021 01-01 New Year's Day; 04-02 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 12-25 Christmas Day
2022 01-01 New Year's Day; 04-15 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 12-25 Christmas Day
2023 01-01 New Year's Day; 04-07 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 12-25 Christmas Day
2024 01-01 New Year's Day; 03-29 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
2025 01-01 New Year's Day; 04-18 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
2026 01-01 New Year's Day; 04-03 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
2027 01-01 New Year's Day; 03-26 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
2028 01-01 New Year's Day; 04-14 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
2029 01-01 New Year's Day; 03-30 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
2030 01-01 New Year's Day; 04-19 Good Friday; 04-21 Tiradentes' Day; 05-01 Labour Day; 09-07 Independence Day; 10-12 Our Lady of Aparecida; 11-02 All Souls' Day; 11-15 Republic Day; 11-20 Black Awareness Day; 12-25 Christmas Day
`,
};
