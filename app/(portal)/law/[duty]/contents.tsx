import Link from 'next/link';
import type { ReactNode } from 'react';
import { lawWords } from '@/app/(portal)/law/words';
import { ClauseText } from '@/components/law/clause';
import { languageOf } from '@/components/law/local';
import { LawText, LawTexts, Part } from '@/components/law/part';
import { capital } from '@/components/law/period';
import { clauseOf } from '@/law/describe';
import type { Duty } from '@/law/duty';
import { contentKey, rulebook } from '@/law/rulebook';
import { exposureWords } from '@/messages/exposure';
import { date } from '@/messages/format';
import { words } from '@/server/request';

/** What it must say, its wording, what lifts or delays it, what follows, the penalty and the notes. */
export async function Contents({ duty }: { duty: Duty }) {
  const { language, t, speaker } = await lawWords();
  const { unless = [], exceptions = [], phases = [] } = duty;
  const listWords = { all: capital(t('condition.all')), any: capital(t('condition.any')) };
  const follows = await links(duty);
  return (
    <>
      {duty.recipient === 'counting rule' ? null : <Says duty={duty} />}
      {duty.quotation ? (
        <Part title={t('duty.text')}>
          <blockquote lang={['KR', 'JP', 'TW'].includes(duty.jurisdiction) ? languageOf(duty.jurisdiction) : 'en'}>
            {duty.quotation}
          </blockquote>
        </Part>
      ) : null}
      {unless.length + exceptions.length > 0 ? (
        <Part title={t('duty.unless')} note={unless.length > 0 ? t('duty.exceptionNote') : null}>
          {exceptions.length > 0 ? <LawTexts texts={exceptions} reader={language} /> : null}
          {unless.length > 0 ? (
            <div className="computed">
              <p className="small mute">{t(unless.length === 1 ? 'duty.exception' : 'duty.exceptions')}</p>
              <ul className="limbs">
                {unless.map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: exceptions have no other name than their place
                  <li key={index}>
                    <ClauseText clause={clauseOf(one)} speaker={speaker} words={listWords} />
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </Part>
      ) : null}
      {duty.delay ? (
        <Part title={t('duty.delay')}>
          <LawTexts texts={duty.delay} reader={language} />
        </Part>
      ) : null}
      {phases.length + follows.length > 0 ? (
        <Part title={t('duty.then')}>
          {phases.length > 0 ? <LawTexts texts={phases} reader={language} /> : null}
          {follows.length > 0 ? <dl className="follows">{follows}</dl> : null}
        </Part>
      ) : null}
      <Sanction duty={duty} />
      <Plain title={t('duty.insider')} text={duty.insider} reader={language} />
      <Plain title={t('duty.notes')} text={duty.notes} reader={language} />
    </>
  );
}

function Plain({ title, text, reader }: { title: string; text: string | undefined; reader: 'en' | 'ko' }) {
  if (!text) return null;
  return (
    <Part title={title}>
      <p>
        <LawText reader={reader}>{text}</LawText>
      </p>
    </Part>
  );
}

/** What may follow, in words, and each statutory maximum as it was read. */
async function Sanction({ duty: { penalty } }: { duty: Duty }) {
  if (!penalty) return null;
  const { language, t, speaker } = await lawWords();
  const exposure = await words('exposure');
  const say = exposureWords(exposure, speaker, language);
  const day = (at: string) => date(at, 'UTC', language);
  return (
    <Part title={t('duty.penalty')}>
      <p>
        <LawText reader={language}>{penalty.text}</LawText>
      </p>
      <ul className="unmarked">
        {(penalty.maxima ?? []).map((maximum) => (
          <li key={maximum.id}>
            {say.rule(maximum)}{' '}
            <span className="small mute">
              {[
                capital(exposure(`punishes.${maximum.punishes}`)),
                maximum.floor ? exposure('assumes.floor') : '',
                maximum.from || maximum.to
                  ? exposure('stands', { from: maximum.from ? day(maximum.from) : 'none', to: maximum.to ? day(maximum.to) : 'none' })
                  : '',
                exposure('sure', { article: maximum.article, sure: t(`sure.${maximum.confidence}`) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

async function Says({ duty }: { duty: Duty }) {
  const { language, t } = await lawWords();
  const content = await words('duty');
  if (!duty.contents) {
    return (
      <Part title={t('duty.says')}>
        <p className="soft">{t('duty.contentsNot')}</p>
      </Part>
    );
  }
  return (
    <Part title={t('duty.says')} note={t('duty.contentsRead')}>
      <ol className="lettered">
        {duty.contents.map((item) => (
          <li key={item.id}>
            {content(contentKey(item).id)}
            {item.from ? <span className="small mute"> {t('duty.contentsFrom', { date: date(item.from, 'UTC', language) })}</span> : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** The duties that stand before and after this one. */
async function links(duty: Duty): Promise<ReactNode[]> {
  const { t, duties } = await lawWords();
  const filing = `done:${duty.id}`;
  const found: [string, readonly string[]][] = [
    ['startsFrom', duty.startsAt.startsWith('done:') ? [duty.startsAt.slice('done:'.length)] : []],
    ['awaits', duty.precededBy ?? []],
    ['measuredBy', duty.relation ? [duty.relation.to] : []],
    ['follows', rulebook.duties.filter(({ startsAt }) => startsAt === filing).map(({ id }) => id)],
    ['awaited', rulebook.duties.filter(({ precededBy }) => precededBy?.includes(duty.id)).map(({ id }) => id)],
    ['measured', rulebook.duties.filter(({ relation }) => relation?.to === duty.id).map(({ id }) => id)],
  ];
  return found
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => (
      <div key={kind}>
        <dt>{t(`duty.${kind}`)}</dt>
        <dd>
          {ids.map((id) => (
            <Link key={id} href={`/law/${id}`} prefetch={false}>
              {duties.both(id)}
            </Link>
          ))}
        </dd>
      </div>
    ));
}
