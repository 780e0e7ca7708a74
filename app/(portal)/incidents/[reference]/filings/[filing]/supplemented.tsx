import Link from 'next/link';
import { FrozenView } from '../frozen';
import type { Found } from './head';

type Props = { reference: string; filing: NonNullable<Found['supplements']>; zone: string };

/** The filing that a supplement points at, as it was frozen. */
export function Supplemented({ reference, filing, zone }: Props) {
  if (filing.frozen === null) return null;
  return (
    <>
      <p>
        <Link href={`/incidents/${reference}/filings/${filing.id}`} prefetch={false}>
          {filing.title}
        </Link>
      </p>
      <FrozenView {...filing.frozen} zone={zone} people={filing.people} />
    </>
  );
}
