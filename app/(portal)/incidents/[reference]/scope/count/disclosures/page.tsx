import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseFrame } from '@/app/(portal)/incidents/[reference]/frame';
import { Choices, Select, TextArea } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/section';
import { DISCLOSURE_FILES, DISCLOSURE_FORMS } from '@/domain/count';
import { caseCount, caseCounts } from '@/server/count/queries';
import { caseDisclosures } from '@/server/disclosure/queries';
import { show, words } from '@/server/request';
import { CountNav } from '../nav';
import { speechOf } from '../speech';
import { request } from './actions';
import { Lists } from './lists';

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ of?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await words('count'))('disclosure.title')}, ${(await params).reference}` };
}

export default async function DisclosuresPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const speech = await speechOf(reference);
  const { t, place, category, permissions } = speech;
  if (!permissions.includes('count.disclose')) notFound();
  const lists = await show(caseDisclosures, { reference });
  const counts = (await show(caseCounts, { reference })).flatMap(({ number, state }) => (state === 'counted' ? [number] : []));
  const asked = Number((await searchParams).of);
  const number = counts.includes(asked) ? asked : counts[0];
  const result = number === undefined ? null : (await show(caseCount, { reference, number })).result;
  const path = `/incidents/${reference}/scope/count/disclosures`;
  return (
    <CaseFrame reference={reference} tab="scope">
      <CountNav reference={reference} page="disclosures" />
      <Section title={t('disclosure.title')} note={t('disclosure.note')}>
        {lists.length === 0 ? <Empty>{t('disclosure.empty')}</Empty> : <Lists lists={lists} reference={reference} speech={speech} />}
      </Section>
      <Section title={t('disclosure.ask')} note={t('disclosure.askNote')}>
        {result === null || number === undefined ? (
          <p className="soft">{t('disclosure.noCounts')}</p>
        ) : (
          <>
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
          </>
        )}
      </Section>
    </CaseFrame>
  );
}
