import type { Metadata } from 'next';
import { confirm, propose, withdraw } from '@/app/(portal)/administration/actions';
import { AdministrationFrame } from '@/app/(portal)/administration/frame';
import { Select, TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { nameOf } from '@/components/person/name';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { date } from '@/messages/format';
import { orphanedIncidents } from '@/server/member/queries';
import { people } from '@/server/person/queries';
import { show, signedIn, words } from '@/server/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('administration'))('tabs.orphans') };
}

export default async function OrphansPage({ searchParams }: { searchParams: Promise<{ propose?: string | string[] }> }) {
  const { propose: wanted } = await searchParams;
  const [rows, { locale, timeZone }, t] = [await show(orphanedIncidents, {}), await signedIn(), await words('administration')];
  const chosen = rows.find((row) => row.reference === wanted && row.nomination === null);
  const columns = ['reference', 'opened', 'proposed'].map((id) => ({ label: t(`orphans.column.${id}`) }));
  return (
    <AdministrationFrame tab="orphans">
      {chosen ? <Propose reference={chosen.reference} /> : null}
      <Section title={t('orphans.title')} note={t('orphans.note')}>
        <p className="soft measure">{t('orphans.text')}</p>
        {rows.length === 0 ? (
          <Empty>{t('orphans.none')}</Empty>
        ) : (
          <Table caption={t('orphans.caption')} columns={[...columns, { label: t('orphans.column.act'), hidden: true }]} className="rows">
            <tbody>
              {rows.map((row) => {
                const name = row.name === null ? null : nameOf({ name: row.name, nameLocal: row.nameLocal }, locale);
                return (
                  <tr key={row.reference}>
                    <th scope="row" className="half">
                      {row.reference}
                    </th>
                    <td className="soft end">{date(row.openedAt, timeZone, locale)}</td>
                    <td className="wide">{name ?? <span className="mute">{t('orphans.nobody')}</span>}</td>
                    <td className="act">
                      {row.nomination === null ? (
                        <ButtonLink href={`/administration/orphans?propose=${row.reference}`}>{t('orphans.propose')}</ButtonLink>
                      ) : row.own ? (
                        <span className="small mute">{t('orphans.own')}</span>
                      ) : (
                        <Form action={confirm} className="inline">
                          <input type="hidden" name="nomination" value={row.nomination} />
                          <Button type="submit">{t('orphans.confirm', { name: name ?? '' })}</Button>
                        </Form>
                      )}
                      {row.nomination === null ? null : (
                        <Form action={withdraw} className="inline">
                          <input type="hidden" name="nomination" value={row.nomination} />
                          <Button kind="plain" type="submit">
                            {t('orphans.withdraw')}
                          </Button>
                        </Form>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </Table>
        )}
      </Section>
    </AdministrationFrame>
  );
}

/** Every account, page after page: whoever is proposed may stand on the last. */
async function everybody() {
  const all = [];
  let from: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof people.run>> = await show(people, { after: from });
    all.push(...page.people);
    from = page.after;
  } while (from !== null);
  return all;
}

async function Propose({ reference }: { reference: string }) {
  const [{ locale }, t] = [await signedIn(), await words('administration')];
  const options = (await everybody())
    .filter((one) => one.endedAt === null)
    .map((one) => ({ value: one.id, label: `${nameOf(one, locale)} (${one.email})` }));
  return (
    <Section title={t('orphans.form-title', { reference })}>
      <Form action={propose}>
        <p className="soft">{t('orphans.form-text')}</p>
        <input type="hidden" name="reference" value={reference} />
        <Select name="person" label={t('field.person')} options={options} empty={t('orphans.choose')} />
        <TextArea name="reason" label={t('field.reason')} hint={t('orphans.reason-hint')} />
        <div className="acts">
          <Button type="submit" kind="do">
            {t('orphans.submit')}
          </Button>
          <ButtonLink kind="bare" href="/administration/orphans">
            {t('orphans.back')}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
