import type { ClockState } from '@/components/clock/state';
import { State } from '@/components/clock/state-word';
import { type ClockWords, clockPhrase } from '@/components/clock/words';
import type { Judgement } from '@/domain/filing';
import type { When } from '@/domain/history';
import { isDate } from '@/domain/moment';
import type { Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

const STATES = { met: 'met', late: 'late', 'too-early': 'early', unclear: 'unclear', waiting: 'waiting' } as const;

function stateOf({ status, due }: Judgement): ClockState {
  if (status === null) return 'notowed';
  return status === 'met' && due === null ? 'nofigure' : STATES[status];
}

/** Lateness, or time to spare where both ends are instants; null where it cannot be told. */
function lengthOf({ status, due, lateBy }: Judgement, filed: When): string | number | null {
  if (status === 'late') return lateBy;
  if (status !== 'met' || due?.precision !== 'instant' || isDate(filed.at)) return null;
  return Date.parse(due.at) - Date.parse(filed.at);
}

type Props = { judgements: readonly Judgement[]; filed: When; words: ClockWords; locale: Locale; t: Translate };

/** A filing as each anchor of awareness judges it, in the words and shapes of clocks. `t` speaks messages/<locale>/filing.json. */
export function Judged({ judgements, filed, words, locale, t }: Props) {
  if (judgements.length === 0)
    return (
      <State state="nofigure" quiet>
        {t('frozen.notJudged')}
      </State>
    );
  return (
    <ul>
      {judgements.map((one) => {
        const state = stateOf(one);
        const said =
          state === 'notowed'
            ? t('frozen.notOwed')
            : state === 'nofigure'
              ? t('frozen.noFigure')
              : state === 'waiting'
                ? t('frozen.waiting')
                : clockPhrase(state, lengthOf(one, filed), words, locale);
        return (
          <li key={one.anchor ?? ''}>
            <State state={state}>{said}</State>{' '}
            <span className="small mute">
              {one.anchor === null ? t('frozen.noAnchor') : t('frozen.anchor', { anchor: one.anchor, label: one.label ?? '' })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
