// Written by scripts/calendars.ts; change that script, not this file.

import { AT } from '@/law/calendars/at';
import { AU } from '@/law/calendars/au';
import { BE } from '@/law/calendars/be';
import { BG } from '@/law/calendars/bg';
import { BR } from '@/law/calendars/br';
import { type Calendar, type CalendarData, readCalendar } from '@/law/calendars/calendar';
import { CO } from '@/law/calendars/co';
import { CY } from '@/law/calendars/cy';
import { CZ } from '@/law/calendars/cz';
import { DE } from '@/law/calendars/de';
import { DK } from '@/law/calendars/dk';
import { EE } from '@/law/calendars/ee';
import { EG } from '@/law/calendars/eg';
import { ES } from '@/law/calendars/es';
import { FI } from '@/law/calendars/fi';
import { FR } from '@/law/calendars/fr';
import { GR } from '@/law/calendars/gr';
import { HR } from '@/law/calendars/hr';
import { HU } from '@/law/calendars/hu';
import { IE } from '@/law/calendars/ie';
import { IS } from '@/law/calendars/is';
import { IT } from '@/law/calendars/it';
import { JP } from '@/law/calendars/jp';
import { KR } from '@/law/calendars/kr';
import { LI } from '@/law/calendars/li';
import { LT } from '@/law/calendars/lt';
import { LU } from '@/law/calendars/lu';
import { LV } from '@/law/calendars/lv';
import { MT } from '@/law/calendars/mt';
import { NL } from '@/law/calendars/nl';
import { NO } from '@/law/calendars/no';
import { PL } from '@/law/calendars/pl';
import { PT } from '@/law/calendars/pt';
import { RO } from '@/law/calendars/ro';
import { SE } from '@/law/calendars/se';
import { SI } from '@/law/calendars/si';
import { SK } from '@/law/calendars/sk';
import { US } from '@/law/calendars/us';

/** The frozen data of every calendar, by ISO code. */
export const calendarData: Readonly<Record<string, CalendarData>> = {
  AT,
  AU,
  BE,
  BG,
  BR,
  CO,
  CY,
  CZ,
  DE,
  DK,
  EE,
  EG,
  ES,
  FI,
  FR,
  GR,
  HR,
  HU,
  IE,
  IS,
  IT,
  JP,
  KR,
  LI,
  LT,
  LU,
  LV,
  MT,
  NL,
  NO,
  PL,
  PT,
  RO,
  SE,
  SI,
  SK,
  US,
};

const read = new Map<string, Calendar>();

/** The calendar of a country, read once; undefined where there is none. */
export function calendarOf(code: string): Calendar | undefined {
  const known = read.get(code);
  if (known) return known;
  const data = calendarData[code];
  if (!data) return undefined;
  const made = readCalendar(data);
  read.set(code, made);
  return made;
}
