'use client';
import type { FormAction } from '@/components/form/answer';
import { TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { WhenField } from '@/components/form/when';
import { Button } from '@/components/ui/button';
import type english from '@/messages/en/obligation.json';

export type TargetAct = {
  action: FormAction;
  reference: string;
  zones: string[];
  /** What stands for each key: the determination that a new target supersedes. */
  standing: Record<string, { determination: string; date: string; time: string | null; zone: string }>;
};

type Props = TargetAct & { id: string; zone: string; words: (typeof english)['target'] };

/** The organisation's own target where the law has no figure. */
export function TargetForm({ action, reference, zones, standing, id, zone, words }: Props) {
  const key = id.endsWith('@') ? id.slice(0, -1) : id;
  const stands = standing[key];
  return (
    <details className="own">
      <summary>{stands ? words.change : words.set}</summary>
      <Form action={action} className="form small-form" key={stands?.determination ?? ''}>
        <p className="small mute">{words.text}</p>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="supersedes" value={stands?.determination ?? ''} />
        <WhenField
          name="member.at"
          label={words.at}
          zones={zones}
          zone={stands?.zone ?? zone}
          precisions={['minute', 'day']}
          value={stands ? { date: stands.date, ...(stands.time ? { time: stands.time } : { precision: 'day' as const }) } : {}}
        />
        <TextArea name="basis" label={words.basis} rows={2} />
        <div>
          <Button type="submit">{words.submit}</Button>
        </div>
      </Form>
    </details>
  );
}
