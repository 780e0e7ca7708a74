import type { Metadata } from 'next';
import Link from 'next/link';
import { ZONES } from '@/components/form/data';
import { Select, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { city } from '@/messages/format';
import { signedIn, words } from '@/server/request';
import { open } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words('register'))('new.title') };
}

export default async function NewIncidentPage() {
  const [person, t] = await Promise.all([signedIn(), words('register')]);
  const zones = [...new Set([person.timeZone, ...ZONES])];
  return (
    <main id="main">
      <p className="crumb">
        <Link href="/incidents" prefetch={false}>
          {t('title')}
        </Link>
      </p>
      <h1>{t('new.title')}</h1>
      <p className="soft measure">{t('new.lead')}</p>
      <Form action={open}>
        <TextField name="title" label={t('field.title')} hint={t('new.titleHint')} />
        <Select
          name="timeZone"
          label={t('field.timeZone')}
          hint={t('new.zoneHint')}
          value={person.timeZone}
          options={zones.map((zone) => ({ value: zone, label: city(zone, person.locale) }))}
        />
        <div>
          <Button kind="do" type="submit">
            {t('new.submit')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
