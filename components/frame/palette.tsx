'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

export type Found = { href: string; label: string; note: string };
type Words = { find: string; placeholder: string; nothing: string; close: string; results: string };
type Props = { places: Found[]; search: (text: string) => Promise<Found[]>; words: Words };

/** As many as are looked over; more words find less. */
const MOST = 18;

/** Ctrl or ⌘ with K: goes to any page or case the reader may see. Looks cases up on the server; shows nothing it does not say. */
export function Palette({ places, search, words }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [cases, setCases] = useState<Found[]>([]);
  const [at, setAt] = useState(0);
  const shown = [...places.filter((place) => place.label.toLowerCase().includes(text.toLowerCase())), ...cases].slice(0, MOST);
  const open = useCallback(() => {
    setText('');
    setCases([]);
    setAt(0);
    dialog.current?.showModal();
  }, []);

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);

  useEffect(() => {
    if (text.trim().length < 2) return setCases([]);
    let live = true;
    const timer = setTimeout(() => {
      search(text).then(
        (found) => live && setCases(found),
        () => live && setCases([]),
      );
    }, 120);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [text, search]);

  useEffect(() => {
    document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function go(found: Found | undefined) {
    if (!found) return;
    dialog.current?.close();
    router.push(found.href);
  }
  function keys(event: KeyboardEvent) {
    // Enter and arrows belong to the input method while it composes a syllable.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(shown.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      go(shown[at]);
    }
  }
  return (
    <>
      <button type="button" className="find" onClick={open} aria-haspopup="dialog">
        <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
          <circle cx="6" cy="6" r="4.5" />
          <path d="m9.5 9.5 3.5 3.5" />
        </svg>
        {words.find}
        <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} className="palette" aria-label={words.find}>
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={shown[at] ? `palette-${at}` : undefined}
          aria-label={words.find}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <div id="palette-list" role="listbox" aria-label={words.results}>
          {shown.map((found, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys act on the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the same
            <div key={found.href} id={`palette-${index}`} role="option" aria-selected={index === at} onClick={() => go(found)}>
              <span>{found.label}</span>
              <span className="small mute">{found.note}</span>
            </div>
          ))}
        </div>
        {shown.length === 0 ? <p className="small mute">{words.nothing}</p> : null}
        <button type="button" className="btn bare" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </dialog>
    </>
  );
}
