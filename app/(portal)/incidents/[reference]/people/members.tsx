import { Form } from '@/components/form/form';
import { PersonName } from '@/components/person/person-name';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table, Twin } from '@/components/ui/table';
import { date } from '@/messages/format';
import type { caseMembers } from '@/server/member/queries';
import { signedIn, words } from '@/server/request';
import { end } from './actions';

type Member = Awaited<ReturnType<typeof caseMembers.run>>[number];
type Props = { reference: string; members: Member[]; changes: boolean };

/** Who has a role in the case, and who had one. */
export async function Members({ reference, members, changes }: Props) {
  const [{ locale, timeZone, actor }, t] = [await signedIn(), await words('people')];
  const live = members.filter((row) => row.endedAt === null);
  const ended = members.filter((row) => row.endedAt !== null);
  const leads = live.filter((row) => row.role === 'lead' && !row.gone).length;
  const columns = [
    { label: t('members.column.name') },
    { label: t('members.column.role') },
    { label: t('members.column.since') },
    ...(changes ? [{ label: t('members.column.act'), hidden: true }] : []),
  ];
  const beside = (row: Member) =>
    [...(row.person === actor.id ? [t('members.you')] : []), ...(row.invented ? [t('members.invented')] : [])].join(' · ');
  const named = (row: Member) => (
    <th scope="row" className="half">
      <PersonName person={row} locale={locale} />
      {row.gone ? <div className="small mute">{t('members.gone')}</div> : null}
      {beside(row) === '' ? null : <span className="small mute"> {beside(row)}</span>}
    </th>
  );
  return (
    <Section title={t('members.title')} note={t('members.note')}>
      <Table caption={t('members.caption')} columns={columns} className="rows">
        <tbody>
          {live.map((row) => (
            <tr key={row.id}>
              {named(row)}
              <td className="end">{t(`role.${row.role}`)}</td>
              <td className="wide soft" data-label={t('members.column.since')}>
                {date(row.startedAt, timeZone, locale)}
              </td>
              {changes ? (
                <td className="act">
                  {row.role === 'lead' && leads === 1 && !row.gone ? null : (
                    <Form action={end} className="inline">
                      <input type="hidden" name="reference" value={reference} />
                      <input type="hidden" name="member" value={row.id} />
                      {row.person === actor.id ? <input type="hidden" name="own" value="yes" /> : null}
                      <Button type="submit" kind="plain" aria-label={`${t('members.end')}: ${row.name}`}>
                        {t('members.end')}
                      </Button>
                    </Form>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
      {changes ? (
        <div className="acts">
          {['add', 'hand-over', 'wall'].map((what) => (
            <ButtonLink key={what} href={`/incidents/${reference}/people?do=${what}`}>
              {t(`act.${what}`)}
            </ButtonLink>
          ))}
        </div>
      ) : null}
      {ended.length > 0 ? (
        <Twin summary={t('members.ended', { count: ended.length })}>
          <Table caption={t('members.ended-caption')} columns={[...columns.slice(0, 3), { label: t('members.until') }]} className="rows">
            <tbody>
              {ended.map((row) => (
                <tr key={row.id}>
                  {named(row)}
                  <td className="end">{t(`role.${row.role}`)}</td>
                  <td className="soft" data-label={t('members.column.since')}>
                    {date(row.startedAt, timeZone, locale)}
                  </td>
                  <td className="soft end" data-label={t('members.until')}>
                    {date(row.endedAt ?? '', timeZone, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Twin>
      ) : null}
    </Section>
  );
}
