import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js';
import type { SubjectColumn } from '@/domain/recipe';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** NFKC, without white space at its ends, and with one space for any within. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The region as libphonenumber knows it, or undefined. */
export const regionOf = (region: string | null): CountryCode | undefined =>
  region !== null && isSupportedCountry(region) ? region : undefined;

/**
 * The one form of a value that identifies a subject, or null for text that identifies nobody: empty, an e-mail address without
 * anything before or after its @, a telephone number of impossible length or without a country. Telephone numbers are E.164. They
 * are held to possible lengths, not to ranges in use, for those change with every version of the library and a recount would differ.
 */
export function normalForm(text: string, { kind, fold, region }: Pick<SubjectColumn, 'kind' | 'fold' | 'region'>): string | null {
  const plain = tidy(text);
  switch (kind) {
    case 'account':
    case 'key':
      return orNull(fold ? plain.toLowerCase() : plain);
    case 'email':
      return /.@./su.test(plain) ? plain.toLowerCase() : null;
    case 'national-id':
      return orNull(plain.replace(/[\s\-.\u2010-\u2015\u2212]/gu, '').toUpperCase());
    case 'phone': {
      const number = parsePhoneNumber(plain, regionOf(region));
      return number?.isPossible() ? number.number : null;
    }
  }
}
