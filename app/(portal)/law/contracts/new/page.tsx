import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ForceFields, TermsFields } from '@/components/contract/fields';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { contracts } from '@/server/contract/queries';
import { show, words } from '@/server/request';
import { write } from '../actions';
import { choicesForTerms, today } from '../choices';
import { ContractHead } from '../head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('contract'))('form.new') };
}

export default async function NewContractPage() {
  const { mayWrite } = await show(contracts, {});
  if (!mayWrite) notFound();
  const [t, law, choices] = [await words('contract'), await words('law'), await choicesForTerms()];
  return (
    <main id="main">
      <ContractHead title={t('form.new')} lead={t('form.lead')} />
      <Form action={write}>
        <TermsFields terms={null} {...choices} t={t} law={law} />
        <ForceFields from={today(choices.zone)} knownAt="" reason={false} t={t} />
        <div className="acts">
          <Button kind="do" type="submit">
            {t('form.submit')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
