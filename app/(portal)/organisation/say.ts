import type { Profile, TurnoverRow } from '@/domain/organisation';
import { number, wall } from '@/messages/format';
import { speakerIn } from '@/messages/speaker';
import { now } from '@/server/now';
import { locale, words } from '@/server/request';

/** What a profile is said with, in the reader's language. */
export async function profileWords() {
  const [language, t, determination, domain, exposure] = [
    await locale(),
    await words('organisation'),
    await words('determination'),
    await words('domain'),
    await words('exposure'),
  ];
  const { place } = await speakerIn(language);
  const listed = (values: readonly string[] | null, name: (one: string) => string) =>
    values === null ? determination('unknown') : values.length === 0 ? determination('none') : values.map(name).join(', ');
  const unit = (currency: string) => {
    try {
      return exposure(`currency.${currency}`);
    } catch {
      return language === 'ko' ? ` ${currency}` : currency;
    }
  };
  return {
    t,
    domain,
    determination,
    language,
    place,
    name: (profile: Pick<Profile, 'name' | 'nameLocal'>) => (language === 'ko' && profile.nameLocal ? profile.nameLocal : profile.name),
    places: (values: readonly string[] | null) => listed(values, place),
    roles: (values: readonly string[] | null) => listed(values, (one) => domain(`vocabulary.roles.${one}`)),
    statuses: (values: readonly string[] | null) => listed(values, (one) => domain(`vocabulary.regulatedAs.${one}`)),
    money: (row: Pick<TurnoverRow, 'amount' | 'currency'>) =>
      exposure('money', { amount: number(row.amount, language), currency: unit(row.currency) }),
    turnoverOf: (of: string) => (of === 'undertaking' || of === 'entity' ? t(`turnover.${of}`) : t('turnover.place', { place: place(of) })),
    members: (fields: readonly string[]) => fields.map((field) => t(`field.${field}`)).join(', '),
  };
}

/** Today's local date in a zone (IANA), as the profile writes dates. */
export function todayIn(zone: string): string {
  const { year, month, day } = wall(now(), zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
