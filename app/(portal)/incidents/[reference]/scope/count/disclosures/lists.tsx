import { sayBytes } from '@/components/count/size';
import { listsText } from '@/components/count/standing';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { Watch } from '@/components/ui/watch';
import type { DisclosureView } from '@/domain/count';
import { instant } from '@/messages/format';
import { sayFault } from '../say';
import type { speechOf } from '../speech';
import { listed } from '../watching';
import { decide, destroyList } from './actions';

type Props = { lists: DisclosureView[]; reference: string; speech: Awaited<ReturnType<typeof speechOf>> };

/** The lists that were asked for: what each holds, who asked and decided, and the next act. */
export async function Lists({ lists, reference, speech: { t, locale, zone, place, category } }: Props) {
  const at = (moment: string) => instant(moment, zone, locale);
  const faults = new Map(
    await Promise.all(lists.map(async ({ id, fault }): Promise<[string, string]> => [id, fault ? await sayFault(fault) : ''])),
  );
  const cohort = (one: DisclosureView) =>
    t('disclosure.cohort', {
      place: one.residence === null ? t('disclosure.everywhere') : one.residence === '?' ? t('result.unknownPlace') : place(one.residence),
      category: one.category === null ? t('disclosure.anything') : category(one.category),
    });
  const hidden = (id: string) => (
    <>
      <input type="hidden" name="case" value={reference} />
      <input type="hidden" name="disclosure" value={id} />
    </>
  );
  return (
    <>
      <Table
        caption={t('disclosure.caption')}
        className="rows"
        columns={[
          { label: t('disclosure.list') },
          { label: t('disclosure.purpose') },
          { label: t('disclosure.asked') },
          { label: t('disclosure.state') },
          { label: t('disclosure.acts'), hidden: true },
        ]}
      >
        <tbody>
          {lists.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {cohort(one)}
                <div className="small mute">
                  {[t('disclosure.of', { n: one.count }), t(`disclosure.forms.${one.form}`), t(`disclosure.files.${one.file}`)].join(' · ')}
                </div>
              </th>
              <td className="wide soft lines">{one.purpose}</td>
              <td className="wide">
                {t('disclosure.decided', { name: sayName(one.askedBy, locale), at: at(one.askedAt) })}
                {one.decidedBy !== null && one.decidedAt !== null ? (
                  <div className="small mute">
                    {t(
                      one.withdrawn ? 'disclosure.withdrawnBy' : one.state === 'refused' ? 'disclosure.refusedBy' : 'disclosure.approvedBy',
                      {
                        name: sayName(one.decidedBy, locale),
                        at: at(one.decidedAt),
                      },
                    )}
                  </div>
                ) : null}
              </td>
              <td className="wide">
                <span className="strong">{t(`disclosure.states.${one.withdrawn ? 'withdrawn' : one.state}`)}</span>
                {one.rows !== null && one.bytes !== null ? (
                  <div className="small mute">{t('disclosure.rows', { rows: one.rows, size: sayBytes(one.bytes, locale) })}</div>
                ) : null}
                {one.sha256 ? <code className="hash small">{one.sha256.slice(0, 16)}…</code> : null}
                {one.state === 'ready' && one.destroysAt ? (
                  <div className="small mute">{t('disclosure.until', { at: at(one.destroysAt) })}</div>
                ) : null}
                {faults.get(one.id) ? <p className="flag">{faults.get(one.id)}</p> : null}
              </td>
              <td className="act">
                {one.state === 'asked' ? (
                  <Form action={decide} className="buttons" aria-label={cohort(one)}>
                    {hidden(one.id)}
                    {one.mine ? null : (
                      <Button type="submit" name="do" value="approve">
                        {t('disclosure.approve')}
                      </Button>
                    )}
                    <Button {...(!one.mine && { kind: 'bare' as const })} type="submit" name="do" value="refuse">
                      {t(one.mine ? 'disclosure.withdraw' : 'disclosure.refuse')}
                    </Button>
                  </Form>
                ) : null}
                {one.state === 'ready' ? (
                  <>
                    <a
                      className="btn"
                      href={`/api/disclosures/${one.id}?case=${reference}`}
                      aria-label={t('disclosure.downloadOne', { name: cohort(one) })}
                    >
                      {t('disclosure.download')}
                    </a>
                    <Form action={destroyList} className="buttons" aria-label={cohort(one)}>
                      {hidden(one.id)}
                      <Button kind="bare" type="submit">
                        {t('disclosure.destroy')}
                      </Button>
                    </Form>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {lists.some(({ state }) => state === 'making' || state === 'asked') ? (
        <Watch shown={listsText(lists)} ask={listed.bind(null, reference)} person={lists.every(({ state }) => state !== 'making')} />
      ) : null}
    </>
  );
}
