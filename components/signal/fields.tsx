import { whenValue, ZONES } from '@/components/form/data';
import { TextArea, TextField } from '@/components/form/field';
import { WhenField } from '@/components/form/when';
import type { Signal } from '@/domain/history';
import type { Translate } from '@/messages/translate';

type Props = {
  t: Translate;
  zone: string;
  /** The present instant, RFC 3339: when a signal is recorded it is mostly known since now. */
  now: string;
  /** The entry that is corrected. */
  signal?: Pick<Signal, 'id' | 'what' | 'when' | 'knownAt' | 'source'> | null;
};

/** What is asked of a signal. `t` speaks the noun signal. */
export function SignalFields({ t, zone, now, signal = null }: Props) {
  const happened = signal && {
    ...whenValue(signal.when.at, signal.when.precision, zone),
    precision: signal.when.precision,
    ...(signal.when.until === undefined ? {} : { until: signal.when.until }),
  };
  return (
    <>
      {signal ? <input type="hidden" name="supersedes" value={signal.id} /> : null}
      <TextArea name="what" label={t('field.what')} hint={t('form.what')} value={signal?.what ?? ''} rows={4} />
      <WhenField
        name="when"
        label={t('field.when')}
        hint={t('form.when')}
        zones={ZONES}
        zone={zone}
        precisions={['minute', 'second', 'hour', 'day', 'range']}
        value={happened ?? {}}
      />
      <WhenField
        name="knownAt"
        label={t('field.knownAt')}
        hint={t('form.knownAt')}
        zones={ZONES}
        zone={zone}
        precisions={['minute', 'day']}
        value={whenValue(signal?.knownAt ?? now, 'minute', zone)}
      />
      <TextField name="source" label={t('field.source')} hint={t('form.source')} value={signal?.source ?? ''} />
    </>
  );
}
