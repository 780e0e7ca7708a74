'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { MOST_SOURCE_BYTES } from '@/domain/count';
import { fill, type Locale } from '@/messages/format';
import { type Item, SendingRow, type Words } from './sending-row';
import { sayBytes } from './size';
import { hashFile, type Sending, sendFile, type UploadActions, type UploadFailure, UploadFault } from './upload';

type Props = { reference: string; locale: Locale; words: Words; actions: UploadActions; accept: string };

const said = (failure: UploadFailure, words: Words): string => {
  if (failure.id === 'server') return failure.text || fill(words.lost, { part: 1, parts: 1 });
  if (failure.id === 'lost' || failure.id === 'refused')
    return fill(words[failure.id], { part: Math.max(1, failure.part), parts: Math.max(1, failure.parts), text: failure.text });
  return words[failure.id];
};

/** Files of logs, sent one after another: hashed here, then in parts. Each can be paused, and goes on where it stopped. */
export function Uploads({ reference, locale, words, actions, accept }: Props) {
  const router = useRouter();
  const [items, setItems] = useState<Item[]>([]);
  const [over, setOver] = useState(false);
  const next = useRef(0);
  const stops = useRef(new Map<number, AbortController>());

  const change = (id: number, set: Partial<Item>) => setItems((all) => all.map((one) => (one.id === id ? { ...one, ...set } : one)));

  function add(files: FileList | null) {
    const made = [...(files ?? [])].map((file): Item => {
      const id = next.current++;
      const wrong =
        crypto.subtle === undefined
          ? words.noDigest
          : file.size === 0
            ? words.empty
            : file.size > MOST_SOURCE_BYTES
              ? fill(words.tooLarge, { most: sayBytes(MOST_SOURCE_BYTES, locale) })
              : '';
      return { id, file, sha256: null, state: wrong ? 'failed' : 'waits', sending: null, wrong };
    });
    setItems((all) => [...all, ...made]);
  }

  async function send(item: Item) {
    const stop = new AbortController();
    stops.current.set(item.id, stop);
    change(item.id, { state: 'goes', wrong: '' });
    const tell = (sending: Sending) => change(item.id, { sending });
    try {
      const sha256 = item.sha256 ?? (await hashFile(item.file, tell, stop.signal));
      change(item.id, { sha256 });
      await sendFile(item.file, { reference, sha256, actions, tell, signal: stop.signal });
      change(item.id, { state: 'done' });
    } catch (error) {
      if (stop.signal.aborted) change(item.id, { state: 'paused' });
      else
        change(item.id, {
          state: 'failed',
          wrong: error instanceof UploadFault ? said(error.failure, words) : said({ id: 'lost', text: '', part: 1, parts: 1 }, words),
        });
    }
    stops.current.delete(item.id);
    router.refresh();
  }

  const busy = items.some(({ state }) => state === 'goes');
  const waiting = busy ? undefined : items.find(({ state }) => state === 'waits');
  // The next file begins when none is under way; sending itself is not part of drawing.
  const begin = useRef(send);
  begin.current = send;
  useEffect(() => {
    if (waiting) void begin.current(waiting);
  }, [waiting]);
  const unsent = items.some(({ state }) => state === 'goes' || state === 'waits');
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  return (
    <div className="uploads">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <label className="btn file">
          {words.choose}
          <input
            type="file"
            multiple
            className="vh"
            accept={accept}
            onChange={(event) => {
              add(event.target.files);
              event.target.value = '';
            }}
          />
        </label>{' '}
        <span className="small mute">{words.drop}</span>
        <p className="small mute measure">{words.hint}</p>
      </div>
      {items.length > 0 ? (
        <ul className="sendings" aria-label={words.list}>
          {items.map((item) => (
            <SendingRow
              key={item.id}
              {...{ item, locale, words }}
              onPause={() => stops.current.get(item.id)?.abort()}
              onGo={() => change(item.id, { state: 'waits' })}
              onForget={() => setItems((all) => all.filter(({ id }) => id !== item.id))}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
