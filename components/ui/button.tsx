import Link from 'next/link';
import type { ComponentProps } from 'react';

type Kind = 'do' | 'bare' | 'plain';

const classOf = (kind?: Kind) => (kind === 'plain' ? 'plain' : kind ? `btn ${kind}` : 'btn');

/** A button says the act: "File with the PIPC". `do` is the one ink button of a view, on what is past due or next. */
export function Button({ kind, className, type = 'button', ...rest }: ComponentProps<'button'> & { kind?: Kind }) {
  return <button type={type} className={className ? `${classOf(kind)} ${className}` : classOf(kind)} {...rest} />;
}

/** A link that looks like a button. Never fetched ahead: opening a page of a case is a recorded read. */
export function ButtonLink({ kind, className, ...rest }: ComponentProps<typeof Link> & { kind?: Kind }) {
  return <Link prefetch={false} className={className ? `${classOf(kind)} ${className}` : classOf(kind)} {...rest} />;
}
