import { whenValue, ZONES } from '@/components/form/data';
import { Choices, Select, TextField } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import { signedIn, words } from '@/server/request';
import type { Named, ShownTask } from '@/server/task/queries';

type Props = { task?: ShownTask; members: Named[]; others: { id: string; title: string }[] };

/** What a task is, as a form has it: empty for a new one. */
export async function TaskFields({ task, members, others }: Props) {
  const [t, person] = await Promise.all([words('task'), signedIn()]);
  const due = dueValue(task?.due ?? null, person.timeZone);
  return (
    <>
      <TextField name="title" label={t('field.title')} value={task?.title ?? ''} />
      <Select
        name="owner"
        label={t('field.owner')}
        optional
        empty={t('list.nobody')}
        value={task?.owner?.id ?? ''}
        options={members.map((member) => ({ value: member.id, label: nameFor(member, person.locale) }))}
      />
      <WhenField
        name="due"
        label={t('field.due')}
        {...(due.precision === 'day' && { hint: t('add.due-hint') })}
        optional
        precisions={[due.precision]}
        zones={ZONES}
        zone={person.timeZone}
        value={due}
      />
      {others.length > 0 ? (
        <Choices
          name="dependsOn"
          label={t('field.dependsOn')}
          optional
          values={task?.dependsOn ?? []}
          options={others.map((other) => ({ value: other.id, label: other.title }))}
        />
      ) : null}
    </>
  );
}

/** A due date is entered as a day; one that was given a time keeps it. */
function dueValue(due: string | null, zone: string): { date?: string; time?: string; precision: 'day' | 'minute' } {
  const { date, time, precision } = whenValue(due, 'minute', zone);
  return { ...(date && { date }), ...(time && { time }), precision: due === null || precision === 'day' ? 'day' : 'minute' };
}

/** A person's name as the reader writes it. */
export function nameFor(person: Named | null, locale: 'en' | 'ko'): string {
  if (person === null) return '';
  return locale === 'ko' && person.nameLocal ? person.nameLocal : person.name;
}
