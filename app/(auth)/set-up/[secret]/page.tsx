import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Choices, PasswordField, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { OwnZone } from '@/components/form/own-zone';
import { Button } from '@/components/ui/button';
import { setUpLink } from '@/server/portal/queries';
import { locale, show, words } from '@/server/request';
import { setUpPortal } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('door'))('set-up.title') };
}

export default async function SetUpPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  if (!(await show(setUpLink, { secret }))) notFound();
  const [t, language] = [await words('door'), await locale()];
  return (
    <div>
      <h1>{t('set-up.title')}</h1>
      <p className="soft">{t('set-up.lead')}</p>
      <Form action={setUpPortal}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="locale" value={language} />
        <OwnZone name="timeZone" otherwise={language === 'ko' ? 'Asia/Seoul' : 'UTC'} />
        <TextField name="name" label={t('field.name')} autoComplete="name" />
        <TextField name="email" type="email" label={t('field.email')} autoComplete="username" />
        <PasswordField name="password" label={t('field.password')} autoComplete="new-password" hint={t('set-up.password-hint')} />
        <Choices
          name="kind"
          label={t('field.kind')}
          one
          values={['demonstration']}
          options={[
            { value: 'demonstration', label: t('set-up.demonstration'), hint: t('set-up.demonstration-hint') },
            { value: 'empty', label: t('set-up.empty'), hint: t('set-up.empty-hint') },
          ]}
        />
        <Button kind="do" type="submit">
          {t('set-up.submit')}
        </Button>
      </Form>
    </div>
  );
}
