// Figures of the obligation engine, reported and never asserted: npm run bench -- law
import { readdirSync, readFileSync } from 'node:fs';
import { contractOf } from '@/law/contract';
import { type Facts, parseFacts } from '@/law/facts';
import { obligations } from '@/law/obligations';
import { rulebook } from '@/law/rulebook';
import { speakerOf } from '@/scripts/speaker';

const folder = new URL('../law/situations/', import.meta.url);

const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file): { name: string; facts: Facts }[] => {
    const read: { facts: unknown } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const parsed = parseFacts(read.facts);
    return 'facts' in parsed ? [{ name: file.replace('.json', ''), facts: parsed.facts }] : [];
  });

/** A breach that touches every jurisdiction of the rulebook, so that every duty is read. */
function everywhere(): Facts {
  const places = Object.entries(rulebook.jurisdictions).flatMap(([code, { members }]) => (members ? members.slice(0, 1) : [code]));
  const statuses = [...new Set(rulebook.duties.flatMap(({ owedBy }) => owedBy.regulatedAs ?? []))];
  const moments = ['detected', 'suspected', 'believed', 'aware', 'discovered', 'determined', 'confirmed', 'assessedNotifiable'] as const;
  const later = ['classifiedMajor', 'materialityDetermined', 'newInformation', 'extortionPaid', 'handlingEnded'] as const;
  return {
    moments: {
      firstAccess: '2026-11-01T08:00:00Z',
      ...Object.fromEntries([...moments, ...later].map((moment) => [moment, '2026-11-02T10:15:00+09:00'])),
    },
    incident: {
      personalData: 'confirmed',
      cause: 'intrusion',
      accessFrom: 'outside',
      significant: true,
      major: true,
      severe: true,
      material: true,
      materialHarm: true,
      coreFunctionDisrupted: true,
      exploitedVulnerability: true,
      ransomware: true,
    },
    risk: { toIndividuals: 'high', seriousHarm: true, misuseLikely: true, propertyDamage: true },
    entities: [{ id: 'group', establishedIn: places, roles: ['controller', 'processor'], regulatedAs: statuses }],
    affected: places.map((residence) => ({
      residence,
      individuals: 1_000_000,
      minors: true,
      categories: ['name', 'national-id', 'health', 'credentials', 'financial', 'traffic-data'],
    })),
    done: [],
  };
}

const ASOF = '2026-11-22T12:00:00Z';

/** Milliseconds of each of n runs, after warming up. */
function time(run: () => unknown, n: number): { median: number; p95: number; total: number } {
  for (let i = 0; i < Math.min(20, n); i++) run();
  const taken = Array.from({ length: n }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (n - 1))] ?? 0;
  return { median: at(0.5), p95: at(0.95), total: taken.reduce((sum, one) => sum + one, 0) };
}

const line = (name: string, { median, p95, total }: ReturnType<typeof time>) =>
  console.log(`${name.padEnd(56)} median ${median.toFixed(3)} ms   p95 ${p95.toFixed(3)} ms   total ${total.toFixed(0)} ms`);

const owed = (facts: Facts) => obligations(facts, rulebook, ASOF).obligations.filter(({ answer }) => answer === 'owed').length;

const most = cases.reduce((best, one) => (owed(one.facts) > owed(best.facts) ? one : best));
const widest = everywhere();
const speaker = speakerOf('en');

console.log(`rulebook ${rulebook.version}: ${rulebook.duties.length} duties, ${cases.length} situations`);
line(
  `${most.name} (${owed(most.facts)} owed)`,
  time(() => obligations(most.facts, rulebook, ASOF), 500),
);
line(
  `a breach everywhere (${owed(widest)} owed)`,
  time(() => obligations(widest, rulebook, ASOF), 500),
);
line(
  'the same, with every sentence in English',
  time(() => contractOf(obligations(widest, rulebook, ASOF), speaker), 50),
);
line(
  '1,000 cases',
  time(() => {
    for (let i = 0; i < 1000; i++) {
      const one = cases[i % cases.length];
      if (one) obligations(one.facts, rulebook, ASOF);
    }
  }, 5),
);
line(
  '1,000 times a breach everywhere',
  time(() => {
    for (let i = 0; i < 1000; i++) obligations(widest, rulebook, ASOF);
  }, 1),
);
