// The breach notification laws of the fifty states and the District of Columbia. Their pattern is one and their figures differ, so the
// law is a table (us-states-table.ts) and three functions that make its duties: notice to residents, report to the authority of the
// state, notice to consumer reporting agencies.
import type { Condition, ContentItem, Duty, OwedBy } from '@/law/duty';
import { placeOf } from '@/law/jurisdictions';
import { all, any, atLeast, dataOf, encrypted, goodFaith, is, moreThan, personalData, REVIEWED } from '@/law/regimes/terms';
import { contentsInStates, type StateItem } from '@/law/regimes/us-states-contents';
import { authorities, type Count, type DataRule, type Part, type Reading, readings, type StateRow } from '@/law/regimes/us-states-row';
import { stateRows } from '@/law/regimes/us-states-table';
import type { Category } from '@/law/vocabulary';

const bound: OwedBy = {
  roles: ['controller'],
  text: 'person or business that owns or licenses computerised personal information of residents',
};

/** The numbers that every state protects where they stand with a name. */
const everywhere: readonly Category[] = ['national-id', 'driving-licence', 'payment-card', 'bank-account'];

/** Lower-case code as the ids of duties have it: `us-al`. */
const prefix = (row: StateRow) => `us-${row.code.toLowerCase()}`;
const placeCode = (row: StateRow) => `US-${row.code}`;
const nameOf = (row: StateRow) => placeOf(placeCode(row))?.name ?? row.code;

const protectedData = (place: string, { withName, alone, onlyForEmail }: DataRule): readonly Condition[] => {
  const name = dataOf(place, 'name');
  const listed = dataOf(place, ...everywhere, ...withName);
  if (!alone) return [name, listed];
  const withoutName = dataOf(place, ...alone);
  return [any(all(name, listed), onlyForEmail ? all(withoutName, 'undecidable') : withoutName)];
};

/** A breach of the state's law: protected data of at least one resident. */
const breach = (row: StateRow): Condition => {
  const place = placeCode(row);
  return all(personalData, atLeast(1, place), ...protectedData(place, row.data));
};

const counted = (row: StateRow, count: Count): Condition => {
  const people = count.of === 'residents' ? placeCode(row) : '*';
  return 'atLeast' in count ? atLeast(count.atLeast, people) : moreThan(count.moreThan, people);
};

const inNumbers = (count: Count): string => {
  const number = 'atLeast' in count ? count.atLeast : count.moreThan + 1;
  if (number === 1) return count.of === 'residents' ? 'any resident affected' : 'anyone notified';
  return `${number.toLocaleString('en')} ${count.of === 'residents' ? 'residents affected' : 'people notified'} or more`;
};

const words: Partial<Record<Category, string>> = {
  'date-of-birth': 'date of birth',
  passport: 'passport number',
  'tax-id': 'taxpayer number',
  health: 'medical information',
  'health-insurance': 'health-insurance number',
  biometric: 'biometric data',
  genetic: 'genetic data',
  vehicle: 'number-plate records',
};

const dataInWords = ({ withName, alone, onlyForEmail }: DataRule): string => {
  const further = withName.flatMap((category) => words[category] ?? []);
  const numbers = ['Social Security, licence, card or account number', ...further.slice(0, -1)].join(', ');
  const list = [numbers, ...further.slice(-1)].join(' or ');
  const login = withName.includes('credentials') ? '; or, with the name, a user name or e-mail address with its password' : '';
  if (!alone) return `a resident's name with a ${list}${login}`;
  const coded = alone.includes('payment-card') ? ', or a card or account number with its code' : '';
  const other = onlyForEmail ? 'with the password to an e-mail account' : `with its password${coded}, also without a name`;
  return `a resident's name with a ${list}; or a user name or e-mail address ${other}`;
};

const contentsOf = (ids: readonly StateItem[]): readonly ContentItem[] => ids.map((id) => ({ id, text: contentsInStates[id] }));

/** What all duties of a state have in common, and what the row says about one of them. */
const base = (row: StateRow, part: Part) => {
  const reading: Reading = part.read ?? row.read;
  const residents = `${prefix(row)}-individuals`;
  const { startsAt, versions, calendar, relation } = typeof part.limit === 'function' ? part.limit(residents) : part.limit;
  return {
    jurisdiction: placeCode(row),
    law: `Breach law of ${nameOf(row)}`,
    article: row.statute,
    timeZone: placeOf(placeCode(row))?.timeZone ?? 'America/New_York',
    owedBy: bound,
    unless: [encrypted, goodFaith, ...(row.harm ? [is('risk.misuseLikely', false)] : [])],
    startsAt,
    versions,
    ...(calendar ? { calendar } : {}),
    ...(relation ? { relation: { to: residents, order: relation } } : {}),
    ...(part.precededBy ? { precededBy: [part.precededBy] } : {}),
    state: 'in-force' as const,
    ...(part.contents ? { contents: contentsOf(part.contents) } : {}),
    ...(part.penalty ? { penalty: part.penalty } : {}),
    ...readings[reading],
    ...(part.confidenceNote ? { confidenceNote: part.confidenceNote } : {}),
    reviewed: REVIEWED,
  };
};

const noticeToResidents = (row: StateRow): Duty => {
  const { residents } = row;
  const exceptions = [...(row.harm ? [`risk of harm: ${row.harm}`] : []), ...(residents.exceptions ?? [])];
  return {
    id: `${prefix(row)}-individuals`,
    ...base(row, residents),
    recipient: 'individuals',
    authority: `Residents of ${nameOf(row)}`,
    trigger: dataInWords(row.data),
    when: breach(row),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    delay: residents.delay ?? [
      'law enforcement asks for it',
      'as needed to determine the scope and restore the integrity of the system (most states)',
    ],
    insider: 'The exemption for good faith never covers a malicious insider; it fails once data are used or disclosed without authority.',
    ...(residents.notes ? { notes: residents.notes } : {}),
  };
};

const reportToAuthority = (row: StateRow): readonly Duty[] => {
  const { authority } = row;
  if (!authority) return [];
  const { to, when, channel, form, notes } = authority;
  return [
    {
      id: `${prefix(row)}-regulator`,
      ...base(row, authority),
      recipient: 'regulator',
      authority: authorities[to],
      ...(channel ? { channel } : {}),
      ...(form ? { form } : {}),
      trigger: 'special' in when ? when.special : inNumbers(when),
      when: 'special' in when ? 'undecidable' : all(breach(row), counted(row, when)),
      ...(notes ? { notes } : {}),
    },
  ];
};

const noticeToAgencies = (row: StateRow): readonly Duty[] => {
  const { agencies } = row;
  if (!agencies) return [];
  const { when } = agencies;
  const counts =
    !('special' in when) && when.of === 'residents'
      ? 'Counts residents of the state.'
      : 'Counts the people notified; some statutes count residents only.';
  return [
    {
      id: `${prefix(row)}-cra`,
      ...base(row, agencies),
      recipient: 'consumer reporting agencies',
      authority: 'Equifax, Experian, TransUnion',
      trigger: 'special' in when ? when.special : inNumbers(when),
      when: 'special' in when ? 'undecidable' : all(breach(row), counted(row, when)),
      ...(agencies.exceptions ? { exceptions: agencies.exceptions } : {}),
      notes: agencies.notes ? `${counts} ${agencies.notes}` : counts,
    },
  ];
};

export const usStates: readonly Duty[] = stateRows.flatMap((row) => [
  noticeToResidents(row),
  ...reportToAuthority(row),
  ...noticeToAgencies(row),
]);
