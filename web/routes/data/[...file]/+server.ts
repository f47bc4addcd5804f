import { error, json } from '@sveltejs/kit';
import type { FileList } from '$lib/query/files.ts';
import { bytesOf, published, servedFiles } from '$lib/query/published.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const LIST = 'files.json';

export const entries: EntryGenerator = () => [LIST, ...servedFiles().map(({ path }) => path)].map((file) => ({ file }));

const list = (): FileList =>
  Object.fromEntries(
    published().tables.map(({ name, files }) => [name, files.map(({ path, bytes }) => ({ path, bytes }))]),
  );

export const GET: RequestHandler = ({ params }) => {
  if (params.file === LIST) return json(list());
  const file = servedFiles().find(({ path }) => path === params.file);
  if (!file) error(404, params.file);
  return new Response(bytesOf(file) as BodyInit, {
    headers: { 'content-type': file.path.endsWith('.parquet') ? 'application/vnd.apache.parquet' : 'application/json' },
  });
};
