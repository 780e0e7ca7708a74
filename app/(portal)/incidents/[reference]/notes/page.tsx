import type { Metadata } from 'next';
import Link from 'next/link';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { NoteList } from '@/components/note/list';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { incidentHead } from '@/server/incident/queries';
import { caseNotes } from '@/server/note/queries';
import { show, signedIn, words } from '@/server/request';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('note'))('title')}, ${(await params).reference}` };
}

export default async function NotesPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const found = await show(caseNotes, { reference, at });
  const [head, person, t] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('note')]);
  const records = at === null && head.permissions.includes('note.record');
  const path = `/incidents/${reference}/notes/record`;
  const step = records ? (
    <ButtonLink kind="do" href={path}>
      {t('form.title')}
    </ButtonLink>
  ) : null;
  const notes = found.notes.map((note) => ({ ...note, by: found.names[note.recordedBy] }));
  return (
    <CaseFrame reference={reference} tab="notes" at={at}>
      <Section title={t('title')} note={t('lead')} end={notes.length > 0 ? step : null}>
        {head.permissions.includes('privileged.read') ? <p className="small mute measure">{t('privilegedNote')}</p> : null}
        {notes.length === 0 ? (
          <Empty step={step}>{t(at === null ? 'empty' : 'emptyThen')}</Empty>
        ) : (
          <NoteList
            notes={notes}
            zone={found.zone}
            locale={person.locale}
            t={t}
            {...(records && {
              acts: (note) => (
                <Link href={`${path}?supersedes=${note.id}`} prefetch={false}>
                  {t('correct')}
                </Link>
              ),
            })}
          />
        )}
      </Section>
    </CaseFrame>
  );
}
