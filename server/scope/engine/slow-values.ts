// Single values read slowly and plainly, sharing nothing with the engine but the recipe's type: tests hold one against the other.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { Temporal } from 'temporal-polyfill';
import type { SubjectColumn } from '@/domain/recipe';

export function form(text: string, { kind, fold, region }: SubjectColumn): string {
  const plain = text.normalize('NFKC').split(/\s+/u).filter(Boolean).join(' ');
  if (kind === 'email') return plain.indexOf('@') > 0 && plain.indexOf('@', 1) < plain.length - 1 ? plain.toLowerCase() : '';
  if (kind === 'national-id')
    return [...plain]
      .filter((sign) => !/[\s.\-\u2010-\u2015\u2212]/u.test(sign))
      .join('')
      .toUpperCase();
  if (kind !== 'phone') return fold ? plain.toLowerCase() : plain;
  const number = parsePhoneNumberFromString(plain, (region ?? undefined) as 'KR' | undefined);
  return number?.isPossible() ? number.number : '';
}

export function instantOf(text: string, zone: string): Temporal.Instant | null {
  const digits = text.trim();
  if (/^[1-9]\d{9}(\.\d{1,9})?$/.test(digits)) return Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(digits) * 1000));
  if (/^[1-9]\d{12}$/.test(digits)) return Temporal.Instant.fromEpochMilliseconds(Number(digits));
  const found = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)(?: ?(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?$/.exec(text.trim());
  if (!found) return null;
  try {
    const [, day, time = '', offset] = found;
    const wall = `${day}T${time.replace(',', '.')}`;
    if (offset === undefined) return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
    return Temporal.Instant.from(`${wall}${/[a-z]/i.test(offset) ? 'Z' : offset}`);
  } catch {
    return null;
  }
}

/** Whether an IPv4 address is in one of the networks, by its number. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  const numberOf = (text: string): number | null =>
    /^\d{1,3}(\.\d{1,3}){3}$/.test(text) ? text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0) : null;
  const number = numberOf(address.trim());
  return networks.some((network) => {
    const [base = '', bits = '32'] = network.split('/');
    const size = 2 ** (32 - Number(bits));
    const first = Math.floor((numberOf(base) ?? 0) / size) * size;
    return number !== null && number >= first && number < first + size;
  });
}

/** What a map says of a value: the value itself, or the longest beginning. */
export function mappedOf(value: string, map: Record<string, string[]>): string[] | undefined {
  const whole = Object.entries(map).find(([key]) => !key.endsWith('*') && key === value)?.[1];
  const beginnings = Object.entries(map).filter(([key]) => key.endsWith('*') && value.startsWith(key.slice(0, -1)));
  return whole ?? beginnings.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}
