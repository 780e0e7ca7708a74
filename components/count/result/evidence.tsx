import Link from 'next/link';
import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import type { CountWhole } from '@/domain/count';
import { number } from '@/messages/format';
import { recipeText } from '../recipe-model';
import { sayBytes } from '../size';
import type { Speech } from './words';

/** What stands behind the figures: sources with their hashes, the kept subjects, the digest, the recipe, and how the run went. */
export function Evidence({ count, path, t, locale }: Pick<Speech, 't' | 'locale'> & { count: CountWhole; path: string }) {
  const { result, kept, recipe, sources } = count;
  if (result === null) return null;
  const rowsOf = (sha256: string) => result.sources.find((one) => one.sha256 === sha256)?.rows ?? null;
  const facts: [string, ReactNode][] = [
    [
      t('result.digest'),
      <>
        <code className="hash">{result.digest}</code>
        <div className="small mute">{t('result.digestHint')}</div>
      </>,
    ],
    [
      t('result.sources'),
      <ul key="sources" className="stack">
        {sources.map((source) => {
          const rows = rowsOf(source.sha256);
          return (
            <li key={source.id}>
              <Link href={`${path}/sources/${source.id}`} prefetch={false}>
                {source.name}
              </Link>
              <div className="small mute">
                {[
                  sayBytes(source.bytes, locale),
                  rows === null ? '' : t('result.sourceRows', { rows }),
                  t(`sourceState.${source.state}`),
                  source.held ? t('sources.held') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              <code className="hash">{source.sha256}</code>
            </li>
          );
        })}
        {sources.some(({ state, held }) => state === 'standing' && !held) ? (
          <li className="small mute">{t('result.sourcesStand')}</li>
        ) : null}
      </ul>,
    ],
    [
      t('result.kept'),
      kept === null ? (
        t('result.keptNone')
      ) : (
        <>
          {t('result.keptAs', { identifiers: kept.identifiers, size: sayBytes(kept.bytes, locale) })}
          <code className="hash block">{kept.sha256}</code>
          {kept.keyStands ? null : <div className="strong">{t('result.keyGone')}</div>}
        </>
      ),
    ],
    [
      t('result.took'),
      t('result.tookAs', {
        seconds: number(result.seconds, locale),
        rate: number(result.rowsPerSecond, locale),
        memory: number(result.peakMemoryMb, locale),
      }),
    ],
    [
      t('result.recipeJson'),
      <details key="recipe" className="reveals">
        <summary>{t('recipe.json')}</summary>
        <pre className="count-text">{recipeText(recipe)}</pre>
      </details>,
    ],
  ];
  return (
    <Section title={t('result.evidence')}>
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
