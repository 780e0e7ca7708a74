import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForceFields } from '@/components/contract/fields';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { contract } from '@/server/contract/queries';
import { show, words } from '@/server/request';
import { end } from '../../actions';
import { ContractHead } from '../../head';

type Props = { params: Promise<{ contract: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('contract'))('one.end') };
}

export default async function EndContractPage({ params }: Props) {
  const found = await show(contract, await params);
  if (!found.mayWrite || found.versions[0]?.terms === null) notFound();
  const t = await words('contract');
  return (
    <main id="main">
      <ContractHead of={found} title={t('form.end', { name: `${found.terms.title}, ${found.terms.clause}` })} lead={t('form.endLead')} />
      <Form action={end}>
        <input type="hidden" name="contract" value={found.id} />
        <input type="hidden" name="version" value={found.latest} />
        <ForceFields from="" knownAt="" reason ends t={t} />
        <div className="acts">
          <Button kind="do" type="submit">
            {t('form.submitEnd')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
