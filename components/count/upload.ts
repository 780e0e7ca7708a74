import type { UploadState } from '@/domain/count';
import { hexOf, Sha256 } from './sha256';

/** How far one file is. Bytes; `rate` in bytes a second over the last seconds, null while it is not known. */
export type Sending = { step: 'hashing' | 'sending' | 'waiting' | 'checking'; done: number; rate: number | null };

/** Why a file was not sent; `text` is the server's sentence. `part` counts from 1. */
export type UploadFailure = { id: 'changed' | 'lost' | 'refused' | 'signedOut' | 'server'; text: string; part: number; parts: number };

export class UploadFault extends Error {
  constructor(readonly failure: UploadFailure) {
    super(failure.id);
  }
}

type Started = { ok: true; source: string } | { ok: false; text: string };
export type UploadActions = {
  start: (file: { reference: string; name: string; bytes: number; sha256: string }) => Promise<Started>;
  finish: (file: { reference: string; source: string }) => Promise<{ ok: true } | { ok: false; text: string }>;
};

/** Read and hashed at once; large enough that the hash takes most of the time. */
const PIECE = 4_000_000;
const WINDOW = 8_000;
/** A line that breaks is tried again by itself, after as many milliseconds as stand here one after another. */
const AGAIN = [1_000, 3_000, 8_000, 20_000];

const fault = (id: UploadFailure['id'], text = '', part = 0, parts = 0) => new UploadFault({ id, text, part, parts });

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw fault('changed');
  }
}

/** Bytes a second over the last seconds, from amounts told one after another. */
function meter(): (done: number) => number | null {
  const marks: [number, number][] = [];
  return (done) => {
    const now = performance.now();
    marks.push([now, done]);
    while (marks.length > 2 && now - (marks[0]?.[0] ?? 0) > WINDOW) marks.shift();
    const [at, before] = marks[0] ?? [now, done];
    return now - at < 400 ? null : ((done - before) / (now - at)) * 1000;
  };
}

/** The SHA-256 of a whole file, read piece by piece. Stops with the signal's reason. */
export async function hashFile(file: File, tell: (sending: Sending) => void, signal: AbortSignal): Promise<string> {
  const hash = new Sha256();
  const rate = meter();
  for (let from = 0; from < file.size; from += PIECE) {
    signal.throwIfAborted();
    hash.update(await bytesOf(file, from, Math.min(from + PIECE, file.size)));
    const done = Math.min(from + PIECE, file.size);
    tell({ step: 'hashing', done, rate: rate(done) });
  }
  return hash.hex();
}

/** Waits, or until the browser says that the line is back. Rejects with the signal's reason. */
function rest(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => end(() => reject(signal.reason));
    const back = () => end(resolve);
    const timer = setTimeout(back, pause);
    const end = (how: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      window.removeEventListener('online', back);
      how();
    };
    signal.addEventListener('abort', stop);
    window.addEventListener('online', back);
  });
}

type Answer = { status: number; text: string };

function put(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: string,
  signal: AbortSignal,
  sent: (bytes: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.open('PUT', address);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-sha256', sha256);
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) return reject(signal.reason);
      const response: { text?: string } | null = request.response;
      resolve({ status: request.status, text: response?.text ?? '' });
    };
    request.send(bytes);
  });
}

/**
 * Sends one file that was hashed: announces it, asks which parts stand, sends the others with their own SHA-256, and closes it.
 * Throws an UploadFault that names what failed, or the signal's reason; what has arrived stays and the next attempt goes on from it.
 */
export async function sendFile(
  file: File,
  {
    reference,
    sha256,
    actions,
    tell,
    signal,
  }: { reference: string; sha256: string; actions: UploadActions; tell: (sending: Sending) => void; signal: AbortSignal },
): Promise<void> {
  const started = await actions.start({ reference, name: file.name, bytes: file.size, sha256 }).catch(() => {
    throw fault('lost');
  });
  if (!started.ok) throw fault('server', started.text);
  const address = `/api/uploads/${started.source}`;
  const query = `?case=${encodeURIComponent(reference)}`;
  const state = await standing(`${address}${query}`);
  if (state.state === 'receiving') {
    const whole = new Set(state.arrived);
    const sizeOf = (part: number) => Math.min(state.partBytes, state.bytes - part * state.partBytes);
    let done = state.arrived.reduce((sum, part) => sum + sizeOf(part), 0);
    const rate = meter();
    tell({ step: 'sending', done, rate: rate(done) });
    for (let part = 0; part < state.parts; part++) {
      if (whole.has(part)) continue;
      signal.throwIfAborted();
      const bytes = await bytesOf(file, part * state.partBytes, part * state.partBytes + sizeOf(part));
      const digest = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      const before = done;
      const send = () =>
        put(`${address}/${part}${query}`, bytes, digest, signal, (sent) => {
          const now = before + Math.min(sent, bytes.length);
          tell({ step: 'sending', done: now, rate: rate(now) });
        });
      let answer = await send();
      for (const pause of AGAIN) {
        if (answer.status !== 0) break;
        tell({ step: 'waiting', done: before, rate: null });
        await rest(pause, signal);
        answer = await send();
      }
      if (answer.status === 0) throw fault('lost', '', part + 1, state.parts);
      if (answer.status >= 300) throw fault('refused', answer.text, part + 1, state.parts);
      done += bytes.length;
    }
    tell({ step: 'checking', done, rate: null });
    const finished = await actions.finish({ reference, source: started.source }).catch(() => {
      throw fault('lost', '', state.parts, state.parts);
    });
    if (!finished.ok) throw fault('server', finished.text);
  }
}

async function standing(address: string): Promise<UploadState> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => {
    throw fault('lost');
  });
  // Whoever is not signed in finds nothing.
  if (answer.status === 404) throw fault('signedOut');
  if (!answer.ok) throw fault('lost');
  return answer.json();
}
