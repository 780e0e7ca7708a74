import type { Metadata } from 'next';
import Link from 'next/link';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { GROUPS, type GroupId } from '@/components/determination/groups';
import { DeterminationTable } from '@/components/determination/table';
import { Section } from '@/components/ui/section';
import { caseDeterminations } from '@/server/determination/queries';
import { incidentHead } from '@/server/incident/queries';
import { organisation } from '@/server/organisation/queries';
import { show, words } from '@/server/request';
import { ProfileBeside } from './profile';
import { sayIn } from './say';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

/** Groups whose rows stand beside each other, and the field that is added to them. */
const ADDS: Partial<Record<GroupId, string>> = {
  awareness: 'anchor',
  entities: 'entity',
  exposure: 'exposure',
  findings: 'finding',
  contract: 'contract',
  target: 'target',
  access: 'access',
  closure: 'closure',
};
const NOTED: readonly GroupId[] = ['awareness', 'entities', 'severity', 'contract', 'target'];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('determination'))('title')}, ${(await params).reference}` };
}

export default async function DeterminationsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseDeterminations, { reference, at });
  const [head, say, versions] = await Promise.all([show(incidentHead, { reference }), sayIn(found.zone), show(organisation, {})]);
  const { t, domain } = say;
  const fieldName = (field: string) => domain(`field.${field}`);
  const records = at === null && head.permissions.includes('determination.record');
  const path = `/incidents/${reference}/determinations/record`;
  const href = (field: string, key: string) => `${path}?${new URLSearchParams(key === '' ? { field } : { field, key })}`;
  const rows = found.held.map((row) => ({ ...row, by: found.names[row.recordedBy] }));
  const groups = GROUPS.map(({ id, fields }) => ({
    id,
    fields,
    own: rows.filter((row) => fields.some((spec) => spec.field === row.field)),
  }));
  const held = groups.filter(({ own }) => own.length > 0);
  const open = groups.filter(({ own }) => own.length === 0);
  return (
    <CaseFrame reference={reference} tab="determinations" at={at}>
      <p className="soft measure lead">{t('lead')}</p>
      {held.map(({ id, fields, own }, index) => {
        const adds = ADDS[id];
        const end =
          records && adds ? (
            <Link href={href(adds, '')} prefetch={false}>
              {t(`add.${adds}`)}
            </Link>
          ) : null;
        return (
          <Section key={id} title={t(`group.${id}`)} note={NOTED.includes(id) ? t(`note.${id}`) : null} end={end}>
            {id === 'entities' && at === null ? (
              <ProfileBeside reference={reference} rows={rows} versions={versions} zone={found.zone} records={records} />
            ) : null}
            <DeterminationTable
              title={t(`group.${id}`)}
              fields={fields}
              rows={own}
              say={say}
              href={records ? href : null}
              headed={index === 0}
            />
          </Section>
        );
      })}
      {open.length > 0 ? (
        <Section title={t('open.title')} note={records ? t('open.note') : null}>
          <dl className="pairs">
            {open.map(({ id, fields }) => {
              const adds = ADDS[id];
              const offers = adds
                ? [{ field: adds, label: t(`add.${adds}`) }]
                : fields.map(({ field }) => ({ field, label: fieldName(field) }));
              return (
                <div key={id}>
                  <dt>{t(`group.${id}`)}</dt>
                  <dd>
                    {records ? (
                      <ul className="inline">
                        {offers.map(({ field, label }) => (
                          <li key={field}>
                            <Link href={href(field, '')} prefetch={false}>
                              {label}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    ) : adds ? (
                      t('open.none')
                    ) : (
                      offers.map(({ label }) => label).join(', ')
                    )}
                    {NOTED.includes(id) ? <div className="small mute">{t(`note.${id}`)}</div> : null}
                    {id === 'entities' && at === null ? (
                      <ProfileBeside reference={reference} rows={rows} versions={versions} zone={found.zone} records={records} />
                    ) : null}
                  </dd>
                </div>
              );
            })}
          </dl>
        </Section>
      ) : null}
    </CaseFrame>
  );
}
