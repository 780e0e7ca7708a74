import { createServer } from 'node:http';
import next from 'next';
import { env } from '@/server/env';
import { root } from './prepare.mjs';

/** The web server, in a process of its own. Ends with its parent, so that a killed start leaves no server behind. */
const { HOST, PORT } = env();
const app = next({ dev: false, dir: root, hostname: HOST, port: PORT, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.keepAliveTimeout = 65_000;
server.on('error', (error) => {
  console.error(
    'code' in error && error.code === 'EADDRINUSE' ? `PORT: ${PORT} is taken on ${HOST}; set PORT to another one` : error.message,
  );
  process.exit(1);
});
server.listen(PORT, HOST);

function end(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 3_000).unref();
}
process.on('SIGTERM', end);
process.on('SIGINT', () => undefined);
process.on('disconnect', end);
