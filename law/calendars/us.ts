// Written by scripts/calendars.ts; change that script, not this file.
import type { CalendarData } from '@/law/calendars/calendar';

export const US: CalendarData = {
  code: 'US',
  title: 'Federal holidays of the United States',
  weekend: [0, 6],
  source:
    '5 USC 6103(a) and (b); Executive Order 11582; Juneteenth by Public Law 117-17. Inauguration Day is a holiday around Washington only.',
  proclaimedUntil: 2030,
  checked: true,
  holidays: `
2018 01-01 New Year's Day; 01-15 Martin Luther King Jr. Day; 02-19 Washington's Birthday; 05-28 Memorial Day; 07-04 Independence Day; 09-03 Labour Day; 10-08 Columbus Day; 11-11 Veterans Day; 11-12 Veterans Day (observed); 11-22 Thanksgiving Day; 12-25 Christmas Day
2019 01-01 New Year's Day; 01-21 Martin Luther King Jr. Day; 02-18 Washington's Birthday; 05-27 Memorial Day; 07-04 Independence Day; 09-02 Labour Day; 10-14 Columbus Day; 11-11 Veterans Day; 11-28 Thanksgiving Day; 12-25 Christmas Day
2020 01-01 New Year's Day; 01-20 Martin Luther King Jr. Day; 02-17 Washington's Birthday; 05-25 Memorial Day; 07-03 Independence Day (substitute day); 07-04 Independence Day; 09-07 Labour Day; 10-12 Columbus Day; 11-11 Veterans Day; 11-26 Thanksgiving Day; 12-25 Christmas Day
2021 01-01 New Year's Day; 01-18 Martin Luther King Jr. Day; 02-15 Washington's Birthday; 05-31 Memorial Day; 06-18 Juneteenth (substitute day); 06-19 Juneteenth; 07-04 Independence Day; 07-05 Independence Day (substitute day); 09-06 Labour Day; 10-11 Columbus Day; 11-11 Veterans Day; 11-25 Thanksgiving Day; 12-24 Christmas Day (substitute day); 12-25 Christmas Day; 12-31 New Year's Day (substitute day)
2022 01-01 New Year's Day; 01-17 Martin Luther King Jr. Day; 02-21 Washington's Birthday; 05-30 Memorial Day; 06-19 Juneteenth; 06-20 Juneteenth (substitute day); 07-04 Independence Day; 09-05 Labour Day; 10-10 Columbus Day; 11-11 Veterans Day; 11-24 Thanksgiving Day; 12-25 Christmas Day; 12-26 Christmas Day (substitute day)
2023 01-01 New Year's Day; 01-02 New Year's Day (substitute day); 01-16 Martin Luther King Jr. Day; 02-20 Washington's Birthday; 05-29 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day; 09-04 Labour Day; 10-09 Columbus Day; 11-10 Veterans Day (observed); 11-11 Veterans Day; 11-23 Thanksgiving Day; 12-25 Christmas Day
2024 01-01 New Year's Day; 01-15 Martin Luther King Jr. Day; 02-19 Washington's Birthday; 05-27 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day; 09-02 Labour Day; 10-14 Columbus Day; 11-11 Veterans Day; 11-28 Thanksgiving Day; 12-25 Christmas Day
2025 01-01 New Year's Day; 01-20 Martin Luther King Jr. Day; 02-17 Washington's Birthday; 05-26 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day; 09-01 Labour Day; 10-13 Columbus Day; 11-11 Veterans Day; 11-27 Thanksgiving Day; 12-25 Christmas Day
2026 01-01 New Year's Day; 01-19 Martin Luther King Jr. Day; 02-16 Washington's Birthday; 05-25 Memorial Day; 06-19 Juneteenth; 07-03 Independence Day (substitute day); 07-04 Independence Day; 09-07 Labour Day; 10-12 Columbus Day; 11-11 Veterans Day; 11-26 Thanksgiving Day; 12-25 Christmas Day
2027 01-01 New Year's Day; 01-18 Martin Luther King Jr. Day; 02-15 Washington's Birthday; 05-31 Memorial Day; 06-18 Juneteenth (substitute day); 06-19 Juneteenth; 07-04 Independence Day; 07-05 Independence Day (substitute day); 09-06 Labour Day; 10-11 Columbus Day; 11-11 Veterans Day; 11-25 Thanksgiving Day; 12-24 Christmas Day (substitute day); 12-25 Christmas Day; 12-31 New Year's Day (substitute day)
2028 01-01 New Year's Day; 01-17 Martin Luther King Jr. Day; 02-21 Washington's Birthday; 05-29 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day; 09-04 Labour Day; 10-09 Columbus Day; 11-10 Veterans Day (observed); 11-11 Veterans Day; 11-23 Thanksgiving Day; 12-25 Christmas Day
2029 01-01 New Year's Day; 01-15 Martin Luther King Jr. Day; 02-19 Washington's Birthday; 05-28 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day; 09-03 Labour Day; 10-08 Columbus Day; 11-11 Veterans Day; 11-12 Veterans Day (observed); 11-22 Thanksgiving Day; 12-25 Christmas Day
2030 01-01 New Year's Day; 01-21 Martin Luther King Jr. Day; 02-18 Washington's Birthday; 05-27 Memorial Day; 06-19 Juneteenth; 07-04 Independence Day; 09-02 Labour Day; 10-14 Columbus Day; 11-11 Veterans Day; 11-28 Thanksgiving Day; 12-25 Christmas Day
`,
};
