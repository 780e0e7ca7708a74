import type { Metadata } from 'next';
import Link from 'next/link';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { PeopleTable, PlacesTable } from '@/components/count/compared';
import { Form } from '@/components/form/form';
import { Cells } from '@/components/scope/forms/matrix';
import { sayMoved } from '@/components/scope/forms/outdated';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Watch } from '@/components/ui/watch';
import { totals } from '@/domain/scope';
import type picture from '@/messages/en/picture.json';
import { countsCompared, revisionsCompared } from '@/server/comparison/queries';
import { caseCounts } from '@/server/count/queries';
import { sentences, show, words } from '@/server/request';
import { caseScope } from '@/server/scope/queries';
import { compare } from '../actions';
import { Moves } from '../moves';
import { CountNav } from '../nav';
import { speechOf } from '../speech';
import { compared } from '../watching';

type Search = Partial<Record<'of' | 'from' | 'to', string | string[]>>;
type Props = { params: Promise<{ reference: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('compare.title')}, ${(await params).reference}` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const search = await searchParams;
  const speech = await speechOf(reference);
  const { t } = speech;
  const path = `/incidents/${reference}/scope/count/compare`;
  const revisions = search.of === 'revisions';
  const numbers = revisions
    ? (await show(caseScope, { reference, at: null })).revisions.map((one) => one.number)
    : (await show(caseCounts, { reference })).flatMap(({ number, state }) => (state === 'counted' ? [number] : [])).reverse();
  const asked = (value: Search['from'], otherwise: number | undefined) => numbers.find((one) => String(one) === value) ?? otherwise;
  const to = asked(search.to, numbers.at(-1));
  const from = asked(search.from, numbers.filter((one) => one !== to).findLast((one) => to === undefined || one < to) ?? numbers.at(-2));
  const name = (n: number) => t(revisions ? 'compare.revision' : 'compare.one', { n });
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="compare" />
      <Section
        title={t('compare.title')}
        note={t('compare.note')}
        end={
          <span className="inline">
            {(['counts', 'revisions'] as const).map((one) => (
              <Link
                key={one}
                href={one === 'counts' ? path : `${path}?of=revisions`}
                prefetch={false}
                aria-current={(one === 'revisions') === revisions ? 'true' : undefined}
              >
                {t(`compare.${one}`)}
              </Link>
            ))}
          </span>
        }
      >
        {from === undefined || to === undefined ? (
          <Empty
            step={
              <ButtonLink href={`/incidents/${reference}/scope${revisions ? '' : '/count'}`}>
                {revisions ? (await words('scope'))('title') : t('nav.counts')}
              </ButtonLink>
            }
          >
            {t(revisions ? 'compare.tooFewRevisions' : 'compare.tooFew')}
          </Empty>
        ) : (
          <form method="get" action={path} className="pair">
            {revisions ? <input type="hidden" name="of" value="revisions" /> : null}
            {(
              [
                ['from', from],
                ['to', to],
              ] as const
            ).map(([side, value]) => (
              <div className="field" key={side}>
                <label htmlFor={side}>{t(`compare.${side}`)}</label>
                <select id={side} name={side} defaultValue={value}>
                  {numbers.map((n) => (
                    <option key={n} value={n}>
                      {name(n)}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <Button type="submit">{t('compare.submit')}</Button>
          </form>
        )}
        {from !== undefined && from === to ? <p className="flag">{t('compare.itself')}</p> : null}
      </Section>
      {from === undefined || to === undefined || from === to ? null : revisions ? (
        <Revisions {...{ reference, from, to, name, speech }} />
      ) : (
        <Counts {...{ reference, from, to, name, speech }} />
      )}
    </CaseFrame>
  );
}

type Pair = {
  reference: string;
  from: number;
  to: number;
  name: (n: number) => string;
  speech: Awaited<ReturnType<typeof speechOf>>;
};

async function Counts({ reference, from, to, name, speech }: Pair) {
  const { t } = speech;
  const found = await show(countsCompared, { reference, from, to });
  const { people } = found;
  const heads: [string, string] = [name(from), name(to)];
  return (
    <>
      <Section title={t('compare.obligations')} note={t('compare.obligationsNote')}>
        <Moves moves={found.obligations} heads={heads} {...speech} />
      </Section>
      <Section title={t('compare.people')} note={t('compare.peopleNote')}>
        {people.state === 'ready' ? <PeopleTable people={people} {...speech} /> : null}
        {people.state === 'waiting' ? (
          <>
            <p role="status">{t('compare.asking')}</p>
            <Watch shown={people.state} ask={compared.bind(null, reference, from, to)} />
          </>
        ) : null}
        {people.state === 'failed' ? <p className="flag">{t(`compare.failed.${people.reason}`)}</p> : null}
        {people.state === 'unasked' || (people.state === 'failed' && people.reason === 'engine') ? (
          <Form action={compare}>
            <input type="hidden" name="case" value={reference} />
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="to" value={to} />
            <div>
              <Button kind="do" type="submit">
                {t('compare.ask')}
              </Button>
            </div>
          </Form>
        ) : null}
      </Section>
      <Section title={t('compare.places')}>
        <PlacesTable found={found} heads={heads} {...speech} />
      </Section>
    </>
  );
}

async function Revisions({ reference, from, to, name, speech }: Pair) {
  const { t, locale } = speech;
  const [found, scope, domain, pictures] = [
    await show(revisionsCompared, { reference, from, to }),
    await words('scope'),
    await words('domain'),
    await sentences<typeof picture>('picture'),
  ];
  return (
    <>
      <Section title={t('compare.differences')}>
        <p className="measure">
          {found.differences.map((one) => sayMoved(one, locale, scope, domain)).join(' ') || t('compare.same-places')}
        </p>
      </Section>
      <Section title={t('compare.obligations')} note={t('compare.obligationsNote')}>
        <Moves moves={found.obligations} heads={[name(from), name(to)]} {...speech} />
      </Section>
      {(
        [
          [from, found.before],
          [to, found.after],
        ] as const
      ).map(([n, cells]) => (
        <Section key={n} title={name(n)}>
          {cells.length === 0 ? (
            <p className="soft">{scope('matrix.nobody', { n })}</p>
          ) : (
            <Cells cells={cells} totals={totals(cells)} locale={locale} t={scope} domain={domain} words={pictures.residence} />
          )}
        </Section>
      ))}
    </>
  );
}
