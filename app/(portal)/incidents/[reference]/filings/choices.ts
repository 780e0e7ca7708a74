import { dutyWords } from '@/app/(portal)/duty-words';
import { sayMoment, sayName } from '@/components/incident/when';
import { sayFigure } from '@/components/scope/forms/figure';
import { drawn } from '@/domain/scope';
import { filingChoices } from '@/server/filing/queries';
import { show, signedIn, words } from '@/server/request';

type Asked = { duty?: string; entity?: string; of?: string };

/** The options of the forms that start a filing, in the reader's language, with what the address asked for chosen. */
export async function choicesFor(reference: string, asked: Asked) {
  const found = await show(filingChoices, { reference });
  const [{ locale }, t, scope, duties] = await Promise.all([signedIn(), words('filing'), words('scope'), dutyWords()]);
  const several = found.entities.length > 1;
  const options = found.duties.map((one) => {
    const who = found.entities.find(({ id }) => id === one.entity);
    const name = several && who ? `${duties.both(one.duty)}, ${sayName(who, locale)}` : duties.both(one.duty);
    const state = t(`new.${one.answer}`);
    return { value: `${one.duty}@${one.entity ?? ''}`, label: t(one.done === null ? 'new.option' : 'new.done', { name, state }) };
  });
  const exact = options.find(({ value }) => value === `${asked.duty ?? ''}@${asked.entity ?? ''}`);
  const chosen = exact ?? options.find(({ value }) => value.startsWith(`${asked.duty ?? ''}@`));
  return {
    zone: found.zone,
    privileged: found.privileged,
    duties: options,
    chosen: chosen?.value,
    filed: found.filed.map(({ id, title, duty, at }) => ({
      value: id,
      label: `${title}, ${duties.authority(duty)}, ${sayMoment(at, found.zone, locale)}`,
    })),
    of: found.filed.find(({ id }) => id === asked.of)?.id,
    revisions: found.revisions.map(({ number, totals }) => {
      const figure = drawn(totals.accounts) ? totals.accounts : totals.individuals;
      return { value: String(number), label: t('draft.option', { n: number, figure: sayFigure(figure, locale, scope) }) };
    }),
    drafts: found.drafts.filter(({ duty }) => asked.duty !== undefined && duty === asked.duty),
    languages: [
      { value: 'en', label: t('new.english') },
      { value: 'ko', label: t('new.korean') },
    ],
  };
}
