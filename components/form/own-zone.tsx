'use client';

import { useEffect, useState } from 'react';

/** Sends the browser's own time zone (IANA name) with a form; `otherwise` until the browser has said it. */
export function OwnZone({ name, otherwise }: { name: string; otherwise: string }) {
  const [zone, setZone] = useState(otherwise);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || otherwise), [otherwise]);
  return <input type="hidden" name={name} value={zone} />;
}
