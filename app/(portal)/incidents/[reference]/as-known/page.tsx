import type { Metadata } from 'next';
import Link from 'next/link';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { whenValue, ZONES } from '@/components/form/data';
import { Form } from '@/components/form/form';
import { WhenField } from '@/components/form/when';
import { sayMoment } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { endOf, isDate, startOf } from '@/domain/moment';
import { knownInstants } from '@/server/overview/queries';
import { show, signedIn, words } from '@/server/request';
import { showAt } from './actions';

const KINDS = ['signals', 'determinations', 'revisions', 'filings'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('overview'))('asKnown.title')}, ${(await params).reference}` };
}

type Props = { params: Promise<{ reference: string }> };

export default async function AsKnownPage({ params }: Props) {
  const { reference } = await params;
  const found = await show(knownInstants, { reference });
  const [person, t] = await Promise.all([signedIn(), words('overview')]);
  const now = Date.parse(found.now);
  // A date alone counts from its start; its end shows the whole of that day. Never later than now.
  const instantOf = (at: string) => new Date(Math.min(now, isDate(at) ? endOf(at, found.zone) : startOf(at, found.zone))).toISOString();
  return (
    <CaseFrame reference={reference} tab="as-known">
      <Section title={t('asKnown.title')} note={t('asKnown.lead')}>
        <Form action={showAt}>
          <input type="hidden" name="case" value={reference} />
          <WhenField
            name="at"
            label={t('field.at')}
            zones={ZONES}
            zone={found.zone}
            precisions={['minute']}
            value={whenValue(found.now, 'minute', found.zone)}
          />
          <div>
            <Button kind="do" type="submit">
              {t('asKnown.submit')}
            </Button>
          </div>
        </Form>
      </Section>
      <Section title={t('asKnown.instants')}>
        {found.instants.length === 0 ? (
          <p className="mute">{t('asKnown.empty')}</p>
        ) : (
          <Table
            caption={t('asKnown.instants')}
            className="rows"
            columns={[{ label: t('asKnown.column.known') }, { label: t('asKnown.column.what') }]}
          >
            <tbody>
              {found.instants.map((row) => (
                <tr key={row.at}>
                  <th scope="row" className="fit">
                    <Link href={`/incidents/${reference}?at=${encodeURIComponent(instantOf(row.at))}`} prefetch={false}>
                      {sayMoment(row.at, found.zone, person.locale)}
                    </Link>
                  </th>
                  <td className="wide">
                    {KINDS.filter((kind) => row[kind] > 0)
                      .map((kind) => t(`asKnown.${kind}`, { count: row[kind] }))
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
    </CaseFrame>
  );
}
