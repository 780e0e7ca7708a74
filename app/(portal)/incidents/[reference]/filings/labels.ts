import { WHOLE } from '@/domain/draft';
import { contentKey } from '@/law/rulebook';
import { words } from '@/server/request';

/** What an item of the law asks for, in the reader's language, its first letter a capital. */
export async function contentLabels(): Promise<(item: string) => string> {
  const [t, own] = [await words('duty'), await words('filing')];
  return (item) => {
    if (item === WHOLE.id) return own('whole');
    const said = t(contentKey({ id: item }).id);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
}
