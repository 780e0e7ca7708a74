import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Progress } from '@/components/count/progress';
import { Evidence } from '@/components/count/result/evidence';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type count from '@/messages/en/count.json';
import type engine from '@/messages/en/engine.json';
import { instant } from '@/messages/format';
import { caseCount } from '@/server/count/queries';
import { sentences, show, words } from '@/server/request';
import { stop } from '../actions';
import { CountNav } from '../nav';
import { sayFault } from '../say';
import { speechOf } from '../speech';
import { goes } from '../watching';
import { Result } from './result';

type Props = { params: Promise<{ reference: string; number: string }>; searchParams: Promise<{ in?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference, number } = await params;
  return { title: `${(await words('count'))('run.title', { n: number })}, ${reference}` };
}

export default async function CountPage({ params, searchParams }: Props) {
  const { reference, number: given } = await params;
  const count = await show(caseCount, { reference, number: Number(given) });
  const speech = await speechOf(reference);
  const { t, locale, zone, permissions } = speech;
  const path = `/incidents/${reference}/scope/count`;
  const mayCount = permissions.includes('count.run');
  const under = count.state === 'waiting' || count.state === 'running';
  const again = (
    <ButtonLink {...(count.state !== 'counted' && { kind: 'do' as const })} href={`${path}/new?from=${count.number}`}>
      {t(count.state === 'failed' ? 'run.repair' : 'run.again')}
    </ButtonLink>
  );
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="counts" />
      {count.state === 'counted' ? (
        <Result
          count={count}
          reference={reference}
          path={path}
          unit={(await searchParams).in === 'persons' ? 'persons' : 'accounts'}
          speech={speech}
        />
      ) : (
        <Section
          title={t('run.title', { n: count.number })}
          note={`${t(`state.${count.state}`)}; ${t('run.asked', { name: sayName(count.askedBy, locale), at: instant(count.askedAt, zone, locale) })}`}
        >
          {under ? (
            <>
              {count.attempts > 1 ? <p className="flag">{t('run.restarted', { count: count.attempts })}</p> : null}
              <Progress
                first={{ state: count.state, progress: count.progress, stopping: count.stopping }}
                ask={goes.bind(null, reference, count.number)}
                steps={(await sentences<typeof engine>('engine')).step}
                words={(await sentences<Sentences>('count')).run}
                locale={locale}
              />
              {mayCount && !count.stopping ? (
                <Form action={stop}>
                  <input type="hidden" name="case" value={reference} />
                  <input type="hidden" name="number" value={count.number} />
                  <div>
                    <Button type="submit">{t('run.stop')}</Button>
                  </div>
                </Form>
              ) : null}
            </>
          ) : (
            <div className="stack">
              {count.fault ? <p className="flag strong">{await sayFault(count.fault)}</p> : null}
              <p>{t(count.state === 'failed' ? 'run.failed' : 'run.stopped')}</p>
              {mayCount ? <p className="acts">{again}</p> : null}
            </div>
          )}
        </Section>
      )}
      <Evidence count={count} path={path} {...speech} />
      {count.state === 'counted' ? (
        <p className="acts lead">
          {mayCount ? again : null}
          {permissions.includes('count.disclose') ? (
            <ButtonLink href={`${path}/disclosures?of=${count.number}`}>{t('disclosure.ask')}</ButtonLink>
          ) : null}
          {count.number > 1 ? (
            <ButtonLink kind="bare" href={`${path}/compare?to=${count.number}`}>
              {t('compare.withEarlier')}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
    </CaseFrame>
  );
}

type Sentences = typeof count;
