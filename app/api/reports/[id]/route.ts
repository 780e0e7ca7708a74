import { reportFile } from '@/server/report/queries';
import { ask } from '@/server/request';

/** Hands the stored file of a report over: `?case=` is the reference of its case; `&download=1` saves it instead of showing it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const asked = new URL(request.url).searchParams;
  const outcome = await ask(reportFile, { reference: asked.get('case') ?? '', report: id });
  if (!outcome.ok) {
    const away = outcome.refusal.kind === 'unavailable' || outcome.refusal.kind === 'busy';
    return new Response(null, { status: away ? 503 : outcome.refusal.kind === 'not-allowed' ? 403 : 404 });
  }
  const { name, pdf } = outcome.value;
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `${asked.has('download') ? 'attachment' : 'inline'}; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
