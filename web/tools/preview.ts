import { serveStatic, type StaticSite } from './static-server.ts';

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const taken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Serves `dist/` on `PORT`, or on the first free port from 4173, and prints its address. */
async function preview(): Promise<StaticSite> {
  const asked = process.env.PORT;
  if (asked) return serveStatic('dist', Number(asked));
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    try {
      return await serveStatic('dist', port);
    } catch (error) {
      if (!taken(error)) throw error;
    }
  }
  throw new Error(`no free port from ${String(FIRST_PORT)} on: set PORT`);
}

const site = await preview().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(`明账 is at ${site.url}  (Ctrl+C stops it)`);
