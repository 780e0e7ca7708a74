import { Select } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { sayName } from '@/components/incident/when';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { UNMASK_MINUTES, UNMASK_REASONS } from '@/domain/subject';
import { instant } from '@/messages/format';
import { show, signedIn, words } from '@/server/request';
import { type caseSubjects, subjectIdentity } from '@/server/subject/queries';
import { unmask } from './actions';

type Subject = Awaited<ReturnType<typeof caseSubjects.run>>[number];
type Props = { reference: string; subjects: Subject[]; records: boolean; unmasks: boolean };

/** Whom the case is about: pseudonyms, and the name of those that are open to the reader just now. */
export async function Subjects({ reference, subjects, records, unmasks }: Props) {
  const t = await words('people');
  const path = `/incidents/${reference}/people`;
  const step = records ? <ButtonLink href={`${path}?do=subject`}>{t('act.subject')}</ButtonLink> : null;
  return (
    <Section title={t('subject.title', { count: subjects.length })} note={t('subject.note')}>
      {subjects.length === 0 ? (
        <Empty step={step}>{t('subject.none')}</Empty>
      ) : (
        <>
          <ul className="subjects">
            {subjects.map((subject) => (
              <li key={subject.id}>
                <p>
                  <b className="strong">{subject.pseudonym}</b>, {t(`relationship.${subject.relationship}`)},{' '}
                  {subject.work ?? <span className="mute">{t('subject.no-work')}</span>}
                </p>
                {subject.openUntil !== null ? (
                  <Identity reference={reference} subject={subject.id} until={subject.openUntil} />
                ) : (
                  <p className="small mute">
                    {subject.named === false ? t('subject.unnamed') : t('subject.hidden')}{' '}
                    {subject.named === false && records ? (
                      <ButtonLink kind="plain" href={`${path}?do=name&subject=${subject.id}`}>
                        {t('act.name')}
                      </ButtonLink>
                    ) : null}
                  </p>
                )}
                {subject.corrected > 0 ? <p className="small mute">{t('subject.corrected', { count: subject.corrected })}</p> : null}
                {subject.identity !== null && records ? (
                  <p className="small">
                    <ButtonLink kind="plain" href={`${path}?do=correct&subject=${subject.id}`}>
                      {t('act.correct')}
                    </ButtonLink>
                  </p>
                ) : null}
                {unmasks && subject.named && subject.openUntil === null ? <Unmask reference={reference} subject={subject} /> : null}
              </li>
            ))}
          </ul>
          {step ? <div className="acts">{step}</div> : null}
        </>
      )}
    </Section>
  );
}

async function Identity({ reference, subject, until }: { reference: string; subject: string; until: string }) {
  const [{ locale, timeZone }, t] = [await signedIn(), await words('people')];
  const { name, account, corrections } = await show(subjectIdentity, { reference, subject });
  return (
    <div className="flag">
      <p>
        <b>{name}</b> {account ? t('subject.account', { email: account.email }) : t('subject.no-account')}
      </p>
      {corrections.map((one) => (
        <p key={one.at} className="small lines">
          {t('subject.correction', {
            name: sayName(one.by ?? undefined, locale),
            at: instant(one.at, timeZone, locale),
            reason: one.reason,
          })}
        </p>
      ))}
      <p>{t('subject.open', { at: instant(until, timeZone, locale, { year: false }) })}</p>
    </div>
  );
}

async function Unmask({ reference, subject }: { reference: string; subject: Subject }) {
  const t = await words('people');
  const options = UNMASK_REASONS.map((value) => ({ value, label: t(`unmask.reason.${value}`) }));
  return (
    <details className="twin">
      <summary>{t('unmask.title')}</summary>
      <Form action={unmask}>
        <p className="soft">{t('unmask.text', { minutes: UNMASK_MINUTES })}</p>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="subject" value={subject.id} />
        <Select name="reason" label={t('field.reason')} options={options} empty="" />
        <div>
          <Button type="submit">{t('unmask.submit')}</Button>
        </div>
      </Form>
    </details>
  );
}
