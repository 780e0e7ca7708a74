import { PHASES, SEVERITIES } from '@/domain/incident';
import type { Translate } from '@/messages/translate';

type Props = {
  values: { text: string; phase: string; severity: string; lead: boolean };
  /** Speak the nouns register and domain. */
  t: Translate;
  domain: Translate;
};

/** The filters of the register: a form that changes the address, so that a filtered list can be kept and sent. */
export function Filters({ values, t, domain }: Props) {
  return (
    <form method="get" action="/incidents" className="filters" aria-label={t('filter.label')}>
      <label>
        <span className="small">{t('filter.text')}</span>
        <input type="search" name="text" defaultValue={values.text} maxLength={100} />
      </label>
      <label>
        <span className="small">{t('filter.phase')}</span>
        <select name="phase" defaultValue={values.phase}>
          <option value="">{t('filter.any')}</option>
          <option value="open">{t('filter.anyOpen')}</option>
          {PHASES.map((phase) => (
            <option key={phase} value={phase}>
              {domain(`vocabulary.phase.${phase}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="small">{t('filter.severity')}</span>
        <select name="severity" defaultValue={values.severity}>
          <option value="">{t('filter.any')}</option>
          {SEVERITIES.toReversed().map((severity) => (
            <option key={severity} value={severity}>
              {domain(`vocabulary.severity.${severity}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <input type="checkbox" name="lead" value="yes" defaultChecked={values.lead} />
        <span>{t('filter.lead')}</span>
      </label>
      <button type="submit" className="btn">
        {t('filter.submit')}
      </button>
    </form>
  );
}
