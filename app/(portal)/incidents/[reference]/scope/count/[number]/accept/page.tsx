import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { CheckedForm } from '@/components/filing/checked';
import { whenValue, ZONES } from '@/components/form/data';
import { TextArea, TextField } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import { Cells } from '@/components/scope/forms/matrix';
import { Section } from '@/components/ui/section';
import { totals } from '@/domain/scope';
import type picture from '@/messages/en/picture.json';
import { date } from '@/messages/format';
import { caseCount, countAsRevision } from '@/server/count/queries';
import { now } from '@/server/now';
import { sentences, show, words } from '@/server/request';
import { accept, checkAccept } from '../../actions';
import { CountNav } from '../../nav';
import { speechOf } from '../../speech';

type Props = { params: Promise<{ reference: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference, number } = await params;
  return { title: `${(await words('count'))('run.title', { n: number })}, ${reference}` };
}

export default async function AcceptPage({ params }: Props) {
  const { reference, number: given } = await params;
  const n = Number(given);
  const proposed = await show(countAsRevision, { reference, number: n });
  const count = await show(caseCount, { reference, number: n });
  if (count.result === null || count.revision !== null) notFound();
  const { t, locale, zone, category } = await speechOf(reference);
  const [scope, domain, pictures] = [await words('scope'), await words('domain'), await sentences<typeof picture>('picture')];
  const { first, last } = count.result;
  const known = new Date(Math.min(now(), Date.parse(count.endedAt ?? count.askedAt))).toISOString();
  const wall = count.recipe.at?.zone ?? zone;
  const days = [first, last].flatMap((at) => (at === null ? [] : (whenValue(at, 'minute', wall).date ?? [])));
  const [from, until] = days;
  const window =
    from === undefined || until === undefined
      ? {}
      : from === until
        ? { date: from, precision: 'day' as const }
        : { date: from, until, precision: 'range' as const };
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="counts" />
      <Section title={t('propose.title', { n, revision: proposed.revision })} note={t('propose.note')}>
        {proposed.cells.length > 0 ? (
          <Cells
            cells={proposed.cells}
            totals={totals(proposed.cells)}
            locale={locale}
            t={scope}
            domain={domain}
            words={pictures.residence}
          />
        ) : (
          <p className="soft">{scope('matrix.nobody', { n: proposed.revision })}</p>
        )}
        {proposed.leftOut.length > 0 ? (
          <p className="note">{t('propose.left', { list: proposed.leftOut.map(category).join(', ') })}</p>
        ) : null}
        {proposed.overlap.accounts > 0 || proposed.overlap.persons > 0 ? (
          <p className="note">{t('propose.overlapOf', { ...proposed.overlap })}</p>
        ) : null}
      </Section>
      <Section title={t('propose.about')}>
        {count.needsAcceptance ? (
          <p className="flag strong">{t('propose.rejected', { count: count.result.rows.rejected })}</p>
        ) : (
          <CheckedForm
            className="wide-form"
            check={checkAccept}
            action={accept}
            words={{ check: t('propose.check'), submit: t('propose.submit', { n: proposed.revision }), back: t('propose.back') }}
          >
            <input type="hidden" name="case" value={reference} />
            <input type="hidden" name="number" value={n} />
            <input type="hidden" name="revision" value={proposed.revision} />
            <WhenField
              name="when"
              label={t('field.when')}
              hint={scope('form.whenHint')}
              zones={ZONES}
              zone={zone}
              precisions={['minute', 'hour', 'day', 'range']}
              value={window}
            />
            <WhenField
              name="knownAt"
              label={t('field.knownAt')}
              hint={scope('form.knownHint')}
              zones={ZONES}
              zone={zone}
              precisions={['minute', 'day']}
              value={whenValue(known, 'minute', zone)}
            />
            <TextField
              name="source"
              label={t('field.source')}
              hint={t('propose.sourceHint')}
              value={t('propose.source', { n, sources: proposed.counted.logs, digest: count.result.digest.slice(0, 12) })}
            />
            <TextArea name="basis" label={t('field.basis')} value={t('propose.basis', { n, ...proposed.counted })} />
            {proposed.revision > 1 ? (
              <TextArea
                name="reason"
                label={scope('field.reason')}
                hint={scope('form.reasonHint', { n: proposed.revision - 1 })}
                value={t('propose.reason', { n, at: date(count.endedAt ?? count.askedAt, zone, locale) })}
              />
            ) : null}
          </CheckedForm>
        )}
      </Section>
    </CaseFrame>
  );
}
