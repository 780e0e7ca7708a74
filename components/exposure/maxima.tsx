import Link from 'next/link';
import { Table } from '@/components/ui/table';
import type { ExposureLine } from '@/domain/exposure';
import type { ExposureWords } from '@/messages/exposure';
import type { DutyWords } from '@/messages/speaker';
import type { Translate } from '@/messages/translate';

export type MaximaWords = {
  /** Speak the nouns exposure and rulebook. */
  t: Translate;
  rules: Translate;
  duties: DutyWords;
  say: ExposureWords;
};

/** The statutory maxima of one entity: figure, what the law says, and what was taken for it. Never a sum. */
export function Maxima({ lines, caption, words }: { lines: ExposureLine[]; caption: string; words: MaximaWords }) {
  const { t, rules, duties, say } = words;
  if (lines.length === 0) return null;
  const columns = ['law', 'maximum', 'rule', 'taken'].map((id) => ({ label: t(`column.${id}`) }));
  return (
    <Table caption={caption} columns={columns} className="rows maxima">
      <tbody>
        {lines.map(({ law, duties: answered, figure }) => {
          const { maximum, assumptions, missing } = figure;
          const share = say.share(figure);
          return (
            <tr key={`${maximum.article} ${maximum.id} ${answered[0]?.duty}`}>
              <th scope="row" className="wide">
                {law}
                {answered.map(({ duty, answer }) => (
                  <div key={duty} className="small">
                    <Link href={`/law/${duty}`} prefetch={false}>
                      {duties.name(duty)}
                    </Link>
                    {answer === 'owed' ? null : <span className="mute"> ({t('duty.mayBe')})</span>}
                  </div>
                ))}
              </th>
              <td className="wide">
                <span className="figure">{say.figure(figure)}</span>
                <div className="small mute">{t(`punishes.${maximum.punishes}`)}</div>
              </td>
              <td className="wide small">
                <p>{say.rule(maximum)}</p>
                {share ? <p>{share}</p> : null}
                <p className="mute">{t('sure', { article: maximum.article, sure: rules(`sure.${maximum.confidence}`) })}</p>
              </td>
              <td className="wide small">
                <ul>
                  {missing.map((one) => (
                    <li key={one.id} className="strong">
                      {say.sentence(one)}
                    </li>
                  ))}
                  {assumptions.map((one) => (
                    <li key={one.id} className="soft">
                      {say.sentence(one)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
