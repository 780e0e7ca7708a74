const NUMBER = '([0-9][0-9A-Za-z]*(?:[-–.:][0-9A-Za-z]+)*(?:\\([0-9A-Za-z]+\\))*)';
// Tried in this order: after the word for an article; "reg", which may also name a regulation by its year; the section behind the
// number of a title ("45 CFR 164.404"); the first number there is.
const PLACES = [
  `(?:\\bArts?|\\bItem|\\bs|§+|\\bpara) ?${NUMBER}`,
  `\\breg ${NUMBER}`,
  `^[0-9]+ [A-Z][A-Za-z. ]* ${NUMBER}`,
  `(?:^|[\\s(])${NUMBER}`,
].map((pattern) => new RegExp(pattern));

/** The number that stands in the margin of a duty: "34(1)" of "PIPA Art 34(1); Decree Art 39". Null where the citation has none. */
export function articleNumber(article: string): string | null {
  for (const place of PLACES) {
    const found = place.exec(article)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
