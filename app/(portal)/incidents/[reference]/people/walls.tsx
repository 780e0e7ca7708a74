import { Form } from '@/components/form/form';
import { PersonName } from '@/components/person/person-name';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table, Twin } from '@/components/ui/table';
import { date } from '@/messages/format';
import { caseWalls } from '@/server/member/queries';
import { show, signedIn, words } from '@/server/request';
import { unwall } from './actions';

/** Who is walled off and why; for leads. */
export async function Walls({ reference, changes }: { reference: string; changes: boolean }) {
  const [{ locale, timeZone }, t, walls] = [await signedIn(), await words('people'), await show(caseWalls, { reference })];
  const live = walls.filter((wall) => wall.endedAt === null);
  const ended = walls.filter((wall) => wall.endedAt !== null);
  const columns = [{ label: t('wall.column.name') }, { label: t('wall.column.reason') }, { label: t('wall.column.since') }];
  return (
    <Section title={t('wall.title')} note={t('wall.note')}>
      {live.length === 0 ? (
        <Empty>{t('wall.none')}</Empty>
      ) : (
        <Table caption={t('wall.caption')} columns={[...columns, { label: t('wall.column.act'), hidden: true }]} className="rows">
          <tbody>
            {live.map((wall) => (
              <tr key={wall.id}>
                <th scope="row">
                  <PersonName person={wall} locale={locale} />
                </th>
                <td className="wide">{wall.reason}</td>
                <td className="wide soft nowrap" data-label={t('wall.column.since')}>
                  {date(wall.builtAt, timeZone, locale)}
                </td>
                <td className="act">
                  {changes ? (
                    <Form action={unwall} className="inline">
                      <input type="hidden" name="reference" value={reference} />
                      <input type="hidden" name="wall" value={wall.id} />
                      <Button type="submit" kind="plain" aria-label={`${t('wall.end')}: ${wall.name}`}>
                        {t('wall.end')}
                      </Button>
                    </Form>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {ended.length > 0 ? (
        <Twin summary={t('wall.ended', { count: ended.length })}>
          <Table caption={t('wall.ended', { count: ended.length })} columns={[...columns, { label: t('wall.until') }]} className="rows">
            <tbody>
              {ended.map((wall) => (
                <tr key={wall.id}>
                  <th scope="row">
                    <PersonName person={wall} locale={locale} />
                  </th>
                  <td className="wide">{wall.reason}</td>
                  <td className="soft nowrap">{date(wall.builtAt, timeZone, locale)}</td>
                  <td className="soft nowrap end">{date(wall.endedAt ?? '', timeZone, locale)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Twin>
      ) : null}
    </Section>
  );
}
