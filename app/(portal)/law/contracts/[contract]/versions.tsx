import { lawWords } from '@/app/(portal)/law/words';
import { Part } from '@/components/law/part';
import { capital, periodInWords, shortPeriod } from '@/components/law/period';
import { VersionsPicture } from '@/components/law/versions';
import { contractDuty } from '@/domain/contract';
import { date, instant } from '@/messages/format';
import type { contract } from '@/server/contract/queries';
import { signedIn, words } from '@/server/request';

type Found = Awaited<ReturnType<typeof contract.run>>;
type Version = Found['versions'][number];

/** Every version that was written, the newest above: what it says, when it holds, who wrote it, when it was agreed and why. */
export async function ContractVersions({ found }: { found: Found }) {
  const [t, person, { language, t: rules, inWords }] = [await words('contract'), await signedIn(), await lawWords()];
  const day = (text: string) => date(text, 'UTC', language);
  const ruleOf = ({ terms, number }: Version) => {
    if (terms === null) return t('one.ends');
    const [version] = contractDuty({ id: found.id, versions: found.versions.filter((one) => one.number === number) }, terms).versions;
    const clause = terms.clause === found.terms.clause ? '' : `${terms.clause}: `;
    return version ? `${clause}${capital(periodInWords({}, version, inWords))}` : '';
  };
  const holding = found.versions.filter(({ held, terms }) => held && terms !== null);
  const drawn = holding.map((version) => {
    const [rule] = contractDuty({ id: found.id, versions: [version] }, version.terms ?? found.terms).versions;
    return { from: version.from, to: version.to, label: rule ? (shortPeriod(rule, rules) ?? '') : '' };
  });
  const list = holding.map((version) => `${day(version.from)}: ${ruleOf(version)}`).join('; ');
  return (
    <Part title={t('one.versions')} note={t('one.versionsNote')}>
      <VersionsPicture
        versions={drawn}
        now={Date.parse(found.at)}
        label={t('one.picture', { list, now: day(found.today) })}
        nowWord={t('one.now')}
      />
      <ul className="hist">
        {found.versions.map((version) => {
          const { number, from, to, held, reason, knownAt, recordedAt, author } = version;
          const stands = found.standing?.number === number;
          const name = author && language === 'ko' && author.nameLocal !== null ? author.nameLocal : (author?.name ?? '');
          return (
            <li key={number} className={stands ? 'on' : undefined}>
              <span className="when">
                {held
                  ? t('one.version', { number, from: day(from), to: to === null ? 'none' : day(to) })
                  : t('one.overtaken', { number, from: day(from) })}
              </span>
              <span className={stands ? 'strong' : 'soft'}>{ruleOf(version)}</span>
              <span className="when">
                {reason ? `${reason} ` : ''}
                {t('one.by', { agreed: day(knownAt), recorded: instant(recordedAt, person.timeZone, language), author: name })}
              </span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
