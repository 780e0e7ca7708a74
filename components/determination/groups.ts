import { DETERMINATION_FIELDS, type DeterminationField } from '@/domain/determination';

/** Groups of determinations in the order of the page; names: messages/<locale>/determination.json `group.<id>`. */
const FIELDS = {
  awareness: ['anchor'],
  confirmation: ['confirmation', 'incident.personalData', 'incident.kinds'],
  what: [
    'incident.cause',
    'incident.actor',
    'incident.accessFrom',
    'incident.improperPurpose',
    'incident.goodFaith',
    'incident.withinOrganisation',
    'incident.peopleIdentified',
  ],
  risk: startingWith('risk.'),
  safeguards: startingWith('safeguards.'),
  materiality: [] as string[],
  entities: ['entity'],
  moments: startingWith('moments.'),
  case: ['root-cause', 'review'],
  exposure: ['exposure'],
  findings: ['finding'],
  severity: ['severity'],
  contract: ['contract'],
  target: ['target'],
  access: ['access'],
  closure: ['closure'],
};

function startingWith(start: string): string[] {
  return DETERMINATION_FIELDS.map(({ field }) => field).filter((field) => field.startsWith(start));
}

export type GroupId = keyof typeof FIELDS;

const placed = new Set(Object.values(FIELDS).flat());
// What no other group holds is a classification, so that a new field of the domain is never lost.
FIELDS.materiality = DETERMINATION_FIELDS.map(({ field }) => field).filter((field) => !placed.has(field));

export const GROUPS = (Object.keys(FIELDS) as GroupId[]).map((id) => ({ id, fields: FIELDS[id].flatMap((field) => specOf(field) ?? []) }));

export function specOf(field: string): DeterminationField | undefined {
  return DETERMINATION_FIELDS.find((one) => one.field === field);
}

/** Whether several rows of a field stand beside each other. */
export const isKeyed = (spec: DeterminationField): boolean => spec.key !== 'none';
