import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { TextArea, Tick } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { incidentHead } from '@/server/incident/queries';
import { caseNotes } from '@/server/note/queries';
import { show, words } from '@/server/request';
import { record } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('note'))('form.title') };
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ supersedes?: string }> };

export default async function RecordNotePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { supersedes } = await searchParams;
  const [head, t] = await Promise.all([show(incidentHead, { reference }), words('note')]);
  if (!head.permissions.includes('note.record')) notFound();
  const note = supersedes ? (await show(caseNotes, { reference })).notes.find((one) => one.id === supersedes) : null;
  if (note === undefined) notFound();
  return (
    <CaseFrame reference={reference} tab="notes">
      <Section title={t(note ? 'form.correct' : 'form.title')} note={note ? t('form.correctLead') : null}>
        <Form action={record} keep={`note ${reference} ${note?.id ?? ''}`}>
          <input type="hidden" name="case" value={reference} />
          {note ? <input type="hidden" name="supersedes" value={note.id} /> : null}
          <TextArea name="body" label={t('field.body')} hint={t('form.bodyHint')} value={note?.body ?? ''} rows={8} />
          {head.permissions.includes('privileged.read') ? (
            <Tick name="privileged" label={t('form.privileged')} checked={note?.privileged ?? false} />
          ) : null}
          <div>
            <Button kind="do" type="submit">
              {t(note ? 'form.submitCorrection' : 'form.submit')}
            </Button>
          </div>
        </Form>
      </Section>
    </CaseFrame>
  );
}
