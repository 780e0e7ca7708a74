import { storedFile } from '@/server/file/queries';
import { ask } from '@/server/request';

/** Hands a stored file over, as a download and nothing else: `?case=` is the reference of its case. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const outcome = await ask(storedFile, { reference: new URL(request.url).searchParams.get('case') ?? '', file: id });
  if (!outcome.ok) {
    const away = outcome.refusal.kind === 'unavailable' || outcome.refusal.kind === 'busy';
    return new Response(null, { status: away ? 503 : outcome.refusal.kind === 'not-allowed' ? 403 : 404 });
  }
  const { name, type, bytes } = outcome.value;
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
      'cache-control': 'no-store',
    },
  });
}
