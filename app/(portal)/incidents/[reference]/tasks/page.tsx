import type { Metadata } from 'next';
import Link from 'next/link';
import { asKnown, CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { endOf } from '@/domain/moment';
import { instant, limit } from '@/messages/format';
import { incidentHead } from '@/server/incident/queries';
import { now } from '@/server/now';
import { show, signedIn, words } from '@/server/request';
import { caseTasks } from '@/server/task/queries';
import { add, start } from './actions';
import { nameFor, TaskFields } from './fields';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: `${(await words('task'))('title')} · ${(await show(incidentHead, { reference })).reference}` };
}

export default async function TasksPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const at = asKnown(await searchParams);
  const [head, person, t] = await Promise.all([show(incidentHead, { reference }), signedIn(), words('task')]);
  const { tasks, all, verified, members } = await show(caseTasks, { reference });
  const { locale, timeZone } = person;
  const changes = at === null && !head.closed && head.permissions.includes('task.change');
  const columns = ['task', 'owner', 'due', 'state'].map((name) => ({ label: t(`list.${name}`) }));
  return (
    <CaseFrame reference={reference} tab="tasks" at={at}>
      <Section
        title={t('title')}
        end={all > 0 ? t('progress', { verified, all }) : undefined}
        note={at === null ? undefined : t('as-stands')}
      >
        {all === 0 ? (
          <Empty>{t('none')}</Empty>
        ) : (
          <Table caption={t('list.caption')} columns={columns} className="rows">
            <tbody>
              {tasks.map((task) => {
                const state = task.verifiedAt ? 'verified' : task.doneAt ? 'done' : task.waitsFor.length > 0 ? 'waits' : 'open';
                const past = task.due !== null && task.doneAt === null && endOf(task.due, head.timeZone) < now();
                return (
                  <tr key={task.id}>
                    <th scope="row">
                      <Link href={`/incidents/${reference}/tasks/${task.id}`} prefetch={false}>
                        {task.title}
                      </Link>
                      {task.waitsFor.length > 0 && task.doneAt === null ? (
                        <div className="small mute">{t('list.waits', { tasks: task.waitsFor.join(', ') })}</div>
                      ) : null}
                    </th>
                    <td>{task.owner ? nameFor(task.owner, locale) : <span className="mute">{t('list.nobody')}</span>}</td>
                    <td className="end">
                      {task.due === null ? (
                        <span className="mute">{t('list.no-due')}</span>
                      ) : (
                        limit(task.due, 'instant', head.timeZone, locale, { weekday: false, year: true })
                      )}
                      {past ? <div className="small strong">{t('list.past-due')}</div> : null}
                    </td>
                    <td className="wide">
                      <span className={state === 'verified' ? 'strong' : undefined}>{t(`state.${state}`)}</span>
                      {task.doneAt ? (
                        <div className="small mute">
                          {t('state.done-by', { at: instant(task.doneAt, timeZone, locale), name: nameFor(task.doneBy, locale) })}
                        </div>
                      ) : null}
                      {task.verifiedAt ? (
                        <div className="small mute">
                          {t('state.verified-by', {
                            at: instant(task.verifiedAt, timeZone, locale),
                            name: nameFor(task.verifiedBy, locale),
                          })}
                        </div>
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </Table>
        )}
      </Section>
      {changes && all === 0 ? (
        <Section title={t('start.title')}>
          <Form action={start}>
            <p className="soft">{t('start.text')}</p>
            <input type="hidden" name="reference" value={reference} />
            <div>
              <Button type="submit" kind="do">
                {t('start.submit')}
              </Button>
            </div>
          </Form>
        </Section>
      ) : null}
      {changes ? (
        <Section title={t('add.title')}>
          <Form action={add} empties>
            <input type="hidden" name="reference" value={reference} />
            <TaskFields members={members} others={tasks} />
            <div>
              <Button type="submit" {...(all > 0 && { kind: 'do' as const })}>
                {t('add.submit')}
              </Button>
            </div>
          </Form>
        </Section>
      ) : null}
    </CaseFrame>
  );
}
