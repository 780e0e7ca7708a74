// Figures of the obligation engine, reported and never asserted: npm run bench -- law
import { readdirSync, readFileSync } from 'node:fs';
import { contractOf } from '@/law/contract';
import { type Facts, parseFacts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { everywhere } from '@/scripts/bench-facts';
import { say, timed } from '@/scripts/figures';
import { speakerOf } from '@/scripts/speaker';

const folder = new URL('../law/situations/', import.meta.url);

const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file): { name: string; facts: Facts }[] => {
    const read: { facts: unknown } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const parsed = parseFacts(read.facts);
    return 'facts' in parsed ? [{ name: file.replace('.json', ''), facts: parsed.facts }] : [];
  });

const ASOF = '2026-11-22T12:00:00Z';

const owed = (facts: Facts) => obligations(facts, rulebook, ASOF).obligations.filter(({ answer }) => answer === 'owed').length;

const most = cases.reduce((best, one) => (owed(one.facts) > owed(best.facts) ? one : best));
const widest = everywhere();
const speaker = speakerOf('en');

export async function bench(): Promise<void> {
  console.log(`rulebook ${rulebook.version}: ${rulebook.duties.length} duties, ${cases.length} situations`);
  say(`${most.name} (${owed(most.facts)} owed)`, await timed(500, 20, () => obligations(most.facts, rulebook, ASOF)));
  say(`a breach everywhere (${owed(widest)} owed)`, await timed(500, 20, () => obligations(widest, rulebook, ASOF)));
  say('the same, with every sentence in English', await timed(50, 5, () => contractOf(obligations(widest, rulebook, ASOF), speaker)));
  const thousand = (facts: (index: number) => Facts) => () => {
    for (let index = 0; index < 1000; index++) obligations(facts(index), rulebook, ASOF);
  };
  say(
    '1,000 cases',
    await timed(
      5,
      1,
      thousand((index) => cases[index % cases.length]?.facts ?? widest),
    ),
  );
  say(
    '1,000 times a breach everywhere',
    await timed(
      1,
      0,
      thousand(() => widest),
    ),
  );
  say('reference: the facts alone, written as JSON and read again', await timed(500, 20, () => JSON.parse(JSON.stringify(widest))));
}
