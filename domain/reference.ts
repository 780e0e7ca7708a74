// Digits and capitals without 0 and O, 1, I and L, U: nothing that is misread on paper or misheard on the telephone.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;
/** Above this a byte would favour the first letters. */
const FAIR = 256 - (256 % ALPHABET.length);

/** Random bytes to draw for one reference: enough that running out has a chance under one in 10^9. */
export const REFERENCE_BYTES = 24;

/** A reference (`LK-7Q4M-2D`) from random bytes, every letter equally likely. Throws a RangeError when the bytes run out. */
export function referenceFrom(bytes: Uint8Array): string {
  const letters = [...bytes]
    .filter((byte) => byte < FAIR)
    .slice(0, LENGTH)
    .map((byte) => ALPHABET[byte % ALPHABET.length]);
  if (letters.length < LENGTH) throw new RangeError('Too few random bytes for a reference');
  return `LK-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

const FORM = new RegExp(`^LK-[${ALPHABET}]{4}-[${ALPHABET}]{2}$`);

/** True for a reference exactly as `referenceFrom` writes it. */
export const isReference = (text: string): boolean => FORM.test(text);

/** A reference as typed by hand (small letters, spaces, no hyphens), or null where it cannot be one. */
export function readReference(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replace(/^LK/, '');
  const read = `LK-${letters.slice(0, 4)}-${letters.slice(4)}`;
  return isReference(read) ? read : null;
}
