import type { Metadata } from 'next';
import Link from 'next/link';
import { Select, TextField, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { PersonName } from '@/components/person/person-name';
import { Button, ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { instant } from '@/messages/format';
import { people } from '@/server/person/queries';
import { show, signedIn, words } from '@/server/request';
import { add } from './actions';
import { AdministrationFrame } from './frame';
import { zoneOptions } from './zones';

type Search = { after?: string | string[]; do?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('administration'))('tabs.people') };
}

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const given = typeof search.after === 'string' && /^[0-9a-f-]{36}$/.test(search.after) ? search.after : null;
  const [{ people: rows, after }, { locale, timeZone, actor }, t] = [
    await show(people, { after: given }),
    await signedIn(),
    await words('administration'),
  ];
  const columns = ['name', 'email', 'standing', 'last'].map((id) => ({ label: t(`people.column.${id}`) }));
  return (
    <AdministrationFrame tab="people">
      {search.do === 'add' ? <Add /> : null}
      <Section title={t('people.title')} note={t('people.note', { shown: rows.length })}>
        <Table caption={t('people.caption')} columns={columns} className="rows">
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="half">
                  <Link href={`/administration/people/${row.id}`} prefetch={false}>
                    <PersonName person={row} locale={locale} />
                  </Link>
                  {row.id === actor.id ? <span className="small mute"> {t('people.you')}</span> : null}
                </th>
                <td className="wide soft">{row.email}</td>
                <td>
                  {row.endedAt !== null ? (
                    <span className="mute">{t('people.ended', { at: instant(row.endedAt, timeZone, locale) })}</span>
                  ) : row.administrator ? (
                    t('people.administrator')
                  ) : null}
                  {row.endedAt === null && !row.hasPassword ? <div className="small mute">{t('people.no-password')}</div> : null}
                </td>
                <td className="soft" data-label={t('people.column.last')}>
                  {row.lastSignIn ? instant(row.lastSignIn, timeZone, locale) : t('people.never')}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        {given !== null || after !== null ? (
          <p className="pager">
            {given !== null ? (
              <Link href="/administration" prefetch={false}>
                {t('people.first')}
              </Link>
            ) : null}
            {after !== null ? (
              <Link href={`/administration?after=${after}`} prefetch={false}>
                {t('people.more')}
              </Link>
            ) : null}
          </p>
        ) : null}
        {search.do === 'add' ? null : (
          <div className="acts">
            <ButtonLink kind="do" href="/administration?do=add">
              {t('people.add')}
            </ButtonLink>
          </div>
        )}
      </Section>
    </AdministrationFrame>
  );
}

async function Add() {
  const [{ locale, timeZone }, t] = [await signedIn(), await words('administration')];
  return (
    <Section title={t('add.title')}>
      <Form action={add}>
        <p className="soft">{t('add.text')}</p>
        <TextField name="name" label={t('field.name')} />
        <TextField name="nameLocal" label={t('field.nameLocal')} hint={t('add.nameLocal-hint')} optional />
        <TextField name="email" type="email" label={t('field.email')} />
        <div className="fields">
          <Select
            name="locale"
            label={t('field.locale')}
            value={locale}
            options={['en', 'ko'].map((value) => ({ value, label: t(`language.${value}`) }))}
          />
          <Select name="timeZone" label={t('field.timeZone')} value={timeZone} options={await zoneOptions(locale)} />
        </div>
        <Tick name="administrator" label={t('add.administrator')} />
        <div className="acts">
          <Button type="submit" kind="do">
            {t('add.submit')}
          </Button>
          <ButtonLink kind="bare" href="/administration">
            {t('add.back')}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
