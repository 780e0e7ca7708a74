import { words } from '@/server/request';

export default async function WorklistPage() {
  const t = await words('frame');
  return (
    <main id="main">
      <h1>{t('nav.worklist')}</h1>
    </main>
  );
}
