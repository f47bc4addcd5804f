import type { Handle } from '@sveltejs/kit';
import { PREFIX, speak, t } from '$lib/i18n';

const PRELOAD = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;

/** Scripts are asked for behind the content: what is seen first does not share the line and the processor with them. */
const scriptsLast = (html: string): string => {
  const links = html.match(PRELOAD) ?? [];
  return html.replace(PRELOAD, '').replace('</body>', `${links.join('')}</body>`);
};

export const handle: Handle = ({ event, resolve }) => {
  speak(event.url.pathname.startsWith(`${PREFIX.en}/`) ? 'en' : 'zh');
  return resolve(event, { transformPageChunk: ({ html }) => scriptsLast(html.replace('%lang%', t.language.code)) });
};
