import type { Speech } from '@/components/count/result/words';
import { Choices, Select, TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { type CountResult, DISCLOSURE_FILES, DISCLOSURE_FORMS } from '@/domain/count';
import { request } from './actions';

type Props = {
  reference: string;
  path: string;
  /** The counts that a list can be made from, the latest first, and the one that it is made from. */
  counts: number[];
  number: number;
  result: CountResult;
  speech: Pick<Speech, 't' | 'place' | 'category'>;
};

/** Asks for a list: from which count, of whom, in which form, and what it is for. */
export function Ask({ reference, path, counts, number, result, speech: { t, place, category } }: Props) {
  return (
    <Section title={t('disclosure.ask')} note={t('disclosure.askNote')}>
      {counts.length > 1 ? (
        <form method="get" action={path} className="pair">
          <div className="field">
            <label htmlFor="of">{t('field.count')}</label>
            <select id="of" name="of" defaultValue={number}>
              {counts.map((one) => (
                <option key={one} value={one}>
                  {t('counts.one', { n: one })}
                </option>
              ))}
            </select>
          </div>
          <Button type="submit">{t('disclosure.choose')}</Button>
        </form>
      ) : null}
      <Form action={request} empties key={number} className="form after-pair">
        <input type="hidden" name="case" value={reference} />
        <input type="hidden" name="number" value={number} />
        <p className="strong">{t('counts.one', { n: number })}</p>
        <div className="fields">
          <Select
            name="residence"
            label={t('field.residence')}
            empty={t('disclosure.everywhere')}
            options={Object.keys(result.byResidence).map((value) => ({
              value,
              label: value === '?' ? t('result.unknownPlace') : place(value),
            }))}
          />
          <Select
            name="category"
            label={t('field.category')}
            empty={t('disclosure.anything')}
            options={Object.keys(result.byCategory).map((value) => ({ value, label: category(value) }))}
          />
        </div>
        <Choices
          one
          name="form"
          label={t('field.form')}
          values={['keyed']}
          options={DISCLOSURE_FORMS.map((value) => ({
            value,
            label: t(`disclosure.forms.${value}`),
            hint: t(`disclosure.formHints.${value}`),
          }))}
        />
        <Choices
          one
          name="file"
          label={t('field.file')}
          values={['csv']}
          options={DISCLOSURE_FILES.map((value) => ({ value, label: t(`disclosure.files.${value}`) }))}
        />
        <TextArea name="purpose" label={t('field.purpose')} hint={t('disclosure.purposeHint')} />
        <div>
          <Button kind="do" type="submit">
            {t('disclosure.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
