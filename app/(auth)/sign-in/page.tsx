import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { portal } from '@/server/portal/queries';
import { show, viewer, words } from '@/server/request';
import { SignIn } from './sign-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('door'))('sign-in.title') };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string; new?: string }> }) {
  if (await viewer()) redirect('/');
  const t = await words('door');
  const { to, new: fresh } = await searchParams;
  const { isSetUp } = await show(portal, {});
  return (
    <div>
      <h1>{t('sign-in.title')}</h1>
      <p className="soft">{isSetUp ? t('sign-in.lead') : t('sign-in.not-set-up')}</p>
      {fresh === undefined ? null : (
        <p className="said" role="status">
          {t('sign-in.password-set')}
        </p>
      )}
      <SignIn
        to={to?.startsWith('/') && !to.startsWith('//') ? to : '/'}
        words={{
          email: t('field.email'),
          password: t('field.password'),
          hint: t('sign-in.forgotten'),
          submit: t('sign-in.submit'),
          refused: t('sign-in.refused'),
          busy: t('sign-in.busy'),
        }}
      />
    </div>
  );
}
