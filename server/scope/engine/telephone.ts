import { Metadata, type NumberingPlan } from 'libphonenumber-js';
import metadata from 'libphonenumber-js/min/metadata';
import { literal } from './database';
import { regionOf } from './values';

/** What the library has of a numbering plan beyond what its types say. */
type FullPlan = NumberingPlan & {
  callingCode(): string;
  nationalNumberPattern(): string;
  nationalPrefix(): string | undefined;
  nationalPrefixForParsing(): string | undefined;
};

const isFull = (plan: NumberingPlan | undefined): plan is FullPlan =>
  plan !== undefined &&
  ['callingCode', 'nationalNumberPattern', 'nationalPrefix', 'nationalPrefixForParsing'].every((name) => name in plan);

type Plan = {
  code: string;
  /** RE2 of a national number, without trunk prefix. */
  pattern: string;
  /** "0" in most countries, "1" in North America, "" where there is none. */
  trunk: string;
  /** First digits of national numbers that are not read here after the trunk prefix, and without it. */
  notAfterTrunk: string;
  notBare: string;
  /** Several regions may share a country code; numbers with it are read by the plan of the first of them. */
  first: boolean;
};

/** The parts of an expression between the bars of its outermost level. */
function alternatives(expression: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of expression) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part !== '');
}

/** The digits an expression begins with, as far as they are written out; at most two. */
const beginning = (expression: string): string => /^(?:\((?:\?:)?)*(\d{0,2})/.exec(expression)?.[1] ?? '';

/**
 * How the numbers of a region are dialled, as far as removing the trunk prefix and adding the country code is all there is to it;
 * null for a region of which that cannot be told from the metadata. Numbers with a carrier's code, a dialling prefix or a prefix that is
 * rewritten are left out by their first digit.
 */
export function planOf(region: string | null): Plan | null {
  const country = regionOf(region);
  if (country === undefined) return null;
  const chosen = new Metadata();
  chosen.selectNumberingPlan(country);
  const plan = chosen.numberingPlan;
  if (!isFull(plan)) return null;
  const [code, pattern] = [plan.callingCode(), plan.nationalNumberPattern()];
  const trunk = plan.nationalPrefix() || '';
  const dialling = plan.IDDPrefix() || '';
  const [after, bare] = [new Set<string>(), new Set<string>()];
  const shut = (digits: string): boolean => {
    if (trunk !== '' && digits.startsWith(trunk) && digits.length > trunk.length) after.add(digits.slice(trunk.length, trunk.length + 1));
    else if (digits !== '' && digits !== trunk) bare.add(digits.slice(0, 1));
    else return false;
    return true;
  };
  if (trunk !== '') {
    after.add(trunk.slice(0, 1));
    bare.add(trunk.slice(0, 1));
  }
  for (const part of alternatives(plan.nationalPrefixForParsing() || '')) {
    if (part === trunk) continue;
    const carrier = trunk === '' ? undefined : new RegExp(`^${trunk}\\((?:\\?:)?(\\d)`).exec(part)?.[1];
    if (carrier !== undefined && part.endsWith(')?')) after.add(carrier);
    else if (!shut(beginning(part))) return null;
  }
  for (const part of alternatives(dialling)) if (!shut(beginning(part))) return null;
  const first = metadata.country_calling_codes[code]?.[0] === country;
  return { code, pattern, trunk, notAfterTrunk: [...after].join(''), notBare: [...bare].join(''), first };
}

/** SQL of a number's digits: what people write between them is dropped, anything else stays and makes it no number. */
export const digitsSql = (text: string): string =>
  `CASE WHEN contains(${text}, ' ') OR contains(${text}, '.') OR contains(${text}, '(') THEN translate(${text}, '- .()', '') ELSE replace(${text}, '-', '') END`;

/** SQL of the E.164 form of `digits` (from digitsSql), and `otherwise` where a number of the region is not told by its digits alone. */
export function telephoneSql(digits: string, region: string | null, otherwise: string): string {
  const plan = planOf(region);
  if (plan === null) return otherwise;
  const { code, trunk } = plan;
  const from = (place: number): string => (place === 1 ? digits : `substr(${digits}, ${place})`);
  const when = (start: string, place: number, not: string, made: string): string => {
    const begins = start === '' ? '' : `starts_with(${digits}, ${literal(start)}) AND `;
    const kept = not === '' ? '' : `NOT contains(${literal(not)}, substr(${digits}, ${place}, 1)) AND `;
    return `WHEN ${begins}${kept}regexp_full_match(${from(place)}, ${literal(plan.pattern)}) THEN ${made}`;
  };
  return [
    'CASE',
    trunk === '' ? '' : when(trunk, trunk.length + 1, plan.notAfterTrunk, `${literal(`+${code}`)} || ${from(trunk.length + 1)}`),
    when('', 1, plan.notBare, `${literal(`+${code}`)} || ${digits}`),
    plan.first ? when(`+${code}`, code.length + 2, plan.notBare, digits) : '',
    `ELSE ${otherwise} END`,
  ].join(' ');
}
