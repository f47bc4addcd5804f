import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The media type that a file is served with, by the end of its name. */
export const contentType = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';

export interface StaticOptions {
  /** First address path, with a slash at both ends: `/`, `/repo/`. */
  readonly base?: string;
  /** False answers every request with the whole file, as simple hosts do. */
  readonly ranges?: boolean;
}

export interface StaticSite {
  readonly server: Server;
  /** Address of the first page, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The file below `root` that answers `path`, or null: a folder answers with its index.html. */
function fileFor(root: string, path: string): string | null {
  const file = join(root, normalize(path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (!existsSync(file)) return existsSync(`${file}.html`) ? `${file}.html` : null;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : null;
}

/** `bytes=a-b` as [first, last] within `size`, or null where the whole file is asked for. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  if (found[1] === '') return [Math.max(0, size - Number(found[2])), size - 1];
  return [Number(found[1]), found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1)];
}

function answer(
  root: string,
  options: Required<StaticOptions>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const finish = (status: number, headers: Record<string, string> = {}): void => {
    response.writeHead(status, headers).end();
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return finish(405, { Allow: 'GET, HEAD' });
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith(options.base)) return finish(404);
  const path = decodeURIComponent(pathname.slice(options.base.length - 1));
  const found = fileFor(root, path);
  if (found && path !== '/' && !path.endsWith('/') && found.endsWith(`${sep}index.html`) && !path.endsWith('.html')) {
    return finish(308, { Location: `${pathname}/` });
  }
  const file = found ?? fileFor(root, '/404.html');
  if (!file) return finish(404);
  const { size } = statSync(file);
  const range = found && options.ranges ? rangeOf(request.headers.range, size) : null;
  const headers: Record<string, string> = {
    'Content-Type': contentType(file),
    'Cache-Control': path.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(options.ranges ? { 'Accept-Ranges': 'bytes' } : {}),
  };
  if (range && range[0] >= size) return finish(416, { 'Content-Range': `bytes */${String(size)}` });
  const [first, last] = range ?? [0, size - 1];
  headers['Content-Length'] = String(last - first + 1);
  if (range) headers['Content-Range'] = `bytes ${String(first)}-${String(last)}/${String(size)}`;
  response.writeHead(found ? (range ? 206 : 200) : 404, headers);
  if (request.method === 'HEAD' || size === 0) response.end();
  else createReadStream(file, { start: first, end: last }).pipe(response);
}

/**
 * Serves the folder `root` on `port` of this machine (0 takes any free one) the way a plain static host does.
 *
 * @throws when the port is taken or the folder does not exist.
 */
export async function serveStatic(root: string, port: number, options: StaticOptions = {}): Promise<StaticSite> {
  const folder = resolve(root);
  if (!existsSync(folder)) throw new Error(`${root} does not exist: run npm run build first`);
  const complete: Required<StaticOptions> = { base: '/', ranges: true, ...options };
  const server = createServer((request, response) => {
    try {
      answer(folder, complete, request, response);
    } catch {
      response.writeHead(400).end();
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    server,
    url: `http://127.0.0.1:${String(actual)}${complete.base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}
