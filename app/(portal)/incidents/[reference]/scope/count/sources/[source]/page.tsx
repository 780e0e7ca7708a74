import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { sayBytes } from '@/components/count/size';
import { sourceText } from '@/components/count/standing';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Watch } from '@/components/ui/watch';
import { instant } from '@/messages/format';
import { show, words } from '@/server/request';
import { caseSources } from '@/server/source/queries';
import { destroy, giveUp, hold, release } from '../../actions';
import { CountNav } from '../../nav';
import { REFUSED } from '../../sources';
import { speechOf } from '../../speech';
import { kept } from '../../watching';

type Props = { params: Promise<{ reference: string; source: string }>; searchParams: Promise<{ do?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('source.title')}, ${(await params).reference}` };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { reference, source: id } = await params;
  const source = (await show(caseSources, { reference })).find((one) => one.id === id) ?? notFound();
  const { t, locale, zone, permissions } = await speechOf(reference);
  const path = `/incidents/${reference}/scope/count`;
  const destroying = (await searchParams).do === 'destroy';
  const at = (moment: string) => instant(moment, zone, locale);
  const why = (reason: string) => (REFUSED.includes(reason) && source.state === 'refused' ? t(`source.why.${reason}`) : reason);
  const facts: [string, ReactNode][] = [
    [t('source.state'), t(`sourceState.${source.state}`)],
    [t('source.added'), t('sources.by', { name: sayName(source.addedBy, locale), at: at(source.addedAt) })],
    [t('source.origin'), source.path === null ? t('source.upload') : t('source.server', { path: source.path })],
    [t('source.bytes'), `${t('bytes', { count: source.bytes })} (${sayBytes(source.bytes, locale)})`],
    [
      t('source.sha256'),
      source.sha256 === null ? (
        t('source.hashing')
      ) : (
        <code key="sha256" className="hash">
          {source.sha256}
        </code>
      ),
    ],
    [
      t('source.counts'),
      source.counts.length === 0
        ? t('sources.nobody')
        : source.counts.map((number, place) => (
            <span key={number}>
              {place > 0 ? ', ' : ''}
              <Link href={`${path}/${number}`} prefetch={false}>
                {t('sources.count', { n: number })}
              </Link>
            </span>
          )),
    ],
    [
      t('source.hold'),
      source.hold === null
        ? t('source.noHold')
        : t('source.heldBy', { name: sayName(source.hold.by, locale), at: at(source.hold.at), reason: source.hold.reason }),
    ],
    ...(source.ended === null
      ? []
      : [
          [
            t('source.ended'),
            source.ended.by === null
              ? t('source.endedAlone', { at: at(source.ended.at), reason: why(source.ended.reason) })
              : t('source.endedBy', { name: sayName(source.ended.by, locale), at: at(source.ended.at), reason: why(source.ended.reason) }),
          ] as [string, ReactNode],
        ]),
  ];
  const hidden = (
    <>
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="source" value={source.id} />
    </>
  );
  const keeps = permissions.includes('source.keep');
  const mayDestroy = keeps && source.hold === null && (source.state === 'standing' || source.state === 'refused');
  const missing = source.parts ? source.parts.of - source.parts.arrived : 0;
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="counts" />
      <Section
        title={source.name}
        end={
          <Link href={path} prefetch={false}>
            {t('source.back')}
          </Link>
        }
      >
        <dl className="said-of evidence">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {missing > 0 ? <p className="flag">{t('source.missing', { count: missing })}</p> : null}
      </Section>
      {source.state === 'receiving' && permissions.includes('count.run') ? (
        <Form action={giveUp} aria-label={t('source.toGiveUp')}>
          {hidden}
          <div>
            <Button type="submit">{t('source.toGiveUp')}</Button>
          </div>
        </Form>
      ) : null}
      {keeps && !destroying && source.hold === null && (source.state === 'standing' || source.state === 'checking') ? (
        <Section title={t('source.hold')} note={t('source.holdHint')}>
          <Form action={hold}>
            {hidden}
            <TextArea name="reason" label={t('field.reason')} />
            <div>
              <Button type="submit">{t('source.toHold')}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
      {permissions.includes('count.disclose') && source.hold !== null ? (
        <Section title={t('source.hold')} note={t('source.holdHint')}>
          <Form action={release}>
            {hidden}
            <div>
              <Button type="submit">{t('source.toRelease')}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
      {source.hold !== null || source.state === 'receiving' || source.state === 'checking' ? (
        <Watch
          shown={sourceText(source.state, source.hold !== null)}
          ask={kept.bind(null, reference, source.id)}
          person={source.hold !== null}
        />
      ) : null}
      {!mayDestroy ? null : destroying ? (
        <Section title={t('source.destroyTitle')} note={t('source.destroyNote')}>
          <Form action={destroy}>
            {hidden}
            <div>
              <p className="measure">{t('source.destroyText')}</p>
              {source.path === null ? null : <p className="measure">{t('source.destroyServer')}</p>}
            </div>
            <TextArea name="reason" label={t('field.reason')} />
            <div className="acts">
              <Button kind="do" type="submit">
                {t('source.destroyNow')}
              </Button>
              <ButtonLink href={`${path}/sources/${source.id}`}>{t('source.keep')}</ButtonLink>
            </div>
          </Form>
        </Section>
      ) : (
        <p className="lead">
          <ButtonLink href={`${path}/sources/${source.id}?do=destroy`}>{t('source.toDestroy')}</ButtonLink>
        </p>
      )}
    </CaseFrame>
  );
}
