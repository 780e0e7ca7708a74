'use server';

import { sentEntity } from '@/components/determination/data';
import type { FormAnswer } from '@/components/form/answer';
import { text, textOrNull, ticked } from '@/components/form/data';
import { sentTurnover } from '@/components/organisation/data';
import { recordEntity } from '@/server/organisation/commands';
import { act } from '@/server/request';

export async function write(data: FormData): Promise<FormAnswer> {
  const entity = textOrNull(data, 'entity');
  const turnover = sentTurnover(data);
  const input = {
    entity,
    version: entity === null ? null : Number(text(data, 'version')),
    key: text(data, 'key'),
    profile: {
      name: text(data, 'name'),
      ...sentEntity(data, ''),
      sectors: textOrNull(data, 'sectors'),
      registrations: textOrNull(data, 'registrations'),
      turnover: turnover.rows,
    },
    from: text(data, 'from'),
    ended: ticked(data, 'ended'),
    source: text(data, 'source'),
    reason: textOrNull(data, 'reason'),
  };
  const answer = await act(recordEntity, input, 'organisation');
  if (answer.ok) return { ok: true, to: `/organisation/${answer.value.entity}`, said: null };
  // A fault inside a list stands at the field that sent the list; one of a whole row of turnover, at the year of the row.
  const shown = (path: string) =>
    path
      .replace(/^turnover\.(\d+)/, (_, row: string) => `turnover.${turnover.at[Number(row)] ?? row}`)
      .replace(/^(turnover\.\d+)$/, '$1.year')
      .replace(/^(establishedIn|roles|regulatedAs)\.\d+$/, '$1');
  return { ...answer, faults: answer.faults.map((fault) => ({ ...fault, path: shown(fault.path) })) };
}
