import Link from 'next/link';
import { dutyWords } from '@/app/(portal)/duty-words';
import { undecided } from '@/app/(portal)/incidents/[reference]/filings/watching';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayMoment, sayName } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Watch } from '@/components/ui/watch';
import type { caseDecisions } from '@/server/decision/queries';
import { signedIn, words } from '@/server/request';
import { confirm, withdraw } from './actions';

type Props = {
  reference: string;
  at: string | null;
  found: Awaited<ReturnType<typeof caseDecisions.run>>;
  may: boolean;
  /** On the page of filings: how many decisions are waiting, with the way to them. */
  waiting?: number;
};

/** Decisions that were taken, with their reasons, and the second person of each decision not to notify. */
export async function DecisionsTaken({ reference, at, found, may, waiting }: Props) {
  const [{ locale }, t, duties] = await Promise.all([signedIn(), words('decision'), dutyWords()]);
  const { taken, zone, you } = found;
  const path = `/incidents/${reference}`;
  const end = (
    <>
      {may ? (
        <Link href={`${path}/filings/decide`} prefetch={false}>
          {t('link')}
        </Link>
      ) : null}{' '}
      {waiting === undefined ? null : (
        <Link href={`${path}/decisions`} prefetch={false}>
          {t('all')}
        </Link>
      )}
    </>
  );
  const second = taken.filter((one) => one.kind === 'not-to-notify' && !one.confirmedAt && !one.withdrawn).map(({ id }) => id);
  return (
    <Section title={t('taken.title')} end={end}>
      {at === null && second.length > 0 ? <Watch shown={second.sort().join()} ask={undecided.bind(null, reference)} person /> : null}
      {taken.length === 0 ? (
        <p className="soft">{t(at === null ? 'taken.empty' : 'taken.emptyThen')}</p>
      ) : (
        <Table
          caption={t('taken.title')}
          className="rows"
          columns={[{ label: t('column.what') }, { label: t('column.outcome') }, { label: t('column.who') }]}
        >
          <tbody>
            {taken.map((one) => (
              <tr key={one.id}>
                <td className="wide">
                  <span className="strong">{one.title}</span>
                  <div className="small mute">
                    {[
                      t(`kind.${one.kind}`),
                      one.duty ? duties.both(one.duty) : '',
                      one.entity ? sayName(one.entity, locale) : '',
                      one.invented ? t('taken.invented') : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </td>
                <td className="wide soft lines">{one.outcome}</td>
                <td className="wide">
                  {t('taken.by', { name: sayName(one.decider ?? undefined, locale), at: sayMoment(one.decidedAt ?? '', zone, locale) })}
                  {one.withdrawn ? (
                    <div className="small">
                      <span className="strong">
                        {t('taken.withdrawn', {
                          name: sayName(one.withdrawn.by ?? undefined, locale),
                          at: sayMoment(one.withdrawn.at, zone, locale),
                        })}
                      </span>
                      <div className="soft lines">{t('taken.again', { reason: one.withdrawn.reason })}</div>
                    </div>
                  ) : null}
                  {one.kind !== 'not-to-notify' ? null : one.confirmer && one.confirmedAt ? (
                    <div className="small mute">
                      {t('taken.confirmed', { name: sayName(one.confirmer, locale), at: sayMoment(one.confirmedAt, zone, locale) })}
                    </div>
                  ) : one.withdrawn ? null : (
                    <>
                      <div className="small strong">{t('taken.waiting')}</div>
                      {may && one.decider?.id !== you ? (
                        <Form action={confirm}>
                          <input type="hidden" name="case" value={reference} />
                          <input type="hidden" name="decision" value={one.id} />
                          <input type="hidden" name="version" value={one.version} />
                          <p>
                            <Button type="submit">{t('taken.confirm')}</Button>
                          </p>
                        </Form>
                      ) : (
                        <div className="small mute">{t('taken.second')}</div>
                      )}
                    </>
                  )}
                  {may && one.kind === 'not-to-notify' && !one.withdrawn ? (
                    <details className="twin">
                      <summary>{t('withdraw.open')}</summary>
                      <Form action={withdraw}>
                        <input type="hidden" name="case" value={reference} />
                        <input type="hidden" name="decision" value={one.id} />
                        <input type="hidden" name="version" value={one.version} />
                        <p className="small soft">{t('withdraw.note')}</p>
                        <TextArea name="reason" label={t('field.reason')} />
                        <div>
                          <Button type="submit">{t('withdraw.submit')}</Button>
                        </div>
                      </Form>
                    </details>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
