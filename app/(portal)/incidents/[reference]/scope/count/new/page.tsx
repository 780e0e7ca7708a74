import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
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
import { answerOf, ask, sentences, show, words } from '@/server/request';
import { caseSources, sourceHead } from '@/server/source/queries';
import { columnsOf, start, tryRecipe } from '../actions';
import { CountNav } from '../nav';
import { speechOf } from '../speech';
import { type Chosen, chosenOf, chosenQuery, firstOf } from './chosen';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Chosen> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('recipe.title')}, ${(await params).reference}` };
}

export default async function RecipePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const search = await searchParams;
  const standing = (await show(caseSources, { reference })).filter(({ state }) => state === 'standing');
  const earlier = (await show(caseCounts, { reference })).map(({ number }) => number);
  const from = earlier.find((number) => String(number) === firstOf(search.from)) ?? null;
  const before = from === null ? null : await show(caseCount, { reference, number: from });
  const chosen = chosenOf(search, standing, before?.sources.map(({ id }) => id) ?? []);
  const speech = await speechOf(reference);
  const { t, locale, zone } = speech;
  if (!speech.permissions.includes('count.run')) notFound();
  const path = `/incidents/${reference}/scope/count`;
  const shown = chosen.find(({ id }) => id === firstOf(search.shown)) ?? chosen[0];
  if (shown === undefined) {
    return (
      <CaseFrame reference={reference} tab="scope">
        <CountNav reference={reference} page="counts" />
        <Section title={t('recipe.title')}>
          <Empty step={<ButtonLink href={path}>{t('recipe.back')}</ButtonLink>}>
            {t(before === null ? 'recipe.noSource' : 'recipe.sourcesGone', { n: from ?? 0 })}
          </Empty>
        </Section>
      </CaseFrame>
    );
  }
  const head = await ask(sourceHead, { reference, source: shown.id });
  if (!head.ok && head.refusal.kind === 'not-found') notFound();
  const bytes = chosen.reduce((sum, one) => sum + one.bytes, 0);
  const [tree, { reason }, domain] = [
    await sentences<typeof count>('count'),
    await sentences<typeof engine>('engine'),
    await words('domain'),
  ];
  const places = placeOptions(locale);
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
      {head.ok ? (
        <Builder
          key={`${shown.id} ${from ?? ''}`}
          reference={reference}
          sources={chosen.map(({ id, name }) => ({ id, name }))}
          shown={shown.id}
          query={chosenQuery(search, chosen)}
          lookups={standing.filter((one) => !chosen.includes(one)).map(({ id, name }) => ({ id, name }))}
          head={{ form: head.value.form, columns: head.value.columns, rows: head.value.rows }}
          guess={head.value.recipe}
          earlier={earlier}
          begun={from === null || before === null ? null : { number: from, recipe: before.recipe }}
          categories={categories.map((value) => ({ value, label: domain(`vocabulary.categories.${value}`) }))}
          places={places}
          regions={places.filter(({ value }) => /^[A-Z]{2}$/.test(value))}
          zones={[...new Set([zone, ...ZONES])].map((value) => ({ value, label: city(value, locale) }))}
          zone={zone}
          reasons={reason}
          locale={locale}
          words={{ recipe: tree.recipe, field: tree.field }}
          tryRecipe={tryRecipe.bind(null, reference)}
          columnsOf={columnsOf.bind(null, reference)}
          start={start}
        />
      ) : (
        <Unread faults={await answerOf(head.refusal, 'count')} name={shown.name} others={chosen.length - 1} {...{ path, t }} />
      )}
    </CaseFrame>
  );
}

type UnreadProps = {
  faults: Awaited<ReturnType<typeof answerOf>>;
  name: string;
  /** How many other files were chosen with it. */
  others: number;
  path: string;
  t: Awaited<ReturnType<typeof words>>;
};

/** A file whose first rows cannot be read: why, and the way on. */
function Unread({ faults: { faults, text }, name, others, path, t }: UnreadProps) {
  return (
    <Section title={t('recipe.rows')}>
      <Empty step={<ButtonLink href={path}>{t('recipe.back')}</ButtonLink>}>
        <b className="strong">{t('recipe.unread', { name })}</b> {faults.length > 0 ? faults.map((one) => one.text).join(' ') : text}
        {others > 0 ? ` ${t('recipe.unreadOthers')}` : ''}
      </Empty>
    </Section>
  );
}
