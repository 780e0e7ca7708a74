import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { whenValue, ZONES } from '@/components/form/data';
import { placeOptions } from '@/components/scope/forms/place';
import { RevisionForm } from '@/components/scope/forms/revision-form';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { SCOPE_COLUMNS, SCOPE_CSV_LIMITS } from '@/domain/scope';
import { categories } from '@/law/vocabulary';
import type scope from '@/messages/en/scope.json';
import { number } from '@/messages/format';
import { now } from '@/server/now';
import { sentences, show, signedIn, words } from '@/server/request';
import { scopeToRevise } from '@/server/scope/queries';
import { checkRevision, recordRevision } from '../actions';

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('scope'))('title')}, ${(await params).reference}` };
}

export default async function RecordRevisionPage({ params }: Props) {
  const { reference } = await params;
  const form = await show(scopeToRevise, { reference });
  const [{ locale }, t, domain, tree] = await Promise.all([signedIn(), words('scope'), words('domain'), sentences<typeof scope>('scope')]);
  const category = categories.map((value) => ({ value, label: domain(`vocabulary.categories.${value}`) }));
  const contract = (
    <div className="contract">
      <h3>{t('csv.contract')}</h3>
      <Table
        caption={t('csv.contract')}
        className="rows"
        columns={[{ label: t('csv.column') }, { label: t('csv.meaning') }, { label: t('csv.example') }]}
      >
        <tbody>
          {SCOPE_COLUMNS.map((column) => (
            <tr key={column.name}>
              <th scope="row">
                <code>{column.name}</code>
                {column.required ? <span className="small mute"> {t('csv.required')}</span> : null}
              </th>
              <td className="wide soft">{domain(`column.${column.name}`)}</td>
              <td>
                <code>{column.example}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <details className="twin">
        <summary>{t('csv.words')}</summary>
        <ul className="category-words">
          {category.map(({ value, label }) => (
            <li key={value}>
              <code>{value}</code> <span className="soft">{label}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
  return (
    <CaseFrame reference={reference} tab="scope">
      <Section title={t('form.title', { n: form.number })} note={t('form.note')}>
        <RevisionForm
          reference={reference}
          number={form.number}
          cells={form.cells}
          places={placeOptions(locale)}
          categories={category}
          contract={contract}
          limits={{ rows: number(SCOPE_CSV_LIMITS.rows, locale), bytes: SCOPE_CSV_LIMITS.bytes }}
          zone={form.zone}
          zones={ZONES}
          now={whenValue(new Date(now()).toISOString(), 'minute', form.zone)}
          words={{ field: tree.field, form: tree.form, row: tree.row, csv: tree.csv, check: tree.check }}
          check={checkRevision}
          action={recordRevision}
        />
      </Section>
    </CaseFrame>
  );
}
