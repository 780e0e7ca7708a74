import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { keyText } from '@/components/count/standing';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Watch } from '@/components/ui/watch';
import { instant } from '@/messages/format';
import { caseKey } from '@/server/key/queries';
import { show, words } from '@/server/request';
import { CountNav } from '../nav';
import { speechOf } from '../speech';
import { keyed } from '../watching';
import { askFor, decideKey } from './actions';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ do?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('key.title')}, ${(await params).reference}` };
}

export default async function KeyPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const key = await show(caseKey, { reference });
  const { t, locale, zone, permissions } = await speechOf(reference);
  const at = (moment: string) => instant(moment, zone, locale);
  const path = `/incidents/${reference}/scope/count/key`;
  const asking =
    (await searchParams).do === 'ask' && key.state === 'stands' && key.asked === null && permissions.includes('count.destroy-key');
  const facts: [string, string][] = [
    ...(key.madeAt === null
      ? []
      : [[t('key.made'), t('key.madeBy', { name: sayName(key.madeBy, locale), at: at(key.madeAt) })] as [string, string]]),
    ...(key.asked === null
      ? []
      : [
          [t('key.asked'), t('key.askedBy', { name: sayName(key.asked.by, locale), at: at(key.asked.at), reason: key.asked.reason })] as [
            string,
            string,
          ],
        ]),
    ...(key.destroyed === null
      ? []
      : [[t('key.destroyed'), t('key.madeBy', { name: sayName(key.destroyed.by, locale), at: at(key.destroyed.at) })] as [string, string]]),
  ];
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="key" />
      <Section title={t('key.title')} note={t('key.note')}>
        <p className="measure">{t(key.state === 'none' ? 'key.none' : key.state === 'stands' ? 'key.stands' : 'key.destroyedText')}</p>
        {facts.length > 0 ? (
          <dl className="said-of evidence">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="lines">{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {key.state === 'stands' && key.asked !== null && permissions.includes('count.disclose') ? (
          <Form action={decideKey}>
            <input type="hidden" name="case" value={reference} />
            <p className="flag">{t(key.asked.mine ? 'key.waitsForOther' : 'key.waits')}</p>
            <div className="acts">
              {key.asked.mine ? null : (
                <Button type="submit" name="do" value="destroy">
                  {t('key.approve')}
                </Button>
              )}
              <Button {...(!key.asked.mine && { kind: 'bare' as const })} type="submit" name="do" value="refuse">
                {t(key.asked.mine ? 'key.withdraw' : 'key.refuse')}
              </Button>
            </div>
          </Form>
        ) : null}
        {key.state === 'stands' && key.asked !== null ? (
          <Watch shown={keyText(key.state, true)} ask={keyed.bind(null, reference)} person />
        ) : null}
        {key.state === 'stands' && key.asked === null && !asking && permissions.includes('count.destroy-key') ? (
          <p className="acts">
            <ButtonLink href={`${path}?do=ask`}>{t('key.ask')}</ButtonLink>
          </p>
        ) : null}
      </Section>
      {asking ? (
        <Section title={t('key.askTitle')} note={t('key.askNote')}>
          <Form action={askFor}>
            <input type="hidden" name="case" value={reference} />
            <TextArea name="reason" label={t('field.reason')} />
            <div className="acts">
              <Button kind="do" type="submit">
                {t('key.submit')}
              </Button>
              <ButtonLink href={path}>{t('source.keep')}</ButtonLink>
            </div>
          </Form>
        </Section>
      ) : null}
    </CaseFrame>
  );
}
