import { createServer, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { contentType } from '../../web/tools/static-server.ts';

export interface Line {
  /** Bits a second, shared by all connections. */
  readonly bandwidth: number;
  /** Milliseconds for a round trip: one to connect, one for each request. */
  readonly roundTrip: number;
}

export interface ShapedSite {
  readonly url: string;
  /** Bytes sent since the last call. */
  takeBytes(): number;
  close(): Promise<void>;
}

const CHUNK = 16 * 1024;
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.txt']);
const QUALITY = 9;

const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });

/**
 * Serves the first of `folders` that has a file over a line of limited speed, with brotli: the network is shaped here and not
 * in the browser, whose own throttling spares workers. Files are compressed once, before their first use is timed.
 */
export async function serveShaped(folders: readonly string[], line: Line): Promise<ShapedSite> {
  const bodies = new Map<string, Buffer>();
  let lineFreeAt = 0;
  let sent = 0;
  const connected = new WeakSet<Socket>();

  const find = (path: string): string | undefined =>
    folders
      .flatMap((folder) => [join(folder, path), join(folder, path, 'index.html')])
      .find((file) => existsSync(file) && statSync(file).isFile());

  const bodyOf = (file: string): Buffer => {
    const known = bodies.get(file);
    if (known) return known;
    const bytes = readFileSync(file);
    const body = COMPRESSED.has(extname(file)) ? compress(bytes) : bytes;
    bodies.set(file, body);
    return body;
  };

  const send = async (body: Buffer, response: ServerResponse): Promise<void> => {
    for (let start = 0; start < body.length; start += CHUNK) {
      const chunk = body.subarray(start, start + CHUNK);
      const from = Math.max(performance.now(), lineFreeAt);
      lineFreeAt = from + (chunk.length * 8000) / line.bandwidth;
      await sleep(Math.max(0, lineFreeAt - performance.now()));
      sent += chunk.length;
      response.write(chunk);
    }
    response.end();
  };

  const server = createServer((request, response) => {
    void (async () => {
      const first = !connected.has(request.socket);
      connected.add(request.socket);
      const file = find(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
      const body = file === undefined ? Buffer.alloc(0) : bodyOf(file);
      await sleep(line.roundTrip * (first ? 2 : 1));
      response.writeHead(file === undefined ? 404 : 200, {
        'Content-Type': contentType(file ?? '.txt'),
        'Content-Length': body.length,
        ...(file !== undefined && COMPRESSED.has(extname(file)) ? { 'Content-Encoding': 'br' } : {}),
      });
      await send(body, response);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeBytes: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
