import Link from 'next/link';
import { words } from '@/server/request';

type Props = { title: string; lead: string; of?: { id: string; terms: { customer: string } } };

/** The head of a form about contracts: the way back, and `of` names the contract it is about, where one is written. */
export async function ContractHead({ title, lead, of }: Props) {
  const t = await words('contract');
  return (
    <>
      <p className="crumb">
        <Link href="/law" prefetch={false}>
          {t('crumb')}
        </Link>
        <Link href="/law/contracts" prefetch={false}>
          {t('heading')}
        </Link>
        {of ? (
          <Link href={`/law/contracts/${of.id}`} prefetch={false}>
            {of.terms.customer}
          </Link>
        ) : null}
      </p>
      <h1>{title}</h1>
      <p className="soft measure">{lead}</p>
    </>
  );
}
