import type { ReactNode } from 'react';
import { dutyFinder } from '@/app/(portal)/duty-words';
import { CheckView } from '@/components/filing/check-view';
import { caseFiling, type elsewhereAsFrozen, type filingAsFrozen } from '@/server/filing/queries';
import { show, signedIn, words } from '@/server/request';
import { FrozenView } from './frozen';

/** Exactly what filing will freeze, with the hash that the act compares. */
export async function frozenCheck(
  given: { reference: string; filing: string },
  { frozen, hash }: Awaited<ReturnType<typeof filingAsFrozen.run>>,
): Promise<ReactNode> {
  const [t, filing] = await Promise.all([words('filing'), show(caseFiling, { reference: given.reference, filing: given.filing })]);
  const people = { drafter: filing.editor ?? filing.drafter, approver: filing.approver };
  return (
    <CheckView title={t('frozen.will')} note={t('file.note')}>
      <FrozenView frozen={frozen} hash={hash} zone={filing.zone} people={people} will />
    </CheckView>
  );
}

/** Exactly what will be frozen of a filing made elsewhere. */
export async function elsewhereCheck({ frozen, hash }: Awaited<ReturnType<typeof elsewhereAsFrozen.run>>): Promise<ReactNode> {
  const [t, person] = await Promise.all([words('filing'), signedIn()]);
  const zone = (await dutyFinder())(frozen.duty.id)?.timeZone ?? person.timeZone;
  return (
    <CheckView title={t('frozen.will')} note={t('file.note')}>
      <FrozenView frozen={frozen} hash={hash} zone={zone} people={{ drafter: null, approver: null }} will />
    </CheckView>
  );
}
