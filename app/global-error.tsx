'use client';

import ErrorPage from './error';

/** The last page: the layout itself could not be made. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage reset={reset} />
      </body>
    </html>
  );
}
