import type { Facts } from '@/law/facts';
import { rulebook } from '@/law/rulebook';

/** A breach that touches every jurisdiction of the rulebook, so that every duty is read. */
export function everywhere(): Facts {
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
