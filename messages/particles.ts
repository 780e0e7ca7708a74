/** Korean particles as a sentence offers them before a name that is not known yet: with a final consonant, without one. */
const OFFERED = /([\p{L}\p{N}]{1,2})(["'’”)\]》]*)(을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로)/gu;
const PAIRS: Record<string, readonly [string, string]> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};
const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;
/** Final consonants of the digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. The number only says which; 0 is none. */
const DIGITS = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0];

/** Of the capitals only these are read with a final consonant: 엘 엠 엔 알. */
const CAPITALS: Record<string, number> = { L: RIEUL, M: 16, N: 4, R: RIEUL };

/** The final consonant of what the last letters are read as, 0 for none; null where that cannot be told. */
function finalOf(letters: string): number | null {
  const letter = letters.slice(-1);
  const code = letter.charCodeAt(0);
  if (code >= FIRST && code <= LAST) return (code - FIRST) % FINALS;
  if (/^\d$/.test(letter)) return DIGITS[Number(letter)] ?? null;
  // An abbreviation is spelled out; a word is not.
  return /^[A-Z]{1,2}$/.test(letters) ? (CAPITALS[letter] ?? 0) : null;
}

/** Whether a sentence leaves a particle to be chosen. */
export const offersParticle = (sentence: string): boolean => /\([를가는와]\)|\(으\)로/.test(sentence);

/** Chooses each particle by the letter before it: 서울로, 부산으로, 3을, PIPC를. After a Latin word, whose reading is not known, both stay. */
export function withParticles(text: string): string {
  return text.replace(OFFERED, (whole, letters: string, closing: string, particle: string) => {
    const final = finalOf(letters);
    const pair = PAIRS[particle];
    if (final === null || pair === undefined) return whole;
    const open = final === 0 || (particle === '(으)로' && final === RIEUL);
    return `${letters}${closing}${pair[open ? 1 : 0]}`;
  });
}
