import { lawWords } from '@/app/(portal)/law/words';
import { English, LawText, Part } from '@/components/law/part';
import { CONFIDENCES } from '@/components/law/sure';
import type { Duty } from '@/law/duty';
import { rulebook } from '@/law/rulebook';
import { date } from '@/messages/format';

const sources = new Map(rulebook.sources.map((source) => [source.id, source]));

/** How the duty was read, and where. */
export async function HowSure({ duty }: { duty: Duty }) {
  const { language, t } = await lawWords();
  const day = (text: string) => date(text, 'UTC', language);
  return (
    <Part
      title={t('duty.sure')}
      note={
        <>
          {duty.confidenceNote ? (
            <span className="line">
              <LawText reader={language}>{duty.confidenceNote}</LawText>
            </span>
          ) : null}
          {duty.reviewed ? <span className="line">{t('duty.reviewed', { date: day(duty.reviewed) })}</span> : null}
          <span className="line">{t('notAdvice')}</span>
        </>
      }
    >
      <ul>
        {CONFIDENCES.map((one) => (
          <li
            key={one}
            className={one === duty.confidence ? 'level on' : 'level'}
            aria-current={one === duty.confidence ? 'true' : undefined}
          >
            <i aria-hidden="true" />
            <span>{t(`sure.${one}`)}</span>
            <span>{t(`sureText.${one}`)}</span>
          </li>
        ))}
      </ul>
      <h3 className="sources-head">{t('duty.sources')}</h3>
      <ul className="sources">
        {duty.sources.map((id) => {
          const source = sources.get(id);
          const title = source?.title ?? id;
          const url = source?.url ?? (/^https?:/.test(id) ? id : undefined);
          return (
            <li key={id}>
              {url ? (
                <a href={url} rel="noreferrer" lang={language === 'en' ? undefined : 'en'}>
                  {title}
                </a>
              ) : (
                <English reader={language}>{title}</English>
              )}{' '}
              {source?.read ? <span className="mute">{t('duty.read', { date: day(source.read) })}</span> : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
