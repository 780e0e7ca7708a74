import { redirect } from 'next/navigation';

type Props = { params: Promise<{ reference: string; duty: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The address of one date's reasons: the page of obligations with the panel open, which on a narrow screen is a page of its own. */
export default async function WhyPage({ params, searchParams }: Props) {
  const { reference, duty } = await params;
  const given = await searchParams;
  const query = new URLSearchParams({ why: decodeURIComponent(duty) });
  for (const name of ['anchor', 'at', 'if']) {
    const value = given[name];
    if (typeof value === 'string') query.set(name, value);
  }
  redirect(`/incidents/${reference}/obligations?${query}`);
}
