/**
 * What is typed into long forms, kept in the tab until it is saved: a reload or a crashed page loses nothing. Only text, never
 * passwords or files; gone when the tab is closed, at sign-out, and when anybody signs in here.
 */
const PREFIX = 'latchkey typed ';

type Typed = HTMLTextAreaElement | HTMLInputElement;

function fieldsOf(form: HTMLFormElement): Typed[] {
  const all = [...form.elements];
  return all.filter((one): one is Typed => one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text'));
}

export type Texts = Record<string, string>;

/** The text of every field of a form, by name. */
export const textsOf = (form: HTMLFormElement): Texts => Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));

/** The text with which the server sent every field: a browser may have typed into them since, when it reloads a page. */
export const sentTexts = (form: HTMLFormElement): Texts =>
  Object.fromEntries(fieldsOf(form).map(({ name, defaultValue }) => [name, defaultValue]));

/** Keeps what differs from how the form was opened. A store that is full or closed keeps nothing and disturbs nobody. */
export function keepTyped(key: string, form: HTMLFormElement, opened: Texts): void {
  const typed = Object.entries(textsOf(form)).filter(([name, value]) => value !== opened[name]);
  try {
    if (typed.length === 0) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    // Without a store the form still keeps its text as long as the page stands.
  }
}

/** Types what was kept into the form again, as a person would; true where it is not what the server sent. */
export function bringBack(key: string, form: HTMLFormElement, opened: Texts): boolean {
  const kept = read(key);
  let any = false;
  for (const field of fieldsOf(form)) {
    const value = kept[field.name];
    if (value === undefined || value === opened[field.name]) continue;
    any = true;
    if (value === field.value) continue;
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    // Set past the property that React watches, so that fields whose text React holds take it too.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return any;
}

function read(key: string): Texts {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '{}');
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

export function forgetTyped(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // A closed store holds nothing to forget.
  }
}

/** Leaves nothing of any form on this computer. */
export function forgetAllTyped(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // A closed store holds nothing to forget.
  }
}
