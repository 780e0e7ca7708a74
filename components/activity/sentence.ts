import type { Translate } from '@/messages/translate';

/** What an entry is told from: its event, and data that holds ids, closed words and counts. */
export type Told = { event: string; data: Record<string, unknown> };

/** Names and words for what stands as an id in the data of an entry. Each has an answer for an id it does not know. */
export type EntryWords = {
  /** Sentences of messages/<locale>/audit.json. */
  t: Translate;
  person: (id: string | null) => string;
  subject: (id: string | null) => string;
  duty: (id: string) => string;
  role: (word: string) => string;
  phase: (word: string) => string;
  /** A field of a form, or a field that can be determined. */
  field: (name: string) => string;
  reason: (word: string) => string;
  report: (kind: string) => string;
  /** What a query hands over, by its name or else by what it reveals. */
  query: (name: string, reveals: string) => string;
};

const id = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function told(key: string, value: unknown, { event, data }: Told, words: EntryWords): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one) => words.field(String(one))).join(', ');
  if (typeof value !== 'string') return 'none';
  if (key === 'person') return words.person(value);
  if (key === 'from' || key === 'to') return event === 'incident.moved' ? words.phase(value) : words.person(value);
  if (key === 'subject') return words.subject(value);
  if (key === 'duty') return words.duty(value);
  if (key === 'role') return words.role(value);
  if (key === 'field') return words.field(value);
  if (key === 'reason') return event === 'subject.unmasked' ? words.reason(value) : value;
  // A select of ICU messages has no hyphen in its words.
  if (key === 'kind') return event === 'report.issued' ? words.report(value) : value.replaceAll('-', '_');
  if (key === 'locale') return words.t(`locale.${value}`);
  if (key === 'query') return words.query(value, id(data.reveals) ?? 'free-text');
  return value;
}

/** The name of an event within messages: dashes for dots. */
export const eventKey = (event: string): string => event.replaceAll('.', '-');

/**
 * One entry as a sentence, its actor left out. An entry whose data lacks what today's sentence tells is told by the event's
 * label; an event that is no longer known, by its own name.
 */
export function entrySentence(entry: Told, words: EntryWords): string {
  const params: Record<string, string | number> = { person: words.person(null), subject: words.subject(null) };
  for (const [key, value] of Object.entries(entry.data)) params[key] = told(key, value, entry, words);
  for (const way of [`event.${eventKey(entry.event)}`, `label.${eventKey(entry.event)}`]) {
    try {
      return words.t(way, params);
    } catch {
      // The next way asks for less.
    }
  }
  return entry.event;
}
