import type { ProfileRef } from '@/domain/organisation';
import type { Actor } from '@/domain/policy';
import { writeContract } from '@/server/contract/commands';
import { contracts } from '@/server/contract/queries';
import { setCounsel } from '@/server/person/commands';
import { account } from '@/server/person/queries';
import { asking, doing } from '@/server/testing';
import { INVENTED } from './case';
import { shifted } from './shift';

type Counsel = Extract<Actor, { kind: 'person' }>;

/** The key of the organisation that is bound. */
const PARTY = 'callcraft';

/** An agreement under which one of the invented organisations answers the calls of another: its clause on incidents. */
export const AGREEMENT = {
  from: '2025-04-01',
  knownAt: '2025-03-14',
  terms: {
    customer: 'Aran Mobile (invented)',
    title: 'processor agreement of 2025',
    clause: 'clause 9.2',
    quotation:
      'The Provider shall notify Aran Mobile in writing within 24 hours after its investigation has confirmed that personal data of Aran Mobile’s customers are affected.',
    document: `${INVENTED}: contract register, no. 41`,
    recipient: 'customers',
    addressee: null,
    channel: 'incidents@aran-mobile.example',
    startsAt: 'confirmed',
    counting: 'hours',
    period: 24,
    standard: null,
    place: 'IE',
    timeZone: 'Europe/Dublin',
    data: 'confirmed',
    role: 'processor',
    causes: [],
    categories: [],
    residences: [],
    atLeast: null,
    question: null,
    contents: [
      'Which of Aran Mobile’s customers are affected, and how many',
      'Which data about them',
      'How it happened, and when',
      'What has been done, and what is still to be done',
      'Whom Aran Mobile can call at any hour',
    ],
  },
} as const;

/** Has counsel named and writes the agreement, once, its dates moved by `days`. `organisations`: the profile by the keys of the cases. */
export async function seedContract(
  administrator: Actor,
  counsel: Counsel,
  organisations: Readonly<Record<string, ProfileRef>>,
  days: number,
): Promise<void> {
  const party = organisations[PARTY];
  if (party === undefined) throw new Error(`the profile lacks ${PARTY}`);
  const { counsel: named, version } = await asking(administrator, account, { person: counsel.id });
  if (!named) await doing(administrator, setCounsel, { person: counsel.id, counsel: true, version });
  const there = await asking(counsel, contracts, {});
  if (there.contracts.some(({ terms }) => terms.title === AGREEMENT.terms.title)) return;
  const { from, knownAt, terms } = shifted(AGREEMENT, days);
  await doing({ ...counsel, counsel: true }, writeContract, { from, knownAt, terms: { ...terms, organisation: party.entity } });
}
