import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { instant } from '@/messages/format';
import { allowedFolders } from '@/server/portal/queries';
import { show, signedIn, words } from '@/server/request';
import { allow, forbid } from '../actions';

/** Folders of the server below which logs may be named in a case. */
export async function Folders() {
  const folders = await show(allowedFolders, {});
  const [t, { locale, timeZone }] = [await words('count'), await signedIn()];
  return (
    <Section title={t('folders.title')} note={t('folders.note')}>
      {folders.length === 0 ? (
        <p className="soft">{t('folders.empty')}</p>
      ) : (
        <ul className="pairs folders">
          {folders.map((one) => (
            <li key={one.id}>
              <span>
                <code>{one.path}</code>
                <span className="small mute"> {t('folders.by', { name: one.addedBy, at: instant(one.addedAt, timeZone, locale) })}</span>
              </span>
              <Form action={forbid} className="buttons" aria-label={t('folders.forbidOne', { path: one.path })}>
                <input type="hidden" name="folder" value={one.id} />
                <Button kind="plain" type="submit" aria-label={t('folders.forbidOne', { path: one.path })}>
                  {t('folders.forbid')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={allow} empties className="form folder-form">
        <TextField name="path" label={t('folders.path')} hint={t('folders.pathHint')} />
        <div>
          <Button type="submit">{t('folders.allow')}</Button>
        </div>
      </Form>
    </Section>
  );
}
