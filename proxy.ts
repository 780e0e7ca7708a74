import { type NextRequest, NextResponse } from 'next/server';

/**
 * Headers for every page: a Content-Security-Policy with a nonce of its own for each request, and the usual others. Decides
 * nothing about who may see what. HEAD is refused: it would run a page's reads without handing anything over.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.method === 'HEAD') return new NextResponse(null, { status: 405, headers: { allow: 'GET, POST' } });
  const nonce = btoa(crypto.randomUUID());
  const policy = handsOver(request) ? INERT : policyOf(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  // Where signing in leads back to: server/request.ts.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  if (process.env.NEXTAUTH_URL?.startsWith('https:')) response.headers.set('strict-transport-security', 'max-age=31536000');
  for (const [name, value] of FIXED) response.headers.set(name, value);
  return response;
}

/** What a file that somebody brought may do where a browser shows it all the same: nothing. */
const INERT = `default-src 'none'; frame-ancestors 'none'; sandbox`;
const handsOver = ({ nextUrl }: NextRequest): boolean => /^\/api\/(files|disclosures)\//.test(nextUrl.pathname);

function policyOf(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Server-rendered pictures place their marks with style attributes: docs/decisions/style-attributes.md
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

const FIXED = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
] as const;

export const config = { matcher: ['/((?!_next/static/|api/uploads/|icon\\.svg$).*)'] };
