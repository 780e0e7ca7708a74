import Link from 'next/link';
import { Long } from '@/components/count/long';
import type { Speech } from '@/components/count/result/words';
import { sayBytes } from '@/components/count/size';
import { TickAll } from '@/components/count/tick-all';
import { sayName } from '@/components/incident/when';
import { Button } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import type { SourceView } from '@/domain/count';
import { instant } from '@/messages/format';
import { shortId } from './new/chosen';

type Props = Pick<Speech, 't' | 'locale' | 'zone'> & {
  sources: SourceView[];
  path: string;
  /** Whether the reader may count: then files can be ticked and go to the recipe. */
  counts: boolean;
};

/** Words for why a log was refused. */
export const REFUSED = ['altered', 'gone', 'changed', 'cancelled'];

/** Outside the table, so that the table prints and its boxes belong to the form all the same. */
const FORM = 'choose-sources';

/** The logs of a case with size, hash and state; those that stand can be ticked and counted together. */
export function Sources({ sources, path, counts, t, locale, zone }: Props) {
  const standing = sources.filter(({ state }) => state === 'standing');
  const columns = [
    ...(counts ? [{ label: t('sources.choose'), className: 'fit' }] : []),
    { label: t('sources.name') },
    { label: t('sources.size'), className: 'num' },
    { label: t('sources.sha256') },
    { label: t('sources.state') },
    { label: t('sources.counts') },
  ];
  return (
    <>
      {counts && standing.length > 1 ? (
        <TickAll form={FORM} name="source" all="all" words={{ all: t('sources.all', { count: standing.length }) }} />
      ) : null}
      <Long
        rows={sources.map((source) => (
          <tr key={source.id} className={source.state === 'destroyed' || source.state === 'refused' ? 'soft' : undefined}>
            {counts ? (
              <td className="tick">
                {source.state === 'standing' ? (
                  <input
                    type="checkbox"
                    form={FORM}
                    name="source"
                    value={shortId(source.id)}
                    defaultChecked={standing.length === 1}
                    aria-label={t('sources.chooseOne', { name: source.name })}
                  />
                ) : null}
              </td>
            ) : null}
            <th scope="row" className={counts ? 'half cut' : 'cut'}>
              <Link href={`${path}/sources/${source.id}`} prefetch={false}>
                {source.name}
              </Link>
              <div className="small mute">
                {source.path === null
                  ? t('sources.by', { name: sayName(source.addedBy, locale), at: instant(source.addedAt, zone, locale) })
                  : t('sources.server', { path: source.path })}
              </div>
            </th>
            <td className="num" data-label={t('sources.size')}>
              {sayBytes(source.bytes, locale)}
            </td>
            <td className="desk">{source.sha256 === null ? '—' : <code title={source.sha256}>{source.sha256.slice(0, 16)}…</code>}</td>
            <td className="end">
              {t(`sourceState.${source.state}`)}
              {source.hold ? <b className="strong">, {t('sources.held')}</b> : null}
              {source.parts ? (
                <div className="small mute">{t('sources.parts', { arrived: source.parts.arrived, of: source.parts.of })}</div>
              ) : null}
              {source.state === 'refused' && source.ended && REFUSED.some((one) => one === source.ended?.reason) ? (
                <div className="small soft">{t(`source.why.${source.ended.reason}`)}</div>
              ) : null}
            </td>
            <td className={source.counts.length === 0 ? 'desk soft' : 'wide soft'} data-label={t('sources.counts')}>
              {source.counts.length === 0
                ? t('sources.nobody')
                : source.counts.map((number, at) => (
                    <span key={number}>
                      {at > 0 ? ', ' : ''}
                      <Link href={`${path}/${number}`} prefetch={false}>
                        {t('sources.count', { n: number })}
                      </Link>
                    </span>
                  ))}
            </td>
          </tr>
        ))}
        more={(count) => t('result.more', { count })}
        table={(rows) => (
          <Table caption={t('sources.caption')} className="rows sources" columns={columns}>
            <tbody>{rows}</tbody>
          </Table>
        )}
      />
      {counts && standing.length > 0 ? (
        <form id={FORM} method="get" action={`${path}/new`} className="acts">
          <Button kind="do" type="submit">
            {t('sources.recipe')}
          </Button>
          {standing.length > 1 ? <span className="small mute">{t('sources.recipeHint')}</span> : null}
        </form>
      ) : null}
    </>
  );
}
