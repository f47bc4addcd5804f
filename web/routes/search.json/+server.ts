import { json } from '@sveltejs/kit';
import { searchEntries } from '$lib/search/build.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(await searchEntries());
