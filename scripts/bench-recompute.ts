// A changed fact and what it does to the obligations, in one transaction: npm run bench -- recompute
import { LIMITS } from '@/domain/determination';
import { onDatabase } from '@/scripts/bench-database';
import { everywhere } from '@/scripts/bench-facts';
import { say, timed } from '@/scripts/figures';
import { recordDetermination } from '@/server/determination/commands';
import { recordNote } from '@/server/note/commands';
import { caseObligations } from '@/server/obligation/queries';
import { reviseScope } from '@/server/scope/commands';
import { asking, doing, openCase, type Person, person } from '@/server/testing';

const RUNS = 60;
const WARM = 10;
const AT = '2026-11-02T10:15:00+09:00';
const said = { when: null, knownAt: AT, source: 'bench', basis: 'bench' };

/** Records one field; each call supersedes the one before. */
function recorder(lead: Person, reference: string) {
  const tips = new Map<string, string>();
  return async (field: string, value: unknown, key = '') => {
    const name = `${field} ${key}`;
    const { determination } = await doing(lead, recordDetermination, {
      reference,
      field,
      key,
      value,
      ...said,
      supersedes: tips.get(name) ?? null,
    });
    tips.set(name, determination);
  };
}

/** A case with the facts of a breach everywhere, as far as its fields take them. */
async function fill(lead: Person, reference: string): Promise<ReturnType<typeof recorder>> {
  const record = recorder(lead, reference);
  const { moments = {}, incident = {}, risk = {}, entities, affected } = everywhere();
  for (const [name, value] of Object.entries(moments)) await record(`moments.${name}`, value);
  for (const [name, value] of Object.entries(incident)) await record(`incident.${name}`, value);
  for (const [name, value] of Object.entries(risk)) await record(`risk.${name}`, value);
  for (const [index, places] of chunks(entities?.[0]?.establishedIn ?? [], LIMITS.codes).entries()) {
    const { roles = [], regulatedAs = [] } = entities?.[0] ?? {};
    const some = regulatedAs.slice(0, LIMITS.statuses);
    await record('entity', { name: 'Group', nameLocal: null, establishedIn: places, roles, regulatedAs: some }, `group-${index + 1}`);
  }
  const cells = (affected ?? []).map(({ residence = null, individuals = 0, categories = [] }) => ({
    residence,
    accounts: { settled: individuals },
    individuals: { settled: individuals },
    minors: true,
    categories: categories.map((category) => ({ category, accounts: individuals })),
  }));
  const revision = { reference, number: 1, cells, csv: null, when: { at: AT, precision: 'minute' }, knownAt: AT, source: 'bench' };
  await doing(lead, reviseScope, { ...revision, basis: 'bench', reason: null });
  return record;
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

export async function bench(): Promise<void> {
  await onDatabase(async () => {
    const lead = await person();
    const reference = await openCase(lead);
    const note = () => doing(lead, recordNote, { reference, body: 'bench', privileged: false, supersedes: null });
    say('reference: a note, which changes no fact', await timed(RUNS, WARM, note));
    const small = recorder(lead, reference);
    await small('moments.aware', AT);
    await small('entity', { name: 'One', nameLocal: null, establishedIn: ['KR'], roles: ['controller'], regulatedAs: [] }, 'one');
    await small('incident.personalData', 'confirmed');
    say(
      'a case with one entity: materiality said and taken back',
      await timed(RUNS, WARM, (run) => small('incident.material', run % 2 === 0)),
    );
    say('the same: awareness moves by an hour, and each due date', await timed(RUNS, WARM, (run) => small('moments.aware', hour(run))));
    const wide = await openCase(lead);
    const record = await fill(lead, wide);
    const { answers } = await asking(lead, caseObligations, { reference: wide });
    const owed = answers.obligations.filter(({ answer }) => answer === 'owed').length;
    say(
      `a breach everywhere (${owed} owed): materiality said and taken back`,
      await timed(RUNS, WARM, (run) => record('incident.material', run % 2 === 0)),
    );
    say('the same: awareness moves by an hour', await timed(RUNS, WARM, (run) => record('moments.aware', hour(run))));
  });
}

const hour = (run: number): string => `2026-11-02T1${run % 10}:15:00+09:00`;
