const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Room below the chart for its source line, in CSS pixels. */
const FOOT = 24;

/** The address at which a page shows one chart alone, as this version of the data has it. */
export function embedAddress(page: string, chart: string, edition: string | null): string {
  const address = new URL(page);
  address.hash = '';
  address.searchParams.set('embed', chart);
  if (edition !== null) address.searchParams.set('edition', edition);
  return address.href;
}

/** HTML that shows a chart in another page. */
export const embedSnippet = (address: string, title: string, height: number): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${String(Math.ceil(height) + FOOT)}" style="border:0" loading="lazy"></iframe>`;
