import type { Metadata } from 'next';
import Link from 'next/link';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Builder } from '@/components/count/recipe/builder';
import { sayBytes } from '@/components/count/size';
import { ZONES } from '@/components/form/data';
import { placeOptions } from '@/components/scope/forms/place';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { categories } from '@/law/vocabulary';
import type count from '@/messages/en/count.json';
import type engine from '@/messages/en/engine.json';
import { city } from '@/messages/format';
import { caseCount, caseCounts } from '@/server/count/queries';
import { sentences, show, words } from '@/server/request';
import { caseSources, sourceHead } from '@/server/source/queries';
import { start, tryRecipe } from '../actions';
import { CountNav } from '../nav';
import { speechOf } from '../speech';

type Search = Partial<Record<'source' | 'shown' | 'from', string | string[]>>;
type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Search> };

const all = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('recipe.title')}, ${(await params).reference}` };
}

export default async function RecipePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const search = await searchParams;
  const standing = (await show(caseSources, { reference })).filter(({ state }) => state === 'standing');
  const chosen = all(search.source).flatMap((id) => standing.find((one) => one.id === id) ?? []);
  const speech = await speechOf(reference);
  const { t, locale, zone } = speech;
  const path = `/incidents/${reference}/scope/count`;
  const shown = chosen.find(({ id }) => id === all(search.shown)[0]) ?? chosen[0];
  if (shown === undefined) {
    return (
      <CaseFrame reference={reference} tab="scope">
        <CountNav reference={reference} page="counts" />
        <Section title={t('recipe.title')}>
          <Empty step={<ButtonLink href={path}>{t('recipe.back')}</ButtonLink>}>{t('recipe.noSource')}</Empty>
        </Section>
      </CaseFrame>
    );
  }
  const head = await show(sourceHead, { reference, source: shown.id });
  const earlier = (await show(caseCounts, { reference })).map(({ number }) => number);
  const from = earlier.find((number) => String(number) === all(search.from)[0]) ?? null;
  const recipe = from === null ? null : (await show(caseCount, { reference, number: from })).recipe;
  const [tree, { reason }, domain] = [
    await sentences<typeof count>('count'),
    await sentences<typeof engine>('engine'),
    await words('domain'),
  ];
  const places = placeOptions(locale);
  const bytes = chosen.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="counts" />
      <div className="lead shelf">
        <h2>{t('recipe.title')}</h2>
        <span className="small mute">
          {chosen.length === 1 ? shown.name : t('recipe.note', { count: chosen.length, size: sayBytes(bytes, locale) })}
        </span>
        <span className="end">
          <Link href={path} prefetch={false}>
            {t('recipe.back')}
          </Link>
        </span>
      </div>
      <Builder
        key={`${shown.id} ${from ?? ''}`}
        reference={reference}
        sources={chosen.map(({ id, name }) => ({ id, name }))}
        shown={shown.id}
        lookups={standing.filter((one) => !chosen.includes(one)).map(({ id, name }) => ({ id, name }))}
        head={{ form: head.form, columns: head.columns, rows: head.rows }}
        guess={head.recipe}
        earlier={earlier}
        begun={from === null || recipe === null ? null : { number: from, recipe }}
        categories={categories.map((value) => ({ value, label: domain(`vocabulary.categories.${value}`) }))}
        places={places}
        regions={places.filter(({ value }) => /^[A-Z]{2}$/.test(value))}
        zones={[...new Set([zone, ...ZONES])].map((value) => ({ value, label: city(value, locale) }))}
        zone={zone}
        reasons={reason}
        locale={locale}
        words={{ recipe: tree.recipe, field: tree.field }}
        tryRecipe={tryRecipe.bind(null, reference)}
        start={start}
      />
    </CaseFrame>
  );
}
