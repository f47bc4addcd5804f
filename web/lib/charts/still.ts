/** The renderer while the site is built; in the browser null, so that a page does not wait for ECharts. */
export const buildRenderer = import.meta.env.SSR ? (await import('./render.ts')).renderSvg : null;
