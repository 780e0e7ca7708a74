import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js';
import { isPlace } from '@/domain/codes';
import { type Form, parseRecipe, type Recipe, type SubjectColumn } from '@/domain/recipe';

type Column = { name: string; values: string[]; blank: number };

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const TIME = /^(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d|[1-9]\d{9}(\d{3}|\d{6}|\d{9}|\.\d+)?$)/;
const NATIONAL = /^\d{6}-?[1-8]\d{6}$|^\d{3}-\d{2}-\d{4}$/;
const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f:]*::?[0-9a-f:]+$/i;

/** What may be a telephone number, and a day, which reads as one of some plans. */
const NUMBER = /^[+(\d][\d ().-]{7,}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const NAMES = {
  at: /(^|_)(ts|time|timestamp|date|datetime|at|when)$|^(event|log|request|access|occurred|created|published)|일시|시각|시간/i,
  account:
    /^(customer|user|member|account|client|subscriber|cust|mbr|acct|patient|employee|person|profile|buyer|order(er)?)[_.-]?(id|no|num|number|key|name|uuid)?$|(^|[_.])(uid|uuid|userid|customerid|memberid|accountid|user_name|username)$|회원|고객|아이디|계정/i,
  credential:
    /(^|[_.-])(key|api|access|token|credential|client|session|operator|actor|agent|admin|staff)[_.-]?(key)?[_.-]?(id|no)?$|^(key|token)|접근|직원|사번|키$/i,
  residence: /country|residence|nation|region|state$|거주|국가/i,
  categories: /endpoint|path|url|uri|request|route|table|resource|action|operation|object|api|event|요청|테이블/i,
  status: /^(http_?)?(status|code|response|result)(_?code)?$|상태/i,
  minor: /minor|child|under_?(age|1[0-9])|미성년|아동/i,
  phone: /phone|mobile|tel|cell|msisdn|전화|연락처|휴대/i,
} as const;

/** Words in a request or table that tell what it shows. The categories are the law's (law/vocabulary.ts). */
const REVEALS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/profile|customer|member|account|user|회원|고객/i, ['email', 'name']],
  [/order|purchase|cart|주문/i, ['order-history']],
  [/address|deliver|shipping|배송|주소/i, ['name', 'postal-address']],
  [/e-?mail|이메일/i, ['email']],
  [/phone|mobile|전화/i, ['phone']],
  [/card|결제|카드/i, ['payment-card']],
  [/bank|iban|계좌/i, ['bank-account']],
  // A request that ends with it asks how the machine is.
  [/health(?!z|[-_]?check|$)|medical|patient|diagnos|건강|진료/i, ['health']],
  [/door|entrance|현관/i, ['entrance-code']],
  [/ssn|rrn|(?<!inter)national|주민/i, ['national-id']],
  [/location|gps|위치/i, ['location']],
  [/message|chat|(?<!e-?)mail|메시지/i, ['communications']],
];

const REGIONS: readonly CountryCode[] = ['KR', 'US', 'JP', 'TW', 'GB', 'DE', 'FR', 'CN', 'SG', 'IN', 'AU', 'BR'];
const MOST_REQUESTS = 40;

/** Characters that are kept of a value: looking for an address in a cell of megabytes takes hours. */
const TELLING = 500;

/** The share of a column's values for which something holds; of one that was cut nothing does. */
const share = (column: Column, holds: (value: string) => boolean): number =>
  column.values.length === 0 ? 0 : column.values.filter((value) => value.length < TELLING && holds(value)).length / column.values.length;
const distinct = (column: Column): string[] => [...new Set(column.values)];

const lastStep = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The region whose plan reads most of the numbers; null where all of them have a country code or few are numbers at all. */
function phoneRegion(column: Column): { region: string | null; share: number } {
  const valid = (region: CountryCode | undefined) =>
    share(column, (value) => NUMBER.test(value) && !DAY.test(value) && (parsePhoneNumber(value, region)?.isValid() ?? false));
  const bare = valid(undefined);
  const best = REGIONS.map((region) => ({ region, share: valid(region) })).reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > bare ? best : { region: null, share: bare };
}

/** Columns by what they hold first and what they are called second. */
function subjectOf(columns: readonly Column[], taken: Set<string>): Pick<SubjectColumn, 'column' | 'kind'>[] {
  const found: (Pick<SubjectColumn, 'column' | 'kind'> & { region?: string })[] = [];
  const add = (column: Column, kind: SubjectColumn['kind'], region: string | null = null): void => {
    found.push({ column: column.name, kind, ...(region !== null && { region }) });
    taken.add(column.name);
  };
  const free = (): Column[] => columns.filter(({ name }) => !taken.has(name));
  for (const column of free()) if (share(column, (value) => EMAIL.test(value)) > 0.5) add(column, 'email');
  for (const column of free()) if (share(column, (value) => NATIONAL.test(value)) > 0.7) add(column, 'national-id');
  for (const column of free()) {
    const read = phoneRegion(column);
    const written = share(column, (value) => /[-+ ()]|^0/.test(value)) > 0.5;
    if (read.share > (NAMES.phone.test(column.name) ? 0.4 : 0.8) && (written || NAMES.phone.test(column.name)))
      add(column, 'phone', read.region);
  }
  const account = free()
    .filter(({ name, values }) => NAMES.account.test(lastStep(name)) && values.length > 0)
    .sort((a, b) => distinct(b).length - distinct(a).length)[0];
  if (account) {
    add(account, 'account');
    found.unshift(...found.splice(-1));
  }
  return found;
}

const READY: Partial<Record<Form, unknown>> = {
  cloudtrail: {
    reading: 'cloudtrail',
    subject: [{ column: 'userIdentity.arn', kind: 'account' }],
    at: { column: 'eventTime', zone: 'UTC' },
    credential: { column: 'userIdentity.accessKeyId' },
  },
  okta: {
    reading: 'okta',
    subject: [{ column: 'actor.alternateId', kind: 'email' }],
    at: { column: 'published', zone: 'UTC' },
    credential: { column: 'client.ipAddress' },
  },
  pgaudit: {
    reading: 'pgaudit',
    subject: [{ column: 'parameter', kind: 'account' }],
    at: { column: 'log_time', zone: 'UTC' },
    credential: { column: 'user_name' },
    where: [{ column: 'class', in: ['READ'] }],
  },
};

/** Which values reveal which categories, as far as their words tell; a row of any other is rejected, so that a person has to say. */
function categoriesOf(column: Column): { column: string; map: Record<string, string[]>; otherwise: 'reject' } {
  const map: Record<string, string[]> = {};
  for (const value of distinct(column).sort()) {
    const key = value.split('?')[0] ?? value;
    const names = [...new Set(REVEALS.flatMap(([word, some]) => (word.test(key) ? some : [])))];
    if (names.length > 0) map[key === value ? key : `${key}*`] = names.sort();
  }
  return { column: column.name, map, otherwise: 'reject' };
}

/**
 * A recipe guessed from the names of columns and their first values, for a person to put right; null where no column looks as if it
 * identified anybody. `zone` is taken for times without offset.
 */
export function guessRecipe(
  form: Exclude<Form, 'auto'>,
  names: readonly string[],
  rows: readonly (string | null)[][],
  zone: string,
): Recipe | null {
  const columns = names.flatMap((name, index): Column[] => {
    if (names.indexOf(name) !== names.lastIndexOf(name)) return [];
    const all = rows.map((row) => (row[index] ?? '').trim().slice(0, TELLING));
    return [{ name, values: all.filter((value) => value !== ''), blank: all.filter((value) => value === '').length }];
  });
  const ready = READY[form];
  const taken = new Set<string>();
  const pick = (test: (column: Column) => boolean, by: RegExp): Column | undefined => {
    const fit = columns.filter((column) => !taken.has(column.name) && column.values.length > 0 && test(column));
    const found = fit.find(({ name }) => by.test(name));
    if (found) taken.add(found.name);
    return found;
  };
  if (ready !== undefined) return read(ready);
  const at = pick(
    (column) => form === 'nginx' || share(column, (value) => TIME.test(value)) > 0.7,
    form === 'nginx' ? /^time_local$/ : NAMES.at,
  );
  const status = pick((column) => share(column, (value) => /^[1-5]\d\d$/.test(value)) > 0.9, NAMES.status);
  const good = status ? distinct(status).filter((value) => value.startsWith('2')) : [];
  const residence = pick((column) => share(column, (value) => isPlace(value.toUpperCase())) > 0.8, NAMES.residence);
  const minor = pick((column) => distinct(column).every((value) => /^(0|1|y|n|yes|no|t|f|true|false)$/i.test(value)), NAMES.minor);
  const special = form === 'nginx' ? columns.filter(({ name }) => !name.startsWith('query.')) : [];
  for (const { name } of special) taken.add(name);
  const subject = subjectOf(
    columns.filter((column) => share(column, (value) => ADDRESS.test(value)) < 0.5),
    taken,
  );
  for (const { name } of special) taken.delete(name);
  if (subject.length === 0) return null;
  const credential = form === 'nginx' ? columns.find(({ name }) => name === 'remote_user') : pick(() => true, NAMES.credential);
  const requests = pick(
    (column) => form === 'nginx' || (distinct(column).length <= MOST_REQUESTS && !TIME.test(column.values[0] ?? '')),
    form === 'nginx' ? /^path$/ : NAMES.categories,
  );
  return read({
    reading: ['csv', 'parquet'].includes(form) ? 'auto' : form,
    subject,
    ...(residence && { residence: { column: residence.name } }),
    ...(at && { at: { column: at.name, zone } }),
    ...(credential && { credential: { column: credential.name } }),
    ...(status && good.length > 0 && { where: [{ column: status.name, in: good.sort() }] }),
    ...(requests && { categories: categoriesOf(requests) }),
    ...(minor && { minors: { column: minor.name, in: distinct(minor).filter((value) => /^(1|y|yes|t|true)$/i.test(value)) } }),
  });
}

function read(value: unknown): Recipe | null {
  const parsed = parseRecipe(value);
  return parsed.ok ? parsed.recipe : null;
}
