import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';
import { formWords } from '@/app/form-words';
import { FormWordsProvider } from '@/components/form/form';
import { locale } from '@/server/request';

const pretendard = localFont({
  src: '../node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2',
  weight: '45 920',
  display: 'swap',
  variable: '--font-pretendard',
});

export const metadata: Metadata = { title: { default: 'Latchkey', template: '%s · Latchkey' }, robots: { index: false, follow: false } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** Awaits the request, so that every page is made for it and every script bears its nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers();
  const theme = (await cookies()).get('theme')?.value;
  return (
    <html lang={await locale()} className={pretendard.variable} {...(theme === 'light' || theme === 'dark' ? { 'data-theme': theme } : {})}>
      <body>
        <FormWordsProvider words={await formWords()}>{children}</FormWordsProvider>
      </body>
    </html>
  );
}
