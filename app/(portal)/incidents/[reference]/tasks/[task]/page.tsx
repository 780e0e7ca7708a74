import type { Metadata } from 'next';
import Link from 'next/link';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { ZONES } from '@/components/form/data';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { UploadField } from '@/components/form/upload';
import { WhenField } from '@/components/form/when';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { instant, limit } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { show, signedIn, words } from '@/server/request';
import { caseTask } from '@/server/task/queries';
import { change, finish, reopen, verify } from '../actions';
import { nameFor, TaskFields } from '../fields';

type Props = { params: Promise<{ reference: string; task: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: `${(await words('task'))('field.task')} · ${(await show(incidentHead, { reference })).reference}` };
}

export default async function TaskPage({ params }: Props) {
  const { reference, task: id } = await params;
  const [head, person, t, f, form] = await Promise.all([
    show(incidentHead, { reference }),
    signedIn(),
    words('task'),
    words('file'),
    words('form'),
  ]);
  const { task, others, members } = await show(caseTask, { reference, task: id });
  const { locale, timeZone } = person;
  const may = (permission: (typeof head.permissions)[number]) => !head.closed && head.permissions.includes(permission);
  const done = task.doneAt !== null;
  const uploadWords = {
    sending: f('sending', { name: '{name}', percent: '{percent}' }),
    checking: f('checking', { name: '{name}' }),
    lost: f('lost'),
    tooLarge: f('too-large', { most: 10 }),
    noDigest: f('no-digest'),
    remove: f('remove'),
  };
  const which = (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="task" value={task.id} />
      <input type="hidden" name="version" value={task.version} />
    </>
  );
  const file = task.file ? (
    <a href={`/api/files/${task.file.id}?case=${reference}`}>
      {f('download', { name: task.file.name, size: f('bytes', { count: task.file.size }) })}
    </a>
  ) : (
    t('unknown')
  );
  const rows: [string, React.ReactNode][] = [
    [t('field.owner'), task.owner ? nameFor(task.owner, locale) : t('list.nobody')],
    [t('field.due'), task.due ? limit(task.due, 'instant', head.timeZone, locale, { year: true }) : t('list.no-due')],
    [
      t('field.dependsOn'),
      others
        .filter((other) => task.dependsOn.includes(other.id))
        .map((other) => other.title)
        .join(', ') || '–',
    ],
    [
      t('field.done'),
      task.doneAt ? t('state.by', { at: instant(task.doneAt, timeZone, locale), name: nameFor(task.doneBy, locale) }) : t('state.open'),
    ],
    [
      t('field.verified'),
      task.verifiedAt
        ? t('state.by', { at: instant(task.verifiedAt, timeZone, locale), name: nameFor(task.verifiedBy, locale) })
        : t('unknown'),
    ],
    [t('field.proof'), task.proof ?? t('unknown')],
    [t('field.proofFile'), file],
  ];
  return (
    <CaseFrame reference={reference} tab="tasks">
      <Section
        title={task.title}
        end={
          <Link href={`/incidents/${reference}/tasks`} prefetch={false}>
            {t('title')}
          </Link>
        }
      >
        <dl className="pairs">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {!done && may('task.change') ? (
        <Section title={t('finish.title')}>
          {task.waitsFor.length > 0 ? (
            <p className="soft">{t('finish.waits', { tasks: task.waitsFor.join(', ') })}</p>
          ) : (
            <Form action={finish}>
              {which}
              <TextArea name="proof" label={t('field.proof')} hint={t('finish.proof-hint')} value={task.proof ?? ''} rows={4} />
              <UploadField
                name="proofFile"
                label={t('field.proofFile')}
                hint={f('kinds')}
                optional={form('optional')}
                reference={reference}
                words={uploadWords}
                value={task.file}
              />
              <WhenField
                name="at"
                label={t('field.at')}
                hint={t('finish.at-hint')}
                optional
                precisions={['minute']}
                zones={ZONES}
                zone={timeZone}
              />
              <div>
                <Button type="submit" kind="do">
                  {t('finish.submit')}
                </Button>
              </div>
            </Form>
          )}
        </Section>
      ) : null}
      {done && task.verifiedAt === null && may('task.verify') ? (
        <Section title={t('verify.title')}>
          {task.doneBy?.id === person.actor.id ? (
            <p className="soft">{t('verify.other')}</p>
          ) : (
            <Form action={verify}>
              {which}
              <p className="soft">{t('verify.text')}</p>
              <div>
                <Button type="submit" kind="do">
                  {t('verify.submit')}
                </Button>
              </div>
            </Form>
          )}
        </Section>
      ) : null}
      {done && may('task.change') ? (
        <Section title={t('reopen.title')}>
          <Form action={reopen}>
            {which}
            <p className="soft">{t('reopen.text')}</p>
            <div>
              <Button type="submit">{t('reopen.submit')}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
      {task.verifiedAt === null && may('task.change') ? (
        <Section title={t('change.title')}>
          <Form action={change}>
            {which}
            <TaskFields task={task} members={members} others={others} />
            <div>
              <Button type="submit">{t('change.submit')}</Button>
            </div>
          </Form>
        </Section>
      ) : null}
    </CaseFrame>
  );
}
