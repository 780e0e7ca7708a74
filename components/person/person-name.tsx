import { nameOf, otherName } from './name';

type Props = { person: { name: string; nameLocal: string | null }; locale: 'en' | 'ko' };

/** A name, and its other form more quietly beside it. */
export function PersonName({ person, locale }: Props) {
  const other = otherName(person, locale);
  return (
    <>
      {nameOf(person, locale)}
      {other ? (
        <span className="soft" lang={locale === 'ko' ? 'en' : 'ko'}>
          {' '}
          {other}
        </span>
      ) : null}
    </>
  );
}
