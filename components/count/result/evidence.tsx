import Link from 'next/link';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import type { CountWhole } from '@/domain/count';
import { number } from '@/messages/format';
import { recipeText } from '../recipe-model';
import { sayBytes } from '../size';
import type { Speech } from './words';

type Props = Pick<Speech, 't' | 'locale'> & { count: CountWhole; path: string };
type Fact = [label: string, value: ReactNode];

/** What stands behind the figures: the digest, the logs with their hashes, the kept subjects, how the run went, the recipe. */
export function Evidence(props: Props) {
  const { count, t } = props;
  const { result } = count;
  const facts: Fact[] = [
    ...(result === null ? [] : [digest(result.digest, t)]),
    [t('result.sources'), <Logs key="logs" {...props} />],
    ...(result === null ? [] : [[t('result.kept'), <Kept key="kept" {...props} />] as Fact]),
    [t('result.took'), took(props)],
    [
      t('result.recipeJson'),
      <details key="recipe" className="reveals" open={result === null && count.state === 'failed'}>
        <summary>{t('recipe.json')}</summary>
        <pre className="count-text">{recipeText(count.recipe)}</pre>
      </details>,
    ],
  ];
  return (
    <Section title={t(result === null ? 'run.reads' : 'result.evidence')}>
      <dl className="said-of evidence">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const digest = (text: string, t: Props['t']): Fact => [
  t('result.digest'),
  <>
    <code className="hash">{text}</code>
    <div className="small mute">{t('result.digestHint')}</div>
  </>,
];

function took({ count: { result, memory, threads }, t, locale }: Props): string {
  const most = t('run.most', { memory: memory.replace(/(?<=\d)(?=[A-Z])/, ' '), threads });
  if (result === null) return most;
  const { seconds, rowsPerSecond, peakMemoryMb } = result;
  const ran = t('result.tookAs', {
    seconds: number(seconds, locale),
    rate: number(rowsPerSecond, locale),
    memory: number(peakMemoryMb, locale),
  });
  return `${ran}; ${most}`;
}

function Logs({ count: { result, sources }, path, t, locale }: Props) {
  const rowsOf = (sha256: string) => result?.sources.find((one) => one.sha256 === sha256)?.rows ?? null;
  return (
    <ul className="stack">
      {sources.map((source) => {
        const rows = rowsOf(source.sha256);
        const notes = [
          sayBytes(source.bytes, locale),
          rows === null ? '' : t('result.sourceRows', { rows }),
          result?.lookup?.sha256 === source.sha256 ? t('result.lookup') : '',
          t(`sourceState.${source.state}`),
          source.held ? t('sources.held') : '',
        ];
        return (
          <li key={source.id}>
            <Link href={`${path}/sources/${source.id}`} prefetch={false}>
              {source.name}
            </Link>
            <div className="small mute">{notes.filter(Boolean).join(' · ')}</div>
            <code className="hash">{source.sha256}</code>
          </li>
        );
      })}
      {result !== null && sources.some(({ state, held }) => state === 'standing' && !held) ? (
        <li className="small mute">{t('result.sourcesStand')}</li>
      ) : null}
    </ul>
  );
}

function Kept({ count: { kept }, t, locale }: Props) {
  if (kept === null) return t('result.keptNone');
  return (
    <>
      {t('result.keptAs', { identifiers: kept.identifiers, size: sayBytes(kept.bytes, locale) })}
      <code className="hash block">{kept.sha256}</code>
      {kept.keyStands ? null : <div className="strong">{t('result.keyGone')}</div>}
    </>
  );
}
