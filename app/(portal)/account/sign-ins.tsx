import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { city, instant } from '@/messages/format';
import { ownSessions } from '@/server/person/queries';
import { show, signedIn, words } from '@/server/request';
import { end } from './actions';
import { browserOf } from './browser';

const REASONS = ['signed-out', 'password-changed', 'account-ended'];

/** One's own sign-ins: live sessions can be ended, the others say how they ended. */
export async function SignIns() {
  const [{ sessions, refused }, { sessionId, locale, timeZone }, t] = [
    await show(ownSessions, {}),
    await signedIn(),
    await words('account'),
  ];
  const at = (moment: string) => instant(moment, timeZone, locale, { city: false });
  const columns = ['started', 'seen', 'where', 'state'].map((id) => ({ label: t(`sessions.column.${id}`) }));
  return (
    <Section title={t('sessions.title')} note={t('sessions.note', { count: sessions.length, zone: city(timeZone, locale) })}>
      <Table caption={t('sessions.caption')} columns={[...columns, { label: t('sessions.column.act'), hidden: true }]} className="rows">
        <tbody>
          {sessions.map((row) => {
            const here = row.id === sessionId;
            const reason = row.endReason && REASONS.includes(row.endReason) ? row.endReason : 'other';
            return (
              <tr key={row.id}>
                <td>{at(row.startedAt)}</td>
                <td className="soft wide" data-label={t('sessions.column.seen')}>
                  {at(row.lastSeenAt)}
                </td>
                <td className="wide soft">
                  {row.address === 'local' ? t('sessions.local') : row.address}, {browserOf(row.agent) ?? t('sessions.unknown-agent')}
                </td>
                <td>
                  {here ? (
                    <b className="strong">{t('sessions.here')}</b>
                  ) : row.live ? (
                    t('sessions.live')
                  ) : (
                    <span className="mute">
                      {row.endedAt === null ? t('sessions.lapsed') : `${t(`sessions.reason.${reason}`)} ${at(row.endedAt)}`}
                    </span>
                  )}
                </td>
                <td className="act">
                  {row.live ? (
                    <Form action={end} className="inline">
                      <input type="hidden" name="session" value={row.id} />
                      <Button
                        type="submit"
                        kind="plain"
                        aria-label={`${t(here ? 'sessions.end-here' : 'sessions.end')} (${at(row.startedAt)})`}
                      >
                        {t(here ? 'sessions.end-here' : 'sessions.end')}
                      </Button>
                    </Form>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="note">{t('sessions.refused', { count: refused })}</p>
      <p className="note">{t('sessions.limits')}</p>
    </Section>
  );
}
