import type { ReactNode } from 'react';
import type { ClockState } from '@/components/clock/state';

export type Figure = {
  label: ReactNode;
  /** The figure, or a button or link that opens its reason. */
  value: ReactNode;
  unit?: ReactNode;
  source?: ReactNode;
  /** Only a clock may be coloured. */
  state?: ClockState;
  /** Set in words instead of a figure: "not yet known". */
  words?: boolean;
};

/** The key figures of a page, up to four beside each other. */
export function Figures({ items, label, ruled = true }: { items: Figure[]; label: string; ruled?: boolean }) {
  return (
    <section aria-label={label}>
      <dl className={ruled ? 'figs ruled' : 'figs'}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of figures is their identity
          <div key={index} data-state={item.state}>
            <dt>
              {item.label}
              {item.source ? <span className="src"> {item.source}</span> : null}
            </dt>
            <dd className={item.words ? 'words' : undefined}>
              {item.value}
              {item.unit ? <small> {item.unit}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
