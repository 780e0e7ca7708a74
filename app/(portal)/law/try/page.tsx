import type { Metadata } from 'next';
import Link from 'next/link';
import { tryThese } from '@/app/(portal)/law/try/actions';
import { lawWords } from '@/app/(portal)/law/words';
import { ZONES } from '@/components/form/data';
import { Calculator } from '@/components/law/calculator/calculator';
import type { Facts } from '@/law/facts';
import { parseFacts } from '@/law/facts';
import { euMembers, places as ruled } from '@/law/jurisdictions';
import { situations } from '@/law/situations/index';
import type clock from '@/messages/en/clock.json';
import type law from '@/messages/en/law.json';
import type picture from '@/messages/en/picture.json';
import type rulebook from '@/messages/en/rulebook.json';
import { city } from '@/messages/format';
import { rulebookAt } from '@/server/law/queries';
import { sentences, show, signedIn, words } from '@/server/request';

/** Situations that show the breadth of it: several laws at once, an open start, two clocks, order, phases, an insider, a late report. */
const EXAMPLES = [
  'two-continents',
  'kr-insider-300',
  'coupang-kisa-as-found',
  'gdpr-awareness-missing',
  'hipaa-count-open',
  'ca-two-clocks',
  'md-wrong-order',
  'dora-updated-intermediate',
  'sec-christmas',
  'jp-one-record-taken',
] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('rulebook'))('calculator.title') };
}

function factsOf(example: string): Facts {
  const found = situations.find(({ id }) => id === example);
  const parsed = parseFacts(found?.facts ?? {});
  return 'facts' in parsed ? parsed.facts : {};
}

type Props = { searchParams: Promise<{ example?: string | string[] }> };

/** The calculator: facts that belong to no incident, and what would be owed on them. */
export default async function TryPage({ searchParams }: Props) {
  const given = (await searchParams).example;
  const example = typeof given === 'string' && situations.some(({ id }) => id === given) ? given : '';
  const { at } = await show(rulebookAt, {});
  const [person, { language, t, speaker }] = [await signedIn(), await lawWords()];
  const own = await sentences<typeof rulebook>('rulebook');
  const { moment, fact, value } = await sentences<typeof law>('law');
  const { slider, bars, twin } = await sentences<typeof picture>('picture');
  const { state, phrase } = await sentences<typeof clock>('clock');
  const countries = [...ruled, ...euMembers].filter(({ code }) => code !== 'EU');
  const places = countries
    .map(({ code }) => ({ value: code, label: speaker.place(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const named = (id: string) => ({ value: id, label: t(`situation.${id}`) });
  const listed: readonly string[] = EXAMPLES;
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/law" prefetch={false}>
          {t('duty.crumb')}
        </Link>
        <span>{t('calculator.title')}</span>
      </p>
      <h1>{t('calculator.heading')}</h1>
      <p className="note law-intro">
        {t('calculator.intro')} {t('notAdvice')}
      </p>
      <Calculator
        key={example}
        first={factsOf(example)}
        now={at}
        example={example}
        examples={[...new Set([...listed, ...(example ? [example] : [])])].map(named)}
        names={{ moment, fact, value }}
        words={own.calculator}
        pictures={{ picture: { slider, bars, twin }, clock: { state, phrase } }}
        places={places}
        zones={[...new Set([person.timeZone, ...ZONES])].map((zone) => ({ value: zone, label: city(zone, language) }))}
        zone={person.timeZone}
        locale={language}
        compute={tryThese}
      />
    </main>
  );
}
