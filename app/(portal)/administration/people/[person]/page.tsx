import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { counsel, end, flag, link, rename } from '@/app/(portal)/administration/actions';
import { AdministrationFrame } from '@/app/(portal)/administration/frame';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { LinkOnce } from '@/components/person/once';
import { PersonName } from '@/components/person/person-name';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { city, instant } from '@/messages/format';
import { account } from '@/server/person/queries';
import { show, signedIn, words } from '@/server/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('administration'))('tabs.people') };
}

export default async function AccountPage({ params }: { params: Promise<{ person: string }> }) {
  const { person } = await params;
  if (!/^[0-9a-f-]{36}$/.test(person)) notFound();
  const [found, { locale, timeZone, actor }, t] = [await show(account, { person }), await signedIn(), await words('administration')];
  const at = (moment: string | null) => (moment === null ? null : instant(moment, timeZone, locale));
  const own = found.id === actor.id;
  const live = found.endedAt === null;
  const facts = [
    [t('field.email'), found.email],
    [
      t('account.standing'),
      !live ? t('people.ended', { at: at(found.endedAt) }) : found.administrator ? t('people.administrator') : t('account.ordinary'),
    ],
    [t('account.language'), t(`language.${found.locale}`)],
    [t('account.zone'), city(found.timeZone, locale)],
    [t('account.added'), at(found.createdAt)],
    [
      t('account.password'),
      found.passwordChangedAt ? t('account.password-set', { at: at(found.passwordChangedAt) }) : t('account.password-none'),
    ],
    [t('account.last'), at(found.lastSignIn) ?? t('people.never')],
  ];
  const hidden = <input type="hidden" name="person" value={found.id} />;
  return (
    <AdministrationFrame tab="people">
      <Section
        title={<PersonName person={found} locale={locale} />}
        end={
          <Link href="/administration" prefetch={false}>
            {t('account.back')}
          </Link>
        }
      >
        <dl className="pairs measure">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt className="mute">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {live ? null : <p className="note">{t('account.ended-text', { at: at(found.endedAt) })}</p>}
        {own ? <p className="note">{t('account.own')}</p> : null}
      </Section>
      <Section title={t('rename.title')}>
        <Form action={rename} key={found.version}>
          <p className="soft">{t('rename.text')}</p>
          {hidden}
          <input type="hidden" name="version" value={found.version} />
          <TextField name="name" label={t('field.name')} value={found.name} />
          <TextField name="nameLocal" label={t('field.nameLocal')} value={found.nameLocal ?? ''} hint={t('add.nameLocal-hint')} optional />
          <div>
            <Button type="submit">{t('rename.submit')}</Button>
          </div>
        </Form>
      </Section>
      {live ? (
        <Section title={t('link.title')}>
          <LinkOnce action={link} path="/reset/" label={t('link.label')} hint={t('link.hint')}>
            <p className="soft">{t('link.text')}</p>
            {hidden}
            <div>
              <Button type="submit" {...(found.passwordChangedAt === null && { kind: 'do' as const })}>
                {t('link.submit')}
              </Button>
            </div>
          </LinkOnce>
        </Section>
      ) : null}
      {live ? (
        <Section title={t('counsel.title')}>
          <Form action={counsel} key={`counsel ${found.version}`}>
            <p className="soft">{t(found.counsel ? 'counsel.stands' : 'counsel.text')}</p>
            {hidden}
            <input type="hidden" name="version" value={found.version} />
            {found.counsel ? null : <input type="hidden" name="counsel" value="yes" />}
            <div>
              <Button type="submit">{t(found.counsel ? 'counsel.unmake' : 'counsel.make')}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
      {live && !own ? (
        <>
          <Section title={t('flag.title')}>
            <Form action={flag}>
              <p className="soft">{t('flag.text')}</p>
              {hidden}
              <input type="hidden" name="version" value={found.version} />
              {found.administrator ? null : <input type="hidden" name="administrator" value="yes" />}
              <div>
                <Button type="submit">{t(found.administrator ? 'flag.unmake' : 'flag.make')}</Button>
              </div>
            </Form>
          </Section>
          <Section title={t('end.title')}>
            <Form action={end}>
              <p className="soft">{t('end.text')}</p>
              {hidden}
              <div>
                <Button type="submit">{t('end.submit')}</Button>
              </div>
            </Form>
          </Section>
        </>
      ) : null}
    </AdministrationFrame>
  );
}
