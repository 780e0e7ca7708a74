import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForceFields, TermsFields } from '@/components/contract/fields';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { contract } from '@/server/contract/queries';
import { show, words } from '@/server/request';
import { amend } from '../../actions';
import { choicesForTerms } from '../../choices';
import { ContractHead } from '../../head';

type Props = { params: Promise<{ contract: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('contract'))('one.amend') };
}

export default async function AmendContractPage({ params }: Props) {
  const found = await show(contract, await params);
  if (!found.mayWrite) notFound();
  const [t, law, choices] = [await words('contract'), await words('law'), await choicesForTerms()];
  return (
    <main id="main">
      <ContractHead
        of={found}
        title={t('form.amend', { name: `${found.terms.title}, ${found.terms.clause}` })}
        lead={t('form.amendLead', { number: found.latest })}
      />
      <Form action={amend}>
        <input type="hidden" name="contract" value={found.id} />
        <input type="hidden" name="version" value={found.latest} />
        <TermsFields terms={found.terms} {...choices} t={t} law={law} />
        <ForceFields from="" knownAt="" reason t={t} />
        <div className="acts">
          <Button kind="do" type="submit">
            {t('form.submitAmend')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
