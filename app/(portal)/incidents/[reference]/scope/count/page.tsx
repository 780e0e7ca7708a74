import type { Metadata } from 'next';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { sayBytes } from '@/components/count/size';
import { standingText } from '@/components/count/standing';
import { Uploads } from '@/components/count/uploads';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { Watch } from '@/components/ui/watch';
import { MOST_SOURCE_BYTES } from '@/domain/count';
import type count from '@/messages/en/count.json';
import { caseCounts } from '@/server/count/queries';
import { sentences, show, words } from '@/server/request';
import { caseSources, serverFolders } from '@/server/source/queries';
import { addPath, announce, close } from './actions';
import { Counts } from './counts';
import { CountNav } from './nav';
import { Sources } from './sources';
import { speechOf } from './speech';
import { standing } from './watching';

type Props = { params: Promise<{ reference: string }> };

const ACCEPT = '.csv,.tsv,.txt,.log,.json,.jsonl,.ndjson,.parquet,.gz,.zst';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('title')}, ${(await params).reference}` };
}

export default async function CountingPage({ params }: Props) {
  const { reference } = await params;
  const [counts, sources] = [await show(caseCounts, { reference }), await show(caseSources, { reference })];
  const speech = await speechOf(reference);
  const { t, locale, permissions } = speech;
  const mayCount = permissions.includes('count.run');
  const folders = mayCount ? await show(serverFolders, { reference }) : [];
  const path = `/incidents/${reference}/scope/count`;
  const running = counts.filter(({ state }) => state === 'waiting' || state === 'running');
  const moving = running.length > 0 || sources.some(({ state }) => state === 'checking');
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="counts" />
      <Section title={t('counts.title')} note={t('counts.note')}>
        {counts.length === 0 ? (
          <Empty>{t(mayCount ? 'counts.empty' : 'counts.emptyMay')}</Empty>
        ) : (
          <Counts counts={counts} path={path} {...speech} />
        )}
      </Section>
      {sources.length === 0 && mayCount ? null : (
        <Section title={t('sources.title')} note={t('sources.note')}>
          {sources.length === 0 ? (
            <p className="soft">{t('sources.empty')}</p>
          ) : (
            <Sources sources={sources} path={path} counts={mayCount} {...speech} />
          )}
        </Section>
      )}
      {mayCount ? (
        <>
          <Section title={t('sources.add')} note={t('sources.addNote', { most: sayBytes(MOST_SOURCE_BYTES, locale) })}>
            <Uploads
              reference={reference}
              locale={locale}
              words={(await sentences<typeof count>('count')).upload}
              actions={{ start: announce, finish: close }}
              accept={ACCEPT}
            />
          </Section>
          <Section title={t('server.title')} note={t('server.note')}>
            {folders.length === 0 ? (
              <p className="soft">{t('server.none')}</p>
            ) : (
              <Form action={addPath} empties>
                <input type="hidden" name="case" value={reference} />
                <TextField
                  name="path"
                  label={t('field.path')}
                  {...(folders.length === 1 && { value: `${folders[0]}/` })}
                  hint={`${t('server.hint')} ${t('server.folders', { list: folders.join(', ') })}`}
                />
                <div>
                  <Button type="submit">{t('server.submit')}</Button>
                </div>
              </Form>
            )}
          </Section>
        </>
      ) : null}
      {moving ? (
        <Watch
          shown={standingText(sources, running)}
          ask={standing.bind(
            null,
            reference,
            running.map(({ number }) => number),
          )}
        />
      ) : null}
    </CaseFrame>
  );
}
