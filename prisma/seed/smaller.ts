import type { ScopeCell } from '@/domain/history';
import { at, INVENTED, on, type SeedCase, type SeedDetermination } from './case';

/** The instant around which the clocks of the invented incidents run. */
export const SET = '2026-02-26T02:10:00+09:00';

const cell = (residence: string, individuals: ScopeCell['individuals'], categories: string[]): ScopeCell => ({
  residence,
  accounts: {},
  individuals,
  minors: false,
  categories: categories.map((category) => ({ category, accounts: null })),
});

const said = (field: string, value: unknown, knownAt: string, basis: string, more: Partial<SeedDetermination> = {}): SeedDetermination => ({
  field,
  value,
  knownAt,
  source: INVENTED,
  basis,
  ...more,
});

const entity = (
  key: string,
  name: string,
  place: string,
  knownAt: string,
  { roles = ['controller'], regulatedAs = [] as string[], basis = 'The organisation that decides about the data.' } = {},
): SeedDetermination =>
  said('entity', { name: `${name} (invented)`, nameLocal: null, establishedIn: [place], roles, regulatedAs }, knownAt, basis, {
    key,
    by: 'legal-counsel',
  });

type Blank = 'invented' | 'subject' | 'drafts' | 'decisions' | 'notes' | 'filings' | 'tasks';
const blank: Pick<SeedCase, Blank> = { invented: true, subject: null, drafts: [], decisions: [], notes: [], filings: [], tasks: [] };
const TEAM = ['responder', 'legal-counsel', 'privacy-officer'] as const;

const database: SeedCase = {
  ...blank,
  title: 'Shared database password used after a handover',
  severity: 'high',
  timeZone: 'Asia/Seoul',
  members: [...TEAM, 'auditor'],
  subject: { pseudonym: 'H-3', relationship: 'employee', work: 'data analyst, moved to another team' },
  signals: [
    {
      what: 'A query at night ran under the shared password of a team that the analyst had left three weeks before.',
      when: at('2026-02-22T23:41:00+09:00'),
      knownAt: '2026-02-23T09:20:00+09:00',
      source: `${INVENTED}: database log`,
    },
  ],
  determinations: [
    entity('haneul-mart', 'Haneul Mart', 'KR', '2026-02-23', { regulatedAs: ['online-service-provider'] }),
    said(
      'anchor',
      {
        label: 'Data seen',
        whose: 'privacy officer',
        at: '2026-02-23T14:00:00+09:00',
        precision: 'minute',
        moments: ['aware'],
        duties: [],
      },
      '2026-02-23T14:00:00+09:00',
      'The rows that the query returned are personal data of customers.',
      { key: 'A', by: 'privacy-officer' },
    ),
    said(
      'anchor',
      {
        label: 'Access from outside',
        whose: 'security operations',
        at: '2026-02-24T20:30:00+09:00',
        precision: 'minute',
        moments: [],
        duties: ['kr-network-48-3-first'],
      },
      '2026-02-24T20:30:00+09:00',
      'The session came over an address outside the company: an intrusion.',
      { key: 'B', by: 'legal-counsel' },
    ),
    said('confirmation', 'confirmed', '2026-02-23T14:00:00+09:00', 'Personal data of customers were read.', {
      when: at('2026-02-23T14:00:00+09:00'),
    }),
    said('incident.personalData', 'confirmed', '2026-02-23T14:00:00+09:00', 'Names and telephone numbers.', { by: 'privacy-officer' }),
    said('incident.cause', 'credential-misuse', '2026-02-23T14:00:00+09:00', 'A shared password that was not changed at the handover.', {
      by: 'responder',
    }),
    said('incident.actor', 'employee', '2026-02-23T14:00:00+09:00', 'Still employed, in another team.', { by: 'responder' }),
    said('incident.accessFrom', 'outside', '2026-02-24T20:30:00+09:00', 'Address outside the company.', { by: 'responder' }),
  ],
  revisions: [
    {
      cells: [cell('KR', { settled: 640 }, ['name', 'phone'])],
      when: on('2026-02-24'),
      knownAt: '2026-02-24',
      source: `${INVENTED}: rows that the query returned`,
      basis: 'Rows counted, one for each customer.',
      reason: null,
    },
  ],
  filings: [
    {
      id: 'pipc',
      duty: 'kr-pipa-34-4-regulator',
      entity: 'haneul-mart',
      title: 'Leak report to the PIPC',
      filed: at('2026-02-25T11:20:00+09:00'),
      revision: 1,
      channel: 'portal',
      source: INVENTED,
      words: 'Report of 640 people: name and telephone number.',
    },
  ],
  tasks: [
    {
      id: 'password',
      title: 'Change the shared password, then give each person one of their own',
      owner: 'responder',
      due: '2026-02-23',
      done: { at: '2026-02-23T15:10:00+09:00', by: 'responder', proof: 'Invented: the old password is refused since 15:05.' },
      verified: 'lead',
    },
    {
      id: 'handover',
      title: 'Make a handover change every password the team shares',
      owner: 'lead',
      due: '2026-03-10',
      after: ['password'],
    },
  ],
};

const callCentre: SeedCase = {
  ...blank,
  title: 'Call-centre agent exported a customer list',
  severity: 'moderate',
  timeZone: 'Europe/Dublin',
  members: [...TEAM],
  subject: { pseudonym: 'R-2', relationship: 'employee', work: 'call-centre agent' },
  signals: [
    {
      what: 'An export of a customer list larger than any the team makes in a month.',
      when: at('2026-02-20T16:05:00+00:00'),
      knownAt: '2026-02-21T08:30:00+00:00',
      source: `${INVENTED}: alert of the customer system`,
    },
  ],
  determinations: [
    entity('callcraft', 'Callcraft', 'IE', '2026-02-21', {
      roles: ['controller', 'processor'],
      basis: 'It decides about its own customers’ data and answers calls for other companies.',
    }),
    said(
      'anchor',
      {
        label: 'Confirmed by the team',
        whose: 'privacy officer',
        at: '2026-02-23T10:00:00+00:00',
        precision: 'minute',
        moments: ['aware'],
        duties: [],
      },
      '2026-02-23T10:00:00+00:00',
      'The export was found on a private drive.',
      { key: 'A', by: 'privacy-officer' },
    ),
    said('confirmation', 'confirmed', '2026-02-23T10:00:00+00:00', 'The export was found on a private drive.', {
      when: at('2026-02-23T10:00:00+00:00'),
    }),
    said('incident.personalData', 'confirmed', '2026-02-23T10:00:00+00:00', 'Names, e-mail addresses and telephone numbers.', {
      by: 'privacy-officer',
    }),
    said('incident.cause', 'privilege-misuse', '2026-02-23T10:00:00+00:00', 'The agent may read the list, not take it away.', {
      by: 'responder',
    }),
    said('incident.actor', 'employee', '2026-02-23T10:00:00+00:00', 'An agent in post.', { by: 'responder' }),
    said('incident.accessFrom', 'inside', '2026-02-23T10:00:00+00:00', 'At a desk of the call centre.', { by: 'responder' }),
    said(
      'moments.confirmed',
      '2026-02-25T11:40:00+00:00',
      '2026-02-25T11:40:00+00:00',
      'The rows were compared with the lists of our customers: 310 of the 1,240 are customers of Aran Mobile.',
      { when: at('2026-02-25T11:40:00+00:00'), by: 'privacy-officer' },
    ),
    said('risk.toIndividuals', 'risk', '2026-02-24', 'Contact data that can be used for fraud by telephone; no high risk seen.', {
      by: 'privacy-officer',
    }),
  ],
  revisions: [
    {
      cells: [cell('IE', { settled: 1_240 }, ['name', 'email', 'phone'])],
      when: on('2026-02-23'),
      knownAt: '2026-02-23',
      source: `${INVENTED}: the exported file`,
      basis: 'Rows of the file, one for each customer.',
      reason: null,
    },
  ],
  filings: [
    {
      id: 'controller',
      duty: 'eu-gdpr-33-2',
      entity: 'callcraft',
      title: 'First word to Aran Mobile by telephone',
      filed: at('2026-02-25T12:05:00+00:00'),
      revision: 1,
      channel: 'telephone',
      source: INVENTED,
      words: 'An export of a customer list was found; 310 of its rows are customers of Aran Mobile. The written notice follows.',
    },
  ],
  tasks: [
    {
      id: 'drive',
      title: 'Have the private drive emptied and see it done',
      owner: 'legal-counsel',
      due: '2026-02-25',
      done: { at: '2026-02-24T15:00:00+00:00', by: 'legal-counsel', proof: 'Invented: emptied in the presence of counsel.' },
    },
    { id: 'limit', title: 'Limit exports to what a call needs', owner: 'responder', due: '2026-03-12' },
  ],
};

const payroll: SeedCase = {
  ...blank,
  title: 'Payroll file sent to a private address',
  severity: 'moderate',
  timeZone: 'Europe/London',
  members: [...TEAM, 'hr-partner'],
  subject: { pseudonym: 'P-9', relationship: 'employee', work: 'payroll clerk' },
  signals: [
    {
      what: 'A payroll file left for a private e-mail address.',
      when: at('2026-02-23T17:48:00+00:00'),
      knownAt: '2026-02-23T18:10:00+00:00',
      source: `${INVENTED}: mail gateway`,
    },
  ],
  determinations: [
    entity('thornfield', 'Thornfield Logistics', 'GB', '2026-02-23'),
    said(
      'anchor',
      {
        label: 'File opened',
        whose: 'security operations',
        at: '2026-02-23T23:30:00+00:00',
        precision: 'minute',
        moments: ['detected', 'aware'],
        duties: [],
      },
      '2026-02-23T23:30:00+00:00',
      'The copy at the gateway was opened and holds pay and bank accounts.',
      { key: 'A', by: 'privacy-officer' },
    ),
    said('confirmation', 'confirmed', '2026-02-23T23:30:00+00:00', 'The copy at the gateway was opened.', {
      when: at('2026-02-23T23:30:00+00:00'),
    }),
    said('incident.personalData', 'confirmed', '2026-02-23T23:30:00+00:00', 'Pay and bank accounts of staff.', { by: 'privacy-officer' }),
    said('incident.cause', 'privilege-misuse', '2026-02-24', 'Sent by the clerk who makes the file.', { by: 'responder' }),
    said('incident.actor', 'employee', '2026-02-24', 'A clerk in post.', { by: 'responder' }),
    said('incident.accessFrom', 'inside', '2026-02-24', 'From the office.', { by: 'responder' }),
  ],
  revisions: [
    {
      cells: [cell('GB', { settled: 212 }, ['name', 'bank-account', 'employment'])],
      when: on('2026-02-24'),
      knownAt: '2026-02-24',
      source: `${INVENTED}: the file`,
      basis: 'Rows of the file, one for each employee.',
      reason: null,
    },
  ],
  decisions: [
    { title: 'Is a risk to the people unlikely? It decides the notification to the ICO', neededBy: '2026-02-26', by: 'privacy-officer' },
  ],
};

const laptop: SeedCase = {
  ...blank,
  title: 'Laptop of a leaver not returned',
  severity: 'moderate',
  timeZone: 'Asia/Tokyo',
  members: [...TEAM, 'hr-partner'],
  subject: { pseudonym: 'T-7', relationship: 'former-employee', work: 'sales manager' },
  signals: [
    {
      what: 'The laptop of a leaver is missing from the list of returned equipment.',
      when: on('2026-02-20'),
      knownAt: '2026-02-23',
      source: `${INVENTED}: equipment list`,
    },
  ],
  determinations: [
    entity('aozora-trading', 'Aozora Trading', 'JP', '2026-02-23'),
    said(
      'anchor',
      { label: 'Not found', whose: 'security operations', at: '2026-02-24', precision: 'day', moments: ['detected', 'aware'], duties: [] },
      '2026-02-24',
      'The leaver says that it was left in a train; it holds a copy of the customer list.',
      { key: 'A', by: 'privacy-officer' },
    ),
    said('confirmation', 'confirmed', '2026-02-24', 'The laptop holds a copy of the customer list.', { when: on('2026-02-24') }),
    said('incident.personalData', 'confirmed', '2026-02-24', 'Customer list, not encrypted.', { by: 'privacy-officer' }),
    said('incident.cause', 'loss', '2026-02-24', 'As the leaver says.', { by: 'responder' }),
    said('incident.actor', 'former-employee', '2026-02-24', 'Left on 13 February.', { by: 'responder' }),
    said('incident.improperPurpose', false, '2026-02-25', 'Nothing points to a purpose.', { by: 'legal-counsel' }),
    said('safeguards.encrypted', false, '2026-02-24', 'The disk was not encrypted.', { by: 'responder' }),
    said(
      'target',
      { at: '2026-03-01T12:00:00+09:00' },
      '2026-02-24',
      'Our own target: “promptly”, by guidance within three to five days.',
      {
        key: 'jp-appi-26-prelim@aozora-trading',
        by: 'privacy-officer',
      },
    ),
  ],
  revisions: [
    {
      cells: [cell('JP', { settled: 1_320 }, ['name', 'email', 'phone'])],
      when: on('2026-02-25'),
      knownAt: '2026-02-25',
      source: `${INVENTED}: the last synchronised copy`,
      basis: 'Rows of the copy, one for each customer.',
      reason: null,
    },
  ],
  tasks: [
    {
      id: 'wipe',
      title: 'Lock and wipe the laptop when it next connects',
      owner: 'responder',
      due: '2026-02-27',
      done: { at: '2026-02-24T12:00:00+09:00', by: 'responder', proof: 'Invented: the order to wipe is queued.' },
    },
    { id: 'leaving', title: 'Let nobody leave before the equipment is back', owner: 'hr-partner', due: '2026-03-31', after: ['wipe'] },
  ],
};

const archive: SeedCase = {
  ...blank,
  title: 'Contractor’s badge opened the archive after his last day',
  severity: 'high',
  timeZone: 'America/Los_Angeles',
  members: [...TEAM, 'executive'],
  subject: { pseudonym: 'L-8', relationship: 'former-contractor', work: 'data platform' },
  signals: [
    {
      what: 'A badge that should have ended opened the archive, and two backup disks were not on their shelf.',
      when: at('2026-02-04T18:12:00-08:00'),
      knownAt: '2026-02-05T09:00:00-08:00',
      source: `${INVENTED}: door log and shelf count`,
    },
  ],
  determinations: [
    entity('redwood-archive', 'Redwood Archive', 'US-CA', '2026-02-05'),
    said('moments.discovered', '2026-02-05', '2026-02-05', 'The shelf was counted that day.', { when: on('2026-02-05'), by: 'responder' }),
    said('confirmation', 'confirmed', '2026-02-06', 'The disks hold records of customers.', { when: on('2026-02-06') }),
    said('incident.personalData', 'confirmed', '2026-02-06', 'Names and social security numbers on the disks.', { by: 'privacy-officer' }),
    said('incident.kinds', ['confidentiality'], '2026-02-06', 'Taken away; other copies exist.', { by: 'privacy-officer' }),
    said('incident.cause', 'theft', '2026-02-06', 'Carried out of the archive.', { by: 'responder' }),
    said('incident.actor', 'contractor', '2026-02-06', 'A contractor whose last day was 30 January.', { by: 'responder' }),
    said('safeguards.encrypted', false, '2026-02-06', 'The disks were not encrypted.', { by: 'responder' }),
  ],
  revisions: [
    {
      cells: [cell('US-CA', { low: 40, high: 900, likely: 310 }, ['name', 'national-id'])],
      when: on('2026-02-09'),
      knownAt: '2026-02-09',
      source: `${INVENTED}: labels of the disks`,
      basis: 'From the labels and a sample; the disks themselves are gone.',
      reason: null,
    },
  ],
  tasks: [
    {
      id: 'badges',
      title: 'End every badge of people who have left',
      owner: 'responder',
      due: '2026-02-10',
      done: { at: '2026-02-06T10:00:00-08:00', by: 'responder', proof: 'Invented: 14 badges ended, list kept.' },
      verified: 'privacy-officer',
    },
    { id: 'count', title: 'Count the people on the disks from the backup catalogue', owner: 'responder', due: '2026-03-02' },
  ],
};

/** Five invented incidents of other kinds, whose clocks run around the set instant. */
export const SMALLER: readonly SeedCase[] = [database, callCentre, payroll, laptop, archive];
