import { createTranslator } from 'use-intl/core';
import { offersParticle, withParticles } from '@/messages/particles';

export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** A sentence by its id within one noun, with parameters. Throws on an id that has no sentence. */
export type Translate = (id: string, params?: Record<string, string | number | boolean | null>) => string;

type Tree = { [key: string]: string | Tree };

const kept = new Map<string, Promise<Tree>>();

function load(locale: Locale, noun: string): Promise<Tree> {
  const key = `${locale}/${noun}`;
  const found = kept.get(key);
  if (found) return found;
  const loading = import(`./${locale}/${noun}.json`).then((module: { default: Tree }) => module.default);
  kept.set(key, loading);
  return loading;
}

export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'ko';
}

const made = new Map<string, Promise<Translate>>();

/** The sentences of messages/<locale>/<noun>.json. Made once a process: a translator keeps every message that it has parsed. */
export function translator(locale: Locale, noun: string): Promise<Translate> {
  const key = `${locale}/${noun}`;
  const found = made.get(key);
  if (found) return found;
  const making = make(locale, noun);
  made.set(key, making);
  // A noun without sentences is asked for anew, and fails anew.
  making.catch(() => made.delete(key));
  return making;
}

async function make(locale: Locale, noun: string): Promise<Translate> {
  const messages = await load(locale, noun);
  const translate = createTranslator({
    locale,
    messages,
    timeZone: 'UTC',
    onError: (error) => {
      throw new Error(`${locale}/${noun}: ${error.message}`);
    },
  });
  return (id, params) => {
    const values =
      params &&
      Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, typeof value === 'boolean' || value === null ? String(value) : value]),
      );
    const said = (translate as (key: string, values?: Record<string, string | number>) => string)(id, values);
    return locale === 'ko' && params !== undefined && offersParticle(at(messages, id) ?? '') ? withParticles(said) : said;
  };
}

/** The sentence under an id as it is written. */
function at(messages: Tree, id: string): string | undefined {
  let found: string | Tree | undefined = messages;
  for (const part of id.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** A noun's sentences as a tree, for parts that run in the browser. The type is that of the English file. */
export async function tree<T>(locale: Locale, noun: string): Promise<T> {
  return (await load(locale, noun)) as T;
}

/** Whether a noun has a sentence under this id: for vocabularies that may grow. */
export async function hasSentence(locale: Locale, noun: string, id: string): Promise<boolean> {
  return at(await load(locale, noun), id) !== undefined;
}
