import Link from 'next/link';
import { words } from '@/server/request';

/** One page for what does not exist and for what may not be seen. */
export default async function NotFound() {
  const t = await words('frame');
  return (
    <main id="main" className="alone">
      <h1>{t('not-found.title')}</h1>
      <p className="soft">{t('not-found.text')}</p>
      <p>
        <Link href="/" prefetch={false} className="btn">
          {t('not-found.back')}
        </Link>
      </p>
    </main>
  );
}
