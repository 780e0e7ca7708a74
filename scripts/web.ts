import { createServer } from 'node:http';
import next from 'next';
import { answering } from '@/server/again';
import { env } from '@/server/env';
import { root } from './prepare.mjs';

/** The web server, in a process of its own. Ends with its parent, so that a killed start leaves no server behind. */
const { HOST, PORT, NEXTAUTH_URL } = env();
const app = next({ dev: false, dir: root, hostname: HOST, port: PORT, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
/** Without a proxy in front, what a request says of where it was forwarded from is whoever sent it speaking, and limits go by it. */
const direct = NEXTAUTH_URL === undefined || isOwn(new URL(NEXTAUTH_URL));
const server = createServer((request, response) => {
  if (direct) for (const name of Object.keys(request.headers)) if (/^(x-forwarded-|forwarded$)/.test(name)) delete request.headers[name];
  answering(response, () => void handle(request, response));
});
server.keepAliveTimeout = 65_000;
server.on('error', (error) => {
  console.error(
    'code' in error && error.code === 'EADDRINUSE' ? `PORT: ${PORT} is taken on ${HOST}; set PORT to another one` : error.message,
  );
  process.exit(1);
});
server.listen(PORT, HOST);

/** Whether people come to the very port that is listened on. */
function isOwn({ protocol, port }: URL): boolean {
  return protocol === 'http:' && Number(port || 80) === PORT;
}

function end(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
}
process.on('SIGTERM', end);
process.on('SIGINT', () => undefined);
process.on('disconnect', end);
