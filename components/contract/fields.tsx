import { Choices, Select, TextArea, TextField } from '@/components/form/field';
import { Section } from '@/components/ui/section';
import { CONTRACT_COUNTINGS, CONTRACT_DATA, CONTRACT_RECIPIENTS, CONTRACT_STANDARDS, CONTRACT_STARTS, type Terms } from '@/domain/contract';
import { categories, causes, roles } from '@/law/vocabulary';
import type { Translate } from '@/messages/translate';

type Option = { value: string; label: string };
type Props = {
  /** What the form starts from; null for a new contract. */
  terms: Terms | null;
  places: Option[];
  zones: Option[];
  zone: string;
  /** Organisations of the profile; none where there is no profile yet. */
  organisations: Option[];
  /** Speak the nouns contract and law. */
  t: Translate;
  law: Translate;
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a contract says, as fields of one form: whose it is, who is told, by when, in which incidents, with what contents. */
export function TermsFields({ terms, places, zones, zone, organisations, t, law }: Props) {
  const field = (name: string) => ({ name: `terms.${name}`, label: t(`field.terms.${name}`) });
  const own = <T extends string>(words: readonly T[], group: string): Option[] =>
    words.map((one) => ({ value: one, label: t(`${group}.${one}`) }));
  const said = <T extends string>(words: readonly T[], group: string): Option[] =>
    words.map((one) => ({ value: one, label: upper(law(`${group}.${one}`)) }));
  return (
    <>
      <Section title={t('form.contract')}>
        <div className="form">
          <TextField {...field('customer')} value={terms?.customer ?? ''} />
          <TextField {...field('title')} hint={t('form.titleHint')} value={terms?.title ?? ''} />
          <TextField {...field('clause')} hint={t('form.clauseHint')} value={terms?.clause ?? ''} />
          <TextArea {...field('quotation')} optional value={terms?.quotation ?? ''} />
          <TextField {...field('document')} optional hint={t('form.documentHint')} value={terms?.document ?? ''} />
          {organisations.length > 0 ? (
            <Select
              {...field('organisation')}
              hint={t('form.organisationHint')}
              empty={t('form.anyOrganisation')}
              value={terms?.organisation ?? ''}
              options={organisations}
            />
          ) : (
            <input type="hidden" name="terms.organisation" value={terms?.organisation ?? ''} />
          )}
        </div>
      </Section>
      <Section title={t('form.whom')}>
        <div className="form">
          <Choices {...field('recipient')} one values={[terms?.recipient ?? 'customers']} options={own(CONTRACT_RECIPIENTS, 'recipient')} />
          <TextField {...field('addressee')} optional hint={t('form.addresseeHint')} value={terms?.addressee ?? ''} />
          <TextField {...field('channel')} optional hint={t('form.channelHint')} value={terms?.channel ?? ''} />
        </div>
      </Section>
      <Section title={t('form.when')}>
        <div className="form">
          <Select {...field('startsAt')} value={terms?.startsAt ?? 'confirmed'} options={said(CONTRACT_STARTS, 'moment')} />
          <Choices {...field('counting')} one values={[terms?.counting ?? 'hours']} options={own(CONTRACT_COUNTINGS, 'counting')} />
          <TextField
            {...field('period')}
            type="number"
            size={6}
            hint={t('form.periodHint')}
            value={terms?.period === undefined || terms.period === null ? '' : String(terms.period)}
          />
          <Select
            {...field('standard')}
            hint={t('form.standardHint')}
            empty={t('form.noStandard')}
            value={terms?.standard ?? ''}
            options={said(CONTRACT_STANDARDS, 'standard')}
          />
          <Select {...field('place')} hint={t('form.placeHint')} value={terms?.place ?? ''} empty="" options={places} />
          <Select {...field('timeZone')} hint={t('form.zoneHint')} value={terms?.timeZone ?? zone} options={zones} />
        </div>
      </Section>
      <Section title={t('form.which')}>
        <div className="form">
          <Choices {...field('data')} one values={[terms?.data ?? 'suspected']} options={own(CONTRACT_DATA, 'data')} />
          <Select {...field('role')} empty={t('form.anyRole')} value={terms?.role ?? ''} options={said(roles, 'value.roles')} />
          <details className="twin" open={(terms?.causes.length ?? 0) > 0}>
            <summary>{t('field.terms.causes')}</summary>
            <Choices {...field('causes')} hint={t('form.anyHint')} values={terms?.causes ?? []} options={said(causes, 'value.cause')} />
          </details>
          <details className="twin" open={(terms?.categories.length ?? 0) > 0}>
            <summary>{t('field.terms.categories')}</summary>
            <Choices
              {...field('categories')}
              hint={t('form.anyHint')}
              values={terms?.categories ?? []}
              options={said(categories, 'value.category')}
            />
          </details>
          <TextField {...field('residences')} optional hint={t('form.residencesHint')} value={terms?.residences.join(' ') ?? ''} />
          <TextField
            {...field('atLeast')}
            optional
            type="number"
            size={12}
            hint={t('form.atLeastHint')}
            value={terms?.atLeast === undefined || terms.atLeast === null ? '' : String(terms.atLeast)}
          />
          <TextField {...field('question')} optional hint={t('form.questionHint')} value={terms?.question ?? ''} />
        </div>
      </Section>
      <Section title={t('form.contents')}>
        <TextArea
          {...field('contents')}
          optional
          rows={6}
          hint={t('form.contentsHint')}
          value={terms?.contents.map(({ text }) => text).join('\n') ?? ''}
        />
      </Section>
    </>
  );
}

type ForceProps = { from: string; knownAt: string; reason: boolean; ends?: boolean; t: Translate };

/** From which day a version binds, when it was agreed, and why there is another. */
export function ForceFields({ from, knownAt, reason, ends = false, t }: ForceProps) {
  return (
    <Section title={t('form.force')}>
      <div className="form">
        <TextField name="from" type="date" label={t('field.from')} hint={t(ends ? 'form.endFromHint' : 'form.fromHint')} value={from} />
        <TextField name="knownAt" type="date" label={t('field.knownAt')} hint={t('form.knownHint')} value={knownAt} />
        {reason ? <TextArea name="reason" label={t('field.reason')} hint={t('form.reasonHint')} /> : null}
      </div>
    </Section>
  );
}
