import { specOf } from '@/components/determination/groups';
import { text, textOrNull, texts, ticked, when } from '@/components/form/data';
import type { When } from '@/domain/history';
import type { ProfileRef } from '@/domain/organisation';

/**
 * What the form of a field sent, as parseDetermination takes it; null: chosen as not yet known. What was left empty comes as
 * it is, for the command to name.
 */
export function sentValue(field: string, data: FormData): unknown {
  switch (specOf(field)?.kind) {
    case 'moment':
      return when(data, 'value')?.at ?? '';
    case 'choice':
      return text(data, 'value') === 'unknown' ? null : text(data, 'value');
    case 'boolean': {
      const given = text(data, 'value');
      return given === 'unknown' ? null : given === 'true' ? true : given === 'false' ? false : given;
    }
    case 'choices':
      return known(data, 'value', () => texts(data, 'value'));
    case 'anchor': {
      const at = when(data, 'member.at');
      const duties = texts(data, 'member.duties');
      const moments = texts(data, 'member.moments');
      return { ...members(data, 'label', 'whose'), at: at?.at ?? '', precision: at?.precision ?? 'minute', moments, duties };
    }
    case 'entity':
      return {
        ...members(data, 'name'),
        ...sentEntity(data, 'member.'),
        ...takenFrom(data),
      };
    case 'target':
      return { at: when(data, 'member.at')?.at ?? '' };
    case 'contract': {
      const applies = text(data, 'member.applies');
      return { applies: applies === '' ? undefined : applies === 'true' };
    }
    case 'finding':
      return members(data, 'kind', 'text');
    case 'exposure':
      return members(data, 'label', 'amount');
    case 'closure':
      return { dates: words(text(data, 'member.dates')) };
    case 'access':
      return { ...members(data, 'label'), days: text(data, 'member.days').split('\n').flatMap(dayOf), claim: ticked(data, 'member.claim') };
    case 'text':
      return members(data, 'text');
    case 'review':
      return members(data, 'heldOn', 'text');
    case undefined:
      return '';
  }
}

/** What an entity and a profile have in common but the name, from fields that begin with `prefix`. */
export const sentEntity = (data: FormData, prefix: string) => ({
  nameLocal: textOrNull(data, `${prefix}nameLocal`),
  establishedIn: known(data, `${prefix}establishedIn`, () => words(text(data, `${prefix}establishedIn`).toUpperCase())),
  roles: known(data, `${prefix}roles`, () => texts(data, `${prefix}roles`)),
  regulatedAs: known(data, `${prefix}regulatedAs`, () => texts(data, `${prefix}regulatedAs`)),
});

/** The version of the organisation's profile that the form was filled from, sent as `<entity>:<version>`. */
function takenFrom(data: FormData): { profile?: ProfileRef } {
  const [entity = '', version = ''] = text(data, 'member.profile').split(':');
  return entity === '' ? {} : { profile: { entity, version: Number(version) } };
}

/** When it was true: of a moment the moment itself with its precision, else what the form asks beside the value. */
export function sentWhen(field: string, data: FormData): When | null {
  const given = when(data, specOf(field)?.kind === 'moment' ? 'value' : 'when');
  return given !== null && specOf(field)?.kind === 'moment' && given.at === '' ? null : given;
}

const members = (data: FormData, ...names: string[]) => Object.fromEntries(names.map((name) => [name, text(data, `member.${name}`)]));

const words = (given: string): string[] => given.split(/[\s,;]+/).filter((word) => word !== '');

/** A list that may be not yet known (null) or known to be empty; '' where "these" was chosen and nothing named. */
function known(data: FormData, name: string, these: () => string[]): string[] | null | '' {
  const chosen = text(data, `${name}.known`);
  if (chosen === 'unknown') return null;
  if (chosen === 'none') return [];
  const given = these();
  return given.length === 0 ? '' : given;
}

function dayOf(row: string): { date: string; count: number }[] {
  const [date = '', count = ''] = row.trim().split(/[\s,;]+(.*)/);
  return date === '' ? [] : [{ date, count: count === '' ? Number.NaN : Number(count.replaceAll(/[\s,]/g, '')) }];
}
