import { MOST_BYTES, storeFile } from '@/server/file/commands';
import { act, fromHere, viewer, words } from '@/server/request';

/**
 * Takes one file of a case: the bytes are the body, `x-case` its reference, `x-name` its name (percent-encoded), `x-sha256`
 * the browser's SHA-256 of what it sends. A body that is not as long as was announced is refused as cut.
 */
export async function POST(request: Request): Promise<Response> {
  const t = await words('file');
  if (!(await fromHere()) || (await viewer()) === null) return Response.json({ text: t('not-from-here') }, { status: 403 });
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  if (announced > MOST_BYTES) return Response.json({ text: t('too-large', { most: MOST_BYTES / 1_000_000 }) }, { status: 413 });
  const bytes = await received(request);
  if (bytes === null || bytes.length !== announced) return Response.json({ text: t('cut') }, { status: 400 });
  const answer = await act(
    storeFile,
    {
      reference: request.headers.get('x-case'),
      name: decoded(request.headers.get('x-name')),
      sha256: request.headers.get('x-sha256'),
      bytes,
    },
    'file',
  );
  if (answer.ok) return Response.json(answer.value, { status: 201 });
  const text = answer.faults[0]?.text ?? answer.text;
  return Response.json({ text }, { status: STATUS[answer.kind] ?? 400 });
}

const STATUS: Record<string, number> = { 'not-found': 404, 'not-allowed': 403, busy: 503, unavailable: 503, fault: 500 };

/** The body, or null where it is longer than is taken or broke off. */
async function received(request: Request): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = request.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > MOST_BYTES) return null;
      parts.push(part.value);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

function decoded(name: string | null): string {
  try {
    return decodeURIComponent(name ?? '');
  } catch {
    return '';
  }
}
