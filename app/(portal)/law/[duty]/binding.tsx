import { lawWords } from '@/app/(portal)/law/words';
import { ClauseText } from '@/components/law/clause';
import { languageOf } from '@/components/law/local';
import { English, LawText, Part } from '@/components/law/part';
import { capital, periodInWords } from '@/components/law/period';
import type { Standing } from '@/components/law/standing';
import { clauseOf } from '@/law/describe';
import type { Counting, Duty } from '@/law/duty';
import { horizons } from '@/law/horizon';
import { rulebook } from '@/law/rulebook';
import { city } from '@/messages/format';
import { lawText } from '@/messages/law-text';

type Of = { duty: Duty };

/** Who is bound, what sets it off, by when, and to whom. */
export async function Binding({ duty, standing }: Of & { standing: Standing }) {
  const { language, t, law, duties, inWords } = await lawWords();
  const version = standing.version;
  const place = languageOf(duty.jurisdiction);
  const named = language === 'ko' && duty.jurisdiction === 'KR' && duty.authorityLocal ? duty.authorityLocal : null;
  const to = named ?? (language === 'en' && duty.authority ? duty.authority : duties.authority(duty.id));
  return (
    <>
      <Who duty={duty} />
      <What duty={duty} />
      <Part title={t('duty.when')} note={<HowCounted duty={duty} standing={standing} />}>
        <p>
          <b className="strong">{version ? capital(periodInWords(duty, version, inWords)) : t('period.unstated')}</b>
        </p>
        {duty.variants?.map(({ regulatedAs, period }) =>
          version ? (
            <p key={regulatedAs}>
              {t('period.variant', {
                status: capital(law(`value.regulatedAs.${regulatedAs}`)),
                period: periodInWords(duty, { ...version, period, standard: null }, inWords),
              })}
            </p>
          ) : null,
        )}
      </Part>
      {duty.recipient === 'counting rule' ? null : (
        <Part
          title={t('duty.whom')}
          under={t(`recipient.${duty.recipient}`)}
          note={
            <>
              {duty.authorityLocal && duty.authorityLocal !== to ? (
                <span className="line" lang={place} dir="auto">
                  {duty.authorityLocal}
                </span>
              ) : null}
              {duty.authority && duty.authority !== to ? (
                <span className="line">
                  <English reader={language}>{duty.authority}</English>
                </span>
              ) : null}
              {duty.channel ? <span className="line">{t('duty.channel', { channel: lawText(duty.channel, language).text })}</span> : null}
              {duty.form ? <span className="line">{t('duty.form', { form: lawText(duty.form, language).text })}</span> : null}
            </>
          }
        >
          <p>{to}</p>
        </Part>
      )}
    </>
  );
}

async function Who({ duty }: Of) {
  const { language, t, law } = await lawWords();
  const { roles, regulatedAs, text } = duty.owedBy;
  const named = [
    ...(roles ? [`${t('duty.role')}: ${roles.map((one) => law(`value.roles.${one}`)).join(', ')}`] : []),
    ...(regulatedAs ? [`${t('duty.status')}: ${regulatedAs.map((one) => law(`value.regulatedAs.${one}`)).join(', ')}`] : []),
  ];
  const computed = named.length > 0 ? named : [t('duty.anyone')];
  const lines = computed.map((line) => (
    <span className="line" key={line}>
      {line}.
    </span>
  ));
  return (
    <Part title={t('duty.who')} under={t('duty.whoNote')} note={text ? lines : null}>
      <p>{text ? <LawText reader={language}>{text}</LawText> : lines}</p>
    </Part>
  );
}

async function What({ duty }: Of) {
  const { language, t, speaker } = await lawWords();
  const listWords = { all: capital(t('condition.all')), any: capital(t('condition.any')) };
  const tree = duty.when ? <ClauseText clause={clauseOf(duty.when)} speaker={speaker} words={listWords} /> : null;
  return (
    <Part title={t('duty.what')} under={t('duty.whatNote')} note={tree || duty.contract === undefined ? t('duty.computedNote') : null}>
      {duty.trigger ? (
        <p>
          <LawText reader={language}>{duty.trigger}</LawText>
        </p>
      ) : null}
      {duty.contract !== undefined && tree === null ? <p>{t('duty.anyIncident')}</p> : null}
      {tree ? (
        <div className="computed">
          <p className="small mute">{t('duty.computed')}</p>
          {tree}
        </div>
      ) : null}
    </Part>
  );
}

/** These look at working days even where the duty names no calendar. */
const BY_WORKING_DAYS: ReadonlySet<Counting | undefined> = new Set(['months-eu', 'business-days', 'dora-initial'] as const);

async function HowCounted({ duty, standing }: Of & { standing: Standing }) {
  const { t, law, language, speaker } = await lawWords();
  const kept = duty.calendar && duty.calendar !== 'EU' ? horizons(rulebook).find(({ code }) => code === duty.calendar) : undefined;
  const lines = [
    ...(standing.version ? [`${capital(law(`counting.${standing.version.counting}`))}.`] : []),
    ...(duty.rollTo === 'noon' ? [t('duty.noon')] : []),
    ...(kept
      ? [t('duty.calendar', { title: t('calendar.name', { place: speaker.place(kept.code) }), year: String(kept.settledUntil) })]
      : []),
    ...(!kept && BY_WORKING_DAYS.has(standing.version?.counting) ? [t('duty.calendarSeat')] : []),
    duty.contract !== undefined && duty.timeZone
      ? t('duty.zoneContract', { city: city(duty.timeZone, language) })
      : duty.timeZone
        ? t('duty.zone', { city: city(duty.timeZone, language) })
        : t('duty.zoneSeat', { place: speaker.place(duty.jurisdiction) }),
  ];
  return lines.map((line) => (
    <span className="line" key={line}>
      {line}
    </span>
  ));
}
