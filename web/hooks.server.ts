import type { Handle } from '@sveltejs/kit';
import { PREFIX, speak, t } from '$lib/i18n';

export const handle: Handle = ({ event, resolve }) => {
  speak(event.url.pathname.startsWith(`${PREFIX.en}/`) ? 'en' : 'zh');
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', t.language.code) });
};
