import { ownContents } from '@/app/(portal)/duty-words';
import { WHOLE } from '@/domain/draft';
import { contentKey } from '@/law/rulebook';
import { words } from '@/server/request';

/** What an item of the law asks for, in the reader's language, its first letter a capital; one of a contract as it was written. */
export async function contentLabels(): Promise<(item: string) => string> {
  const [t, filing, own] = [await words('duty'), await words('filing'), await ownContents()];
  return (item) => {
    if (item === WHOLE.id) return filing('whole');
    const said = own.get(item) ?? t(contentKey({ id: item }).id);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
}
