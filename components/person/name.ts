type Named = { name: string; nameLocal: string | null };

/** A person's name as a reader of the language knows it: the local form in Korean, where there is one. */
export function nameOf(person: Named, locale: 'en' | 'ko'): string {
  return locale === 'ko' && person.nameLocal ? person.nameLocal : person.name;
}

/** The other form of the name, to stand beside it; null where there is but one. */
export function otherName(person: Named, locale: 'en' | 'ko'): string | null {
  if (!person.nameLocal || person.nameLocal === person.name) return null;
  return locale === 'ko' ? person.name : person.nameLocal;
}
