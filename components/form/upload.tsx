'use client';

import { useEffect, useRef, useState } from 'react';
import { fill } from '@/messages/format';
import { fieldId, useFault } from './form';

export type UploadWords = Record<'sending' | 'checking' | 'lost' | 'tooLarge' | 'noDigest' | 'remove', string>;
type Stored = { id: string; name: string };
type Props = { name: string; label: string; hint: string; optional?: string; reference: string; words: UploadWords; value?: Stored | null };

const MOST = 10_000_000;

/**
 * A file that is sent as soon as it is chosen, before the form is; the form then carries only its id. What is typed in the
 * form is not touched, whatever becomes of the file.
 */
export function UploadField({ name, label, hint, optional, reference, words, value = null }: Props) {
  const fault = useFault(name);
  const id = fieldId(name);
  const [stored, setStored] = useState<Stored | null>(value);
  const [state, setState] = useState('');
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = input.current?.form;
    const empty = () => setStored(null);
    form?.addEventListener('reset', empty);
    return () => form?.removeEventListener('reset', empty);
  }, []);

  async function choose(file: File | undefined) {
    setWrong('');
    if (file === undefined) return;
    if (file.size > MOST) return setWrong(words.tooLarge);
    if (crypto.subtle === undefined) return setWrong(words.noDigest);
    setState(fill(words.checking, { name: file.name }));
    try {
      const sent = await send(file, reference, (percent) => setState(fill(words.sending, { name: file.name, percent })));
      if (typeof sent === 'string') setWrong(sent || words.lost);
      else setStored(sent);
    } catch {
      setWrong(words.lost);
    }
    setState('');
    if (input.current) input.current.value = '';
  }

  const said = wrong || fault;
  return (
    <div className={said ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="mute optional"> {optional}</span>}
      </label>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
      {said && (
        <p className="wrong" role="alert">
          {said}
        </p>
      )}
      <input type="hidden" name={name} value={stored?.id ?? ''} />
      {stored ? (
        <p>
          {stored.name}{' '}
          <button type="button" className="plain small" onClick={() => setStored(null)}>
            {words.remove}
          </button>
        </p>
      ) : null}
      <input
        ref={input}
        id={id}
        type="file"
        hidden={stored !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      <p className="small mute" role="status">
        {state}
      </p>
    </div>
  );
}

/** Sends the bytes with their SHA-256. Gives the stored file, or the sentence that says what is wrong. */
async function send(file: File, reference: string, progress: (percent: number) => void): Promise<Stored | string> {
  const bytes = await file.arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-case', reference);
    request.setRequestHeader('x-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-sha256', hex);
    request.upload.onprogress = (event) => progress(Math.floor((event.loaded / Math.max(event.total, 1)) * 100));
    request.onerror = () => reject(new Error('the file was not sent'));
    request.onload = () => {
      const response: { id?: string; name?: string; text?: string } | null = request.response;
      if (request.status === 201 && response?.id && response.name) resolve({ id: response.id, name: response.name });
      else resolve(response?.text ?? '');
    };
    request.send(bytes);
  });
}
