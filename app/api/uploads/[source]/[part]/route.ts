import type { Refusal } from '@/server/errors';
import { partLength, takePart } from '@/server/evidence';
import { answerOf, ask, fromHere, viewer, words } from '@/server/request';
import { uploadState, whileReceiving } from '@/server/source/queries';

const STATUS: Record<string, number> = { 'not-found': 404, 'not-allowed': 403, busy: 503, unavailable: 503, fault: 500 };

/**
 * Takes one part of an upload: the bytes are the body, `?case=` is the reference of its case, `x-sha256` the SHA-256 of the
 * part, hexadecimal. The length must be announced and be that of the part. Streamed to disk; sending a part again is fine.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ source: string; part: string }> }): Promise<Response> {
  const { source, part } = await params;
  const t = await words('counting');
  const say = (status: number, id: string) => Response.json({ text: t(`upload.${id}`) }, { status });
  if (!(await fromHere()) || (await viewer()) === null) return say(403, 'not-from-here');
  const asked = { reference: new URL(request.url).searchParams.get('case') ?? '', source };
  const outcome = await ask(uploadState, asked);
  if (!outcome.ok) return refused(outcome.refusal);
  const { state, closed, incidentId, bytes } = outcome.value;
  if (state !== 'receiving' || closed) return say(409, 'not-receiving');
  const number = /^\d{1,6}$/.test(part) ? Number(part) : -1;
  const length = partLength(bytes, number);
  const announced = request.headers.get('content-length');
  const sha256 = request.headers.get('x-sha256') ?? '';
  if (length === null) return say(404, 'no-part');
  if (announced === null || Number(announced) !== length || !/^[0-9a-f]{64}$/.test(sha256)) return say(400, 'announced');
  if (request.body === null) return say(400, 'short');
  try {
    const upload = { reference: asked.reference, id: source, incidentId, bytes };
    const taken = await takePart(upload, number, sha256, pieces(request.body), (placing) => ask(whileReceiving, placing));
    if (taken === 'arrived') return new Response(null, { status: 204 });
    if (taken === 'full') return say(507, 'disk');
    if (typeof taken === 'string') return say(400, taken);
    return taken.kind === 'stale' ? say(409, 'not-receiving') : refused(taken);
  } catch {
    return say(500, 'failed');
  }
}

async function refused(refusal: Refusal): Promise<Response> {
  const { text } = await answerOf(refusal, 'counting');
  return Response.json({ text }, { status: STATUS[refusal.kind] ?? 400 });
}

async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
