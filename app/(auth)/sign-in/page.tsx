import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { portal } from '@/server/portal/queries';
import { show, viewer, words } from '@/server/request';
import { SignIn } from './sign-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('door'))('sign-in.title') };
}

/** An address of this portal; browsers read a backslash as a slash, so neither may follow the first. */
const within = (to: string | string[] | undefined): string => (typeof to === 'string' && /^\/(?![/\\]|sign-in)/.test(to) ? to : '/');

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[]; new?: string }> }) {
  const { to, new: fresh } = await searchParams;
  if (await viewer()) redirect(within(to));
  const t = await words('door');
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
      {isSetUp ? (
        <SignIn
          to={within(to)}
          words={{
            email: t('field.email'),
            password: t('field.password'),
            hint: t('sign-in.forgotten'),
            submit: t('sign-in.submit'),
            refused: t('sign-in.refused'),
            busy: t('sign-in.busy'),
          }}
        />
      ) : null}
    </div>
  );
}
