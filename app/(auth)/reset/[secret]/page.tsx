import type { Metadata } from 'next';
import { PasswordField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { words } from '@/server/request';
import { setPassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('door'))('reset.title') };
}

/** Says the same for every link; whether it is live is told only when a password is sent with it. */
export default async function ResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const t = await words('door');
  return (
    <div>
      <h1>{t('reset.title')}</h1>
      <p className="soft">{t('reset.lead')}</p>
      <Form action={setPassword}>
        <input type="hidden" name="secret" value={(await params).secret} />
        <PasswordField name="password" label={t('field.new-password')} autoComplete="new-password" hint={t('set-up.password-hint')} />
        <Button kind="do" type="submit">
          {t('reset.submit')}
        </Button>
      </Form>
    </div>
  );
}
