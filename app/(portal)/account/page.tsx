import type { Metadata } from 'next';
import { zoneOptions } from '@/app/(portal)/administration/zones';
import { PasswordField, Select } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { PersonName } from '@/components/person/person-name';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { signedIn, words } from '@/server/request';
import { savePassword, saveSettings } from './actions';
import { SignIns } from './sign-ins';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('account'))('title') };
}

export default async function OwnAccountPage() {
  const [person, t] = [await signedIn(), await words('account')];
  return (
    <main id="main">
      <h1>{t('title')}</h1>
      <p className="soft">
        <PersonName person={person} locale={person.locale} /> · {person.email}
      </p>
      <Section title={t('settings.title')}>
        <Form action={saveSettings}>
          <p className="soft">{t('settings.text')}</p>
          <div className="fields">
            <Select
              name="locale"
              label={t('field.locale')}
              value={person.locale}
              options={['en', 'ko'].map((value) => ({ value, label: t(`language.${value}`) }))}
            />
            <Select name="timeZone" label={t('field.timeZone')} value={person.timeZone} options={await zoneOptions(person.locale)} />
          </div>
          <div>
            <Button type="submit">{t('settings.submit')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t('password.title')}>
        <Form action={savePassword} empties>
          <p className="soft">{t('password.text')}</p>
          <PasswordField name="current" label={t('field.current')} autoComplete="current-password" />
          <PasswordField name="next" label={t('field.next')} autoComplete="new-password" hint={t('password.hint')} />
          <div>
            <Button type="submit">{t('password.submit')}</Button>
          </div>
        </Form>
      </Section>
      <SignIns />
    </main>
  );
}
