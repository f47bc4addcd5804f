import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The character maps of pdfjs: what fonts of Chinese PDFs are read with, in a browser that checks a file. */
const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
const files = readdirSync(folder).filter((name) => name.endsWith('.bcmap'));

export const entries: EntryGenerator = () => files.map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  if (!files.includes(params.file)) error(404, params.file);
  return new Response(readFileSync(join(folder, params.file)), {
    headers: { 'content-type': 'application/octet-stream' },
  });
};
