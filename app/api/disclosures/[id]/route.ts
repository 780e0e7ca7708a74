import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { disclosureFile } from '@/server/disclosure/queries';
import { ask } from '@/server/request';

const TYPES: Record<string, string> = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' };

/** Hands a list of the affected over, streamed, as a download: `?case=` is the reference of its case. Each leaves an entry. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const outcome = await ask(disclosureFile, { reference: new URL(request.url).searchParams.get('case') ?? '', disclosure: id });
  if (!outcome.ok) {
    const away = outcome.refusal.kind === 'unavailable' || outcome.refusal.kind === 'busy';
    return new Response(null, { status: away ? 503 : outcome.refusal.kind === 'not-allowed' ? 403 : 404 });
  }
  const { name, file, path, bytes } = outcome.value;
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return new Response(null, { status: 404 });
  return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': TYPES[file] ?? 'application/octet-stream',
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}
