'use client';

import { useEffect, useState } from 'react';

const TEXT = {
  en: {
    title: 'This page cannot be shown right now',
    text: 'The database cannot be reached, or something failed on our side. Nothing was lost or half saved.',
    busy: 'Too much is being asked at once. Nothing was lost or half saved; try again in a moment.',
    again: 'Try again',
  },
  ko: {
    title: '지금은 이 화면을 표시할 수 없습니다',
    text: '데이터베이스에 연결할 수 없거나 서버 쪽에서 문제가 생겼습니다. 잃거나 반만 저장된 것은 없습니다.',
    busy: '요청이 한꺼번에 몰렸습니다. 잃거나 반만 저장된 것은 없으니 잠시 뒤 다시 시도하세요.',
    again: '다시 시도',
  },
} as const;

/** Stands when the server has no words to give, so it brings its own in both languages. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [locale, setLocale] = useState<'en' | 'ko'>('en');
  useEffect(() => setLocale(document.documentElement.lang === 'ko' ? 'ko' : 'en'), []);
  const text = TEXT[locale];
  return (
    <main id="main" className="alone">
      <h1>{text.title}</h1>
      <p className="soft">{error.digest === 'busy' ? text.busy : text.text}</p>
      <p>
        <button
          type="button"
          className="btn"
          onClick={() => {
            reset();
            window.location.reload();
          }}
        >
          {text.again}
        </button>
      </p>
    </main>
  );
}
