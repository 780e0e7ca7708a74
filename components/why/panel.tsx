import Link from 'next/link';
import { type ReactNode, useId } from 'react';
import { Ledger, type LedgerRow } from '@/components/ui/ledger';
import { PanelKeys } from './keys';

/** One of the six steps, always in this order: duty, version, start, counting, calendar, filing. */
export type WhyStep = {
  key: string;
  name: string;
  /** The value on the right: "24 hours", "from 14 Aug 2024". */
  value?: ReactNode;
  /** One sentence, or several where the law takes several turns. */
  text: ReactNode;
  /** Its citation. */
  cite?: ReactNode;
};

type Props = {
  /** "Why this date". */
  eyebrow: string;
  /** The date as title: "18 Nov 2025, 16:00". */
  title: string;
  /** Whose it is: "KISA, intrusion report". */
  subject: ReactNode;
  close: { href: string; label: string };
  /** The awareness anchors; the current one rules everything below. */
  anchors?: { label: string; items: { key: string; name: string; href: string; current: boolean }[] };
  /** The sum; null where the law has no figure. */
  ledger: LedgerRow[] | null;
  /** The law's own words, in the place of the sum where there is no figure. */
  standard?: { words: string; lang?: string };
  /** The organisation's own target, marked as such. */
  target?: { name: string; at: string };
  /** The same sum as a picture. */
  strip?: ReactNode;
  stepsLabel: string;
  steps: WhyStep[];
  /** How sure, rulebook, record entry. */
  sure: { name: string; value: ReactNode }[];
};

/** Why this date: the panel that answers for every figure. Under 768 px it is a page of its own, by its address. */
export function WhyPanel({ eyebrow, title, subject, close, anchors, ledger, standard, target, strip, stepsLabel, steps, sure }: Props) {
  const id = useId();
  return (
    <aside className="why" aria-labelledby={`${id}-why ${id} ${id}-whose`}>
      <PanelKeys title={id} close={close.href} />
      <div className="in">
        <header>
          <div>
            <p className="small mute" id={`${id}-why`}>
              {eyebrow}
            </p>
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            <p className="soft" id={`${id}-whose`}>
              {subject}
            </p>
          </div>
          <Link className="btn bare" href={close.href} prefetch={false} scroll={false} aria-label={close.label}>
            <svg width="14" height="14" viewBox="0 0 14 14" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
              <path d="M2 2l10 10M12 2 2 12" />
            </svg>
          </Link>
        </header>
        {anchors && anchors.items.length > 1 ? (
          <nav className="anchors" aria-label={anchors.label}>
            {anchors.items.map((anchor) => (
              <Link
                key={anchor.key}
                className="plain"
                href={anchor.href}
                prefetch={false}
                scroll={false}
                aria-current={anchor.current ? 'true' : undefined}
              >
                {anchor.name}
              </Link>
            ))}
          </nav>
        ) : null}
        {ledger ? <Ledger rows={ledger} /> : null}
        {!ledger && standard ? (
          <p className="law-words" lang={standard.lang}>
            {standard.words}
          </p>
        ) : null}
        {target ? (
          <p className="own-target">
            <span>{target.name}</span>
            <span>{target.at}</span>
          </p>
        ) : null}
        {strip ? <div className="sum-strip">{strip}</div> : null}
        <ol className="sum" aria-label={stepsLabel}>
          {steps.map((step, index) => (
            <li key={step.key}>
              <span className="n">{index + 1}</span>
              <span className="l">{step.name}</span>
              <span className="v">{step.value}</span>
              <span className="d">{step.text}</span>
              {step.cite ? <span className="c">{step.cite}</span> : null}
            </li>
          ))}
        </ol>
        <dl className="sure">
          {sure.map((line) => (
            <div key={line.name}>
              <dt>{line.name}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </aside>
  );
}
