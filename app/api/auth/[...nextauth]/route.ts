import NextAuth from 'next-auth';
import { browser, fromHere } from '@/server/request';
import { authOptions } from '@/server/session';

type Context = { params: Promise<{ nextauth: string[] }> };
const handle = async (request: Request, context: Context): Promise<Response> => NextAuth(authOptions(await browser()))(request, context);

export const GET = handle;

/** Only pages of this portal may post here. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!(await fromHere())) return new Response(null, { status: 403 });
  return handle(request, context);
}
