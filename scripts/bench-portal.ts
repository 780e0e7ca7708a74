// Lists, deep pages and search over 50,000 incidents, reported and never asserted: npm run bench -- portal [incidents]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { parseRecipe } from '@/domain/recipe';
import { onDatabase } from '@/scripts/bench-database';
import { linked, recipe } from '@/scripts/bench-scope';
import { generate } from '@/scripts/bench-scope-by-hand';
import { ensureBuilt } from '@/scripts/build';
import { say, timed } from '@/scripts/figures';
import { freePort } from '@/server/cluster';
import { engine } from '@/server/counter';
import { recordDetermination } from '@/server/determination/commands';
import { register, searchIncidents } from '@/server/incident/queries';
import { incidentsOfDuty } from '@/server/law/queries';
import { asking, doing, openCase, type Person, person } from '@/server/testing';
import { worklist } from '@/server/worklist/queries';
import { root } from './prepare.mjs';

const RUNS = 200;
const WARM = 20;
/** Rows of the log that is counted meanwhile: enough for the page's runs. */
const LOG_ROWS = 6_000_000;

/** Cases that each of three persons is a member of. */
const MEMBERSHIPS = [500, 30_000, 50_000] as const;

/** Incidents with two running clocks each, and of each person as many memberships as told, spread over all of them. */
async function fill(owner: pg.Client, incidents: number, people: readonly { who: Person; wanted: number }[]): Promise<void> {
  // The guards ask for an entry with each row; the rows of the bench stand for what years of entries made.
  await owner.query(`set session_replication_role = replica`);
  await owner.query(
    `insert into incident (reference, title, severity, phase, time_zone, opened_at, opened_by)
     select 'LK-' || lpad(upper(to_hex(n)), 8, '0'),
       (array['A key outlived an employment', '퇴사자 계정으로 고객 정보 조회', 'Export of a customer list on the last day', '협력사 직원의 대량 내려받기',
         'Shared password used after dismissal', 'Backup copied to a private disk'])[1 + n % 6] || ' ' || n,
       (array['low', 'moderate', 'high', 'critical'])[1 + n % 4], (array['detected', 'confirmed', 'scoped', 'notified'])[1 + n % 4], 'Asia/Seoul',
       now() - n * interval '7 minutes', $2::uuid
     from generate_series(1, $1::int) n`,
    [incidents, people[0]?.who.id],
  );
  for (const { who, wanted } of people) {
    await owner.query(
      `insert into member (incident_id, person_id, role) select id, $1::uuid, 'lead' from incident order by md5(reference || $1) limit $2`,
      [who.id, wanted],
    );
  }
  await owner.query(
    `insert into clock (incident_id, duty, entity, answer, starts_at, due_at, precision, zone, status, running, sort_at)
     select id, d.duty, 'company', 'owed', to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       opened_at + d.runs + interval '170 days', 'instant', 'Asia/Seoul', 'running', true, opened_at + d.runs + interval '170 days'
     from incident, (values ('kr-pipa-34-4-regulator', interval '72 hours'), ('kr-network-48-3-first', interval '24 hours')) d (duty, runs)`,
  );
  await owner.query('set session_replication_role = default');
  await owner.query('analyze');
}

async function queries(owner: pg.Client, who: Person, memberships: string): Promise<void> {
  const pages: string[] = [];
  for (let after: string | null = null, page = 0; page < 400; page++) {
    const got: Awaited<ReturnType<(typeof register)['run']>> = await asking(who, register, { after });
    if (got.next === null) break;
    after = got.next;
    pages.push(after);
  }
  const deep = pages.at(-1) ?? null;
  const on = (name: string) => `${memberships}: ${name}`;
  say(on('worklist'), await timed(RUNS, WARM, () => asking(who, worklist, {})));
  say(on('worklist, counted exactly'), await timed(RUNS / 4, 5, () => asking(who, worklist, { exactly: true })));
  say(on('register, first page'), await timed(RUNS, WARM, () => asking(who, register, {})));
  say(on(`register, page ${pages.length + 1}`), await timed(RUNS, WARM, () => asking(who, register, { after: deep })));
  say(on('register, critical and open'), await timed(RUNS, WARM, () => asking(who, register, { severity: 'critical', phase: 'open' })));
  say(on('search of two Korean syllables'), await timed(RUNS, WARM, () => asking(who, searchIncidents, { text: '퇴사' })));
  say(on('search of a word that nothing has'), await timed(RUNS, WARM, () => asking(who, searchIncidents, { text: 'zebra' })));
  const duty = 'kr-pipa-34-4-regulator';
  say(on('incidents that one duty touches'), await timed(RUNS, WARM, () => asking(who, incidentsOfDuty, { duty })));
  const bare = `select i.reference, i.title, i.phase, c.due_at from (select i.* from incident i join member m on m.incident_id = i.id and m.ended_at is null
    where m.person_id = $1 order by i.opened_at desc, i.id limit 51) i left join lateral (select due_at from clock c where c.incident_id = i.id and c.running
    order by c.sort_at limit 1) c on true`;
  say(on('reference: bare SQL of the first page, no policy, no entry'), await timed(RUNS, WARM, () => owner.query(bare, [who.id])));
}

/** The session cookie of a person, by the sign-in that a browser uses. */
async function signIn(base: string, { email, password }: Person): Promise<string> {
  const jar = new Map<string, string>();
  const take = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    return response;
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const { csrfToken } = (await take(await fetch(`${base}/api/auth/csrf`)).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email, password, json: 'true' });
  const headers = { cookie: cookie(), origin: base };
  take(await fetch(`${base}/api/auth/callback/credentials`, { method: 'POST', body, headers, redirect: 'manual' }));
  return cookie();
}

/** Does something while the engine counts a log as the worker has it count: with persons and keys, in a process that gives way. */
async function whileCounting(work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-bench-'));
  try {
    const path = join(folder, 'log.csv');
    await generate(path, LOG_ROWS, LOG_ROWS / 2, folder);
    const parsed = parseRecipe(recipe(linked));
    if (!parsed.ok) throw new Error('the recipe of the bench has faults');
    const stop = new AbortController();
    const options = { memory: '2GB', threads: 2, spill: null, temp: folder, key: randomBytes(32), keep: join(folder, 'kept') };
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const counting = engine('count', [[{ name: 'log.csv', path }], parsed.recipe, options], {
      signal: stop.signal,
      progress: () => begin(),
    }).then(
      () => console.log('the count ended before the page was asked often enough: LOG_ROWS is too small for this machine'),
      () => undefined,
    );
    await Promise.race([begun, counting]);
    await work();
    stop.abort();
    await counting;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A case of ordinary width: one entity, a handful of duties that are owed. Its reference. */
async function ordinaryCase(lead: Person): Promise<string> {
  const reference = await openCase(lead);
  const knownAt = '2026-11-02T10:15:00+09:00';
  const facts = [
    { field: 'moments.aware', value: knownAt },
    { field: 'incident.personalData', value: 'confirmed' },
    { field: 'entity', key: 'one', value: { name: 'One', nameLocal: null, establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] } },
  ];
  for (const fact of facts)
    await doing(lead, recordDetermination, {
      reference,
      key: '',
      when: null,
      knownAt,
      source: 'bench',
      basis: 'bench',
      supersedes: null,
      ...fact,
    });
  return reference;
}

async function pages(who: Person, paths: Readonly<Record<string, string>>): Promise<void> {
  await ensureBuilt(root);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const { DATABASE_OWNER_URL: _kept, ...rest } = process.env;
  const env = { ...rest, NODE_ENV: 'production' as const, PORT: `${port}`, NEXTAUTH_URL: base, NEXT_TELEMETRY_DISABLED: '1' };
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'web.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    for (let tries = 0; tries < 200; tries++) {
      if (await fetch(`${base}/api/health`).catch(() => null)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const cookie = await signIn(base, who);
    const get = async (path: string) => {
      const response = await fetch(`${base}${path}`, { headers: { cookie }, redirect: 'manual' });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return text;
    };
    for (const [name, path] of Object.entries(paths)) say(`whole page: ${name}`, await timed(RUNS / 2, WARM, () => get(path)));
    await whileCounting(async () =>
      say('whole page: worklist, while logs are counted', await timed(RUNS, 0, () => get(paths.worklist ?? '/'))),
    );
    say(
      'reference: a page without data (sign-in)',
      await timed(RUNS, WARM, () => fetch(`${base}/sign-in`).then((answer) => answer.text())),
    );
  } finally {
    const ended = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
}

export async function bench([size = '50000']: string[]): Promise<void> {
  const incidents = Number(size);
  await onDatabase(async (owner) => {
    const people: { who: Person; wanted: number }[] = [];
    for (const wanted of MEMBERSHIPS) people.push({ who: await person({ signsIn: true }), wanted });
    const [few] = people.map(({ who }) => who);
    if (few === undefined) throw new Error('the bench has nobody');
    const start = performance.now();
    await fill(owner, incidents, people);
    console.log(`${incidents} incidents, ${2 * incidents} clocks, filled in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    for (const { who, wanted } of people) await queries(owner, who, `${wanted.toLocaleString('en')} memberships`);
    const { next } = await asking(few, register, {});
    const path = `/incidents/${await ordinaryCase(few)}`;
    await pages(few, {
      worklist: '/',
      register: '/incidents',
      'register, next page': `/incidents?after=${encodeURIComponent(next ?? '')}`,
      'case, overview': path,
      'case, obligations': `${path}/obligations`,
    });
  });
}
