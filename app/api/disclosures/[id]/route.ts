import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { disclosureFile } from '@/server/disclosure/queries';
import type { Refusal } from '@/server/errors';
import { answerOf, ask } from '@/server/request';

const TYPES: Record<string, string> = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' };

/** Hands a list of the affected over, streamed, as a download: `?case=` is the reference of its case. Each leaves an entry. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const outcome = await ask(disclosureFile, { reference: new URL(request.url).searchParams.get('case') ?? '', disclosure: id });
  if (!outcome.ok) return refusal(outcome.refusal);
  const { name, file, path, bytes } = outcome.value;
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return refusal({ kind: 'not-found' });
  return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': TYPES[file] ?? 'application/octet-stream',
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

const STATUS: Record<string, number> = { 'not-allowed': 403, unavailable: 503, busy: 503, fault: 500 };

/** The address of a list is kept and opened again: whoever does reads why there is nothing, in one sentence that is the same for all. */
async function refusal(of: Refusal): Promise<Response> {
  // What is no list at all is not found either.
  const kind = of.kind === 'invalid' ? ({ kind: 'not-found' } as const) : of;
  const { text } = await answerOf(kind, 'count');
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  return new Response(`${text}\n`, { status: STATUS[kind.kind] ?? 404, headers });
}
