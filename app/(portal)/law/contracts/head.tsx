import Link from 'next/link';
import { words } from '@/server/request';

type Of = { id: string; terms: { customer: string } };

/** The way to a contract; `here` where its own page is the end of it. */
export async function ContractCrumb({ of, here = false }: { of?: Of | undefined; here?: boolean }) {
  const t = await words('contract');
  return (
    <p className="crumb">
      <Link href="/law" prefetch={false}>
        {t('crumb')}
      </Link>
      <Link href="/law/contracts" prefetch={false}>
        {t('heading')}
      </Link>
      {of === undefined ? null : here ? (
        <span>{of.terms.customer}</span>
      ) : (
        <Link href={`/law/contracts/${of.id}`} prefetch={false}>
          {of.terms.customer}
        </Link>
      )}
    </p>
  );
}

/** The head of a form about contracts: the way back, and `of` names the contract it is about, where one is written. */
export function ContractHead({ title, lead, of }: { title: string; lead: string; of?: Of }) {
  return (
    <>
      <ContractCrumb of={of} />
      <h1>{title}</h1>
      <p className="soft measure">{lead}</p>
    </>
  );
}
