import type { RowSetting } from '@/components/obligation/row';
import { Section } from '@/components/ui/section';
import type { Speaker } from '@/law/sentence';
import { say } from '@/law/sentence';
import { instant } from '@/messages/format';
import type { Translate } from '@/messages/translate';
import type { Found } from './found';

type Change = Found['changes'][number];
type Props = {
  changes: Change[];
  setting: RowSetting;
  zone: string;
  speaker: Speaker;
  t: Translate;
  state: (side: Change['before']) => string;
};

const KNOWN_CAUSES = [
  'openIncident',
  'openFromSignal',
  'recordCaseSignal',
  'promoteSignal',
  'setCaseSignalAside',
  'recordDetermination',
  'reviseScope',
  'acceptCount',
  'fileDraft',
  'recordElsewhere',
  'decideNotToNotify',
  'confirmDecision',
  'contract',
  'withdrawDecision',
  'enterInError',
];

/** How many sentences stand open before the rest is folded. The latest change is always told whole. */
const SHOWN = 10;

/** What changes of facts did to the obligations, as sentences under the change that caused them. */
function Changes({ changes, setting, zone, speaker, t, state }: Props) {
  if (changes.length === 0) return <p className="note">{t('changes.none')}</p>;
  const events = new Map<string, Change[]>();
  for (const change of changes) {
    const cause = KNOWN_CAUSES.includes(change.cause) ? change.cause : 'other';
    const when = t('changes.when', { at: instant(change.recordedAt, zone, setting.locale), cause: t(`cause.${cause}`) });
    events.set(when, [...(events.get(when) ?? []), change]);
  }
  const listed = [...events].map(([when, rows]) => (
    <li key={when}>
      <div className="small mute">{when}</div>
      <ul>
        {rows.map((change) => (
          <li key={change.id}>
            {sentence(change, setting, t, state)}{' '}
            {change.because.length > 0 && change.change !== 'due-moved' ? (
              <span className="small soft">{[...new Set(change.because.map((reason) => say(reason, speaker)))].join(' ')}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </li>
  ));
  const told = [...events.values()].map((_, index, all) => all.slice(0, index + 1).reduce((sum, rows) => sum + rows.length, 0));
  const open = Math.max(1, told.filter((sum) => sum <= SHOWN).length);
  return (
    <>
      <ol className="changes">{listed.slice(0, open)}</ol>
      {listed.length > open ? (
        <details className="twin">
          <summary>{t('changes.earlier', { n: listed.length - open })}</summary>
          <ol className="changes">{listed.slice(open)}</ol>
        </details>
      ) : null}
    </>
  );
}

export function ChangesSection({ title, note, ...rest }: Props & { title: string; note: string }) {
  return (
    <Section title={title} note={note}>
      <Changes {...rest} />
    </Section>
  );
}

function sentence(change: Change, setting: RowSetting, t: Translate, state: Props['state']): string {
  const names = setting.duties[change.duty];
  const of =
    change.entity !== null && Object.keys(setting.entities).length > 1 ? ` (${setting.entities[change.entity] ?? change.entity})` : '';
  const duty = names ? `${names.authority}, ${names.name}${of}` : `${change.duty}${of}`;
  const at = (side: Change['before']) => (side?.due ? instant(side.due, setting.zone, setting.locale) : null);
  const [before, after] = [at(change.before), at(change.after)];
  switch (change.change) {
    case 'opened':
    case 'possible':
      return t(`changes.${change.change}`, { duty, due: after ?? 'none' });
    case 'due-moved':
      if (after === null) return t('changes.due-gone', { duty, before: before ?? '' });
      return before === null ? t('changes.due-known', { duty, after }) : t('changes.due-moved', { duty, before, after });
    case 'changed':
      return t('changes.changed', { duty, before: state(change.before), after: state(change.after) });
    case 'no-longer-applies':
      return t('changes.no-longer-applies', { duty });
  }
}
