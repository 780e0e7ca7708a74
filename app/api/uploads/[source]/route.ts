import { ask, viewer } from '@/server/request';
import { uploadState } from '@/server/source/queries';

/** Which parts of an upload have arrived, so that one broken off is gone on with: `?case=` is the reference of its case. */
export async function GET(request: Request, { params }: { params: Promise<{ source: string }> }): Promise<Response> {
  const { source } = await params;
  if ((await viewer()) === null) return new Response(null, { status: 404 });
  const outcome = await ask(uploadState, { reference: new URL(request.url).searchParams.get('case') ?? '', source });
  if (!outcome.ok) {
    const away = outcome.refusal.kind === 'unavailable' || outcome.refusal.kind === 'busy';
    return new Response(null, { status: away ? 503 : outcome.refusal.kind === 'not-allowed' ? 403 : 404 });
  }
  const { incidentId: _own, closed: _case, ...state } = outcome.value;
  return Response.json(state, { headers: { 'cache-control': 'no-store' } });
}
