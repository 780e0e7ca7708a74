import { hasSentence } from '@/messages/translate';
import { locale, words } from '@/server/request';

/** Why something failed, in the reader's language: the page's own sentence, one of the engine or of counting; else that it failed. */
export async function sayFault({ id, params }: { id: string; params: Record<string, string | number> }): Promise<string> {
  for (const noun of ['count', 'engine', 'counting']) {
    if (await hasSentence(await locale(), noun, `fault.${id}`)) return (await words(noun))(`fault.${id}`, params);
  }
  return (await words('count'))('run.failed');
}
