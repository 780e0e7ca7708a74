import { Empty } from '@/components/ui/empty';
import { Table, Twin } from '@/components/ui/table';
import type { Measure } from '@/domain/measures';
import { duration, type Locale } from '@/messages/format';
import type { Translate } from '@/messages/translate';

type Props = {
  measures: Measure[];
  locale: Locale;
  /** Speak the nouns overview and domain. */
  t: Translate;
  domain: Translate;
};

const FEW = 6;

/** What lies between the points of a case, each as exactly as both its ends are known. Those that end in a filing are folded where they are many. */
export function CaseMeasures({ measures, locale, t, domain }: Props) {
  if (measures.length === 0) return <Empty>{t('measures.empty')}</Empty>;
  const filings = measures.filter(({ params }) => params.filing !== undefined);
  const folded = filings.length > FEW ? filings : [];
  return (
    <>
      <Measures measures={measures.filter((one) => !folded.includes(one))} locale={locale} t={t} domain={domain} />
      {folded.length > 0 ? (
        <Twin summary={t('measures.toFilings', { n: folded.length })}>
          <Measures measures={folded} locale={locale} t={t} domain={domain} />
        </Twin>
      ) : null}
    </>
  );
}

function Measures({ measures, locale, t, domain }: Props) {
  const columns = [
    { label: t('measures.column.measure') },
    { label: t('measures.column.length'), className: 'num' },
    { label: t('measures.column.precision') },
  ];
  return (
    <Table caption={t('measures.caption')} className="rows" columns={columns}>
      <tbody>
        {measures.map((one) => {
          const length = duration(one.iso.replace(/^-/, ''), locale);
          return (
            <tr key={`${one.id} ${Object.values(one.params).join(' ')}`}>
              <th scope="row">{domain(`measure.${one.id}`, one.params)}</th>
              <td className="num">{one.iso.startsWith('-') ? t('measures.before', { length }) : length}</td>
              <td className="small mute end">{domain(`vocabulary.precision.${one.precision}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
