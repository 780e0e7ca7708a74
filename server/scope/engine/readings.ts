import type { Form } from '@/domain/recipe';
import type { Compression } from './bytes';
import { membersOf, parquetColumns } from './columns';
import { fileLiteral, literal, literals } from './database';
import type { Examined } from './examine';

/** What a ready-made reading offers: its columns (where they are fixed) and those that usually say when, who and with which credential. */
export const READINGS: Partial<Record<Form, { columns: string[]; at: string; credential: string | null; address: string }>> = {
  cloudtrail: {
    columns: [],
    at: 'eventTime',
    credential: 'userIdentity.accessKeyId',
    address: 'sourceIPAddress',
  },
  okta: {
    columns: [],
    at: 'published',
    credential: 'transaction.detail.requestApiTokenId',
    address: 'client.ipAddress',
  },
  nginx: {
    // And `query.NAME` for an argument of the request.
    columns: ['remote_addr', 'remote_user', 'time_local', 'method', 'target', 'path', 'status', 'bytes', 'referer', 'user_agent'],
    at: 'time_local',
    credential: 'remote_user',
    address: 'remote_addr',
  },
  pgaudit: {
    // And `parameter.1` for one of several parameters.
    columns: 'log_time user_name database_name connection_from audit_type class command object_type object_name statement parameter'.split(
      ' ',
    ),
    at: 'log_time',
    credential: 'user_name',
    address: 'connection_from',
  },
};

/** A file's rows as SQL: where from, each wanted column as text, and whether the row is one of the log (`well`) and counts at all (`meant`). */
export type Relation = { from: string; columns: Map<string, string>; well: string; meant: string };

/** Names that no log has: the file of a row, and its place there. */
export const FILE = 'latchkey_file';
export const NUMBER = 'latchkey_number';

/** Files that one statement can read together have equal keys. */
export const groupKey = (file: Examined): string =>
  JSON.stringify([file.kind, file.columns, file.types, file.text?.dialect, file.header, file.compression, file.multiline, file.newline]);

/** Bytes of the longest row the database engine reads unasked, and of a piece of a file that it reads at once. */
const USUAL_ROW = 2_000_000;
const BUFFER = 32_000_000;

function csv(
  files: readonly Examined[],
  columns: string,
  header: boolean,
  delimiter: string,
  quote: string,
  compression: Compression,
  parallel: boolean,
): string {
  const longest = Math.max(...files.map((file) => file.longest));
  const settings = [
    `header = ${header}`,
    'auto_detect = false',
    `delim = ${literal(delimiter)}`,
    `quote = ${literal(quote)}`,
    `escape = ${literal(quote)}`,
    'strict_mode = true',
    // Told, for it would be guessed from the first, which may stand within quotes. CRLF it takes only as a guess.
    ...(files[0]?.newline === '\n' ? [`new_line = '\\n'`] : []),
    'null_padding = false',
    `compression = ${literal(compression)}`,
    `parallel = ${parallel}`,
    'hive_partitioning = false',
    ...(longest > USUAL_ROW ? [`max_line_size = ${longest + 2}`, `buffer_size = ${Math.max(longest + 2, BUFFER)}`] : []),
    `filename = '${FILE}'`,
    `columns = ${columns}`,
  ];
  return `read_csv(${paths(files)}, ${settings.join(', ')})`;
}

const paths = (files: readonly Examined[]): string => `[${files.map(({ path }) => fileLiteral(path)).join(',')}]`;

const name = (index: number): string => `c${index}`;

function delimited(files: readonly Examined[], first: Examined): string {
  const { delimiter, quote } = first.text?.dialect ?? { delimiter: 44, quote: 34 };
  const columns = `{${first.columns.map((_, index) => `'${name(index)}': 'VARCHAR'`).join(', ')}}`;
  // A row that goes over a line end can be found from its beginning only, so such files are read by one thread from their start.
  return csv(files, columns, first.header, String.fromCharCode(delimiter), String.fromCharCode(quote), first.compression, !first.multiline);
}

/** No log has this sign, so that a line is one field. */
const NEVER = '\x01';

const lines = (files: readonly Examined[], first: Examined): string =>
  csv(files, `{'l': 'VARCHAR'}`, false, NEVER, '', first.compression, true);

export const NGINX = String.raw`^(\S+) \S+ (\S+) \[([^\]]+)\] "(?:([A-Z]+) (\S+)(?: HTTP/[0-9.]+)?|[^"]*)" (\d{3}) (\d+|-) "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"`;
const NGINX_PARTS = ['remote_addr', 'remote_user', 'time_local', 'method', 'target', 'status', 'bytes', 'referer', 'user_agent'];

const AUDIT = String.raw`(?s)^AUDIT: (SESSION|OBJECT),\d+,\d+,([^,]*),([^,]*),([^,]*),((?:"[^"]*")|[^,]*),("(?:[^"]|"")*"|[^,]*),("(?:[^"]|"")*"|[^,]*)(?:,\d+)?$`;
const AUDIT_PARTS = ['audit_type', 'class', 'command', 'object_type', 'object_name', 'statement', 'parameter'];
/** What a part of an audit may be quoted as, which the log does not mean. */
const NOT_SAID = ['', '<none>', '<not logged>', '<previously logged>'];

/** An instant with its zone written as ISO 8601 has it, from a text and the pattern it follows. */
const utc = (text: string, format: string): string =>
  `strftime(timezone('UTC', try_strptime(${text}, ${literal(format)})), '%Y-%m-%dT%H:%M:%S.%fZ')`;

const PLAIN = { well: 'true', meant: 'true' };

function audit(first: Examined, from: string, wanted: readonly string[], columns: Map<string, string>): Relation {
  const message = name(first.columns.indexOf('message'));
  const time = name(first.columns.indexOf('log_time'));
  // PostgreSQL writes the zone's abbreviation, which only for UTC means one thing; any other is the zone that the recipe names.
  const moment = `CASE WHEN regexp_matches(${time}, ' (UTC|GMT)$') THEN replace(substr(${time}, 1, length(${time}) - 4), ' ', 'T') || 'Z' ELSE regexp_replace(${time}, ' [A-Z]{2,5}$', '') END`;
  if (columns.has('log_time')) columns.set('log_time', moment);
  const unquoted = (text: string): string =>
    `CASE WHEN starts_with(${text}, '"') THEN replace(substr(${text}, 2, length(${text}) - 2), '""', '"') WHEN ${text} NOT IN (${NOT_SAID.map(literal).join(', ')}) THEN ${text} END`;
  for (const column of wanted) {
    const [part = '', place] = column.split('.');
    if (!AUDIT_PARTS.includes(part)) continue;
    if (place === undefined) columns.set(column, unquoted(`m.${part}`));
    else if (part === 'parameter' && /^[1-9]\d?$/.test(place)) {
      columns.set(column, `nullif(split_part(${unquoted('m.parameter')}, ',', ${place}), '')`);
    }
  }
  const parts = `CASE WHEN starts_with(${message}, 'AUDIT: ') THEN regexp_extract(${message}, ${literal(AUDIT)}, ${literals(AUDIT_PARTS)}) END`;
  return { from: `(SELECT *, ${parts} AS m FROM ${from})`, columns, well: 'true', meant: 'm IS NOT NULL' };
}

/** A named argument of a request's query, decoded. */
const argument = (name: string): string => {
  const escaped = name.replace(/[^A-Za-z0-9_]/g, (sign) => (sign < '\x80' ? `\\${sign}` : sign));
  return `nullif(url_decode(replace(regexp_extract(m.target, ${literal(`[?&]${escaped}=([^&#]*)`)}, 1), '+', ' ')), '')`;
};

function nginx(from: string, wanted: readonly string[]): Relation {
  const special = new Map([
    ['time_local', utc('m.time_local', '%d/%b/%Y:%H:%M:%S %z')],
    ['remote_user', `nullif(m.remote_user, '-')`],
    ['path', `split_part(m.target, '?', 1)`],
  ]);
  const columns = wanted.flatMap((column): [string, string][] => {
    const query = /^query\.(.+)$/.exec(column)?.[1];
    const sql = special.get(column) ?? (query === undefined ? (NGINX_PARTS.includes(column) ? `m.${column}` : null) : argument(query));
    return sql === null ? [] : [[column, sql]];
  });
  const parts = `regexp_extract(l, ${literal(NGINX)}, ${literals(NGINX_PARTS)})`;
  return { from: `(SELECT *, ${parts} AS m FROM ${from})`, columns: new Map(columns), well: `m.status <> ''`, meant: 'true' };
}

/**
 * Files of one group (groupKey) as a relation. Columns that the files do not have are missing from `columns`; in records every
 * column may be, so there none is. `numbered` adds NUMBER, the place of a row in its file from 1, for a statement that keeps order.
 */
export function relationOf(files: readonly Examined[], wanted: readonly string[], form: Form, numbered = false): Relation {
  const [first] = files;
  if (first === undefined) throw new RangeError('No file');
  const rows = (source: string): string => (numbered ? `(SELECT *, row_number() OVER () AS ${NUMBER} FROM ${source})` : source);
  if (first.kind === 'parquet') {
    const from = rows(`read_parquet(${paths(files)}, filename = '${FILE}', hive_partitioning = false)`);
    return { from, columns: parquetColumns(first, wanted), ...PLAIN };
  }
  if (first.kind === 'csv') {
    const had = wanted.filter((column) => first.columns.includes(column));
    const columns = new Map(had.map((column) => [column, name(first.columns.indexOf(column))]));
    const source = rows(delimited(files, first));
    // The database engine takes a blank line for a row where rows have one field.
    const from = first.columns.length === 1 ? `(SELECT * FROM ${source} WHERE ${name(0)} IS NOT NULL)` : source;
    return form === 'pgaudit' ? audit(first, from, wanted, columns) : { from, columns, ...PLAIN };
  }
  const from = `(SELECT * FROM ${rows(lines(files, first))} WHERE l IS NOT NULL)`;
  if (form === 'nginx') return nginx(from, wanted);
  const members = [...new Set(wanted.flatMap(membersOf))];
  const record = `CASE WHEN json_valid(l) THEN CASE WHEN json_type(l) = 'OBJECT' THEN json_extract_string(l, ${literals(members)}) END END`;
  const member = (column: string): string => `coalesce(${membersOf(column).map((path) => `j[${members.indexOf(path) + 1}]`)})`;
  return {
    from: `(SELECT *, ${record} AS j FROM ${from})`,
    columns: new Map(wanted.map((column) => [column, member(column)])),
    well: 'j IS NOT NULL',
    meant: 'true',
  };
}
