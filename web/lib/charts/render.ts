import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { t } from '../i18n/index.ts';
import { type Drawing, markAt } from './drawing.ts';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const MARKED =
  /<(\w+)([^>]*?) ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart"([^>]*)><\/\1>/g;

/** Where a mark leads: an address on this site. */
export type Address = (doc: string, fact: string) => string;

let prepared = false;

function prepare(): void {
  if (prepared) return;
  use([
    BarChart,
    LineChart,
    ScatterChart,
    GridSimpleComponent,
    MarkLineComponent,
    TitleComponent,
    LabelLayout,
    SVGRenderer,
  ]);
  prepared = true;
}

/**
 * Draws a chart as SVG text, the same at build time and in the browser: every mark is a link to its source, named for
 * screen readers, with its facts on it; the first is a stop of the Tab key. `id` keeps the ids inside apart from those of other charts.
 */
export function renderSvg(drawing: Drawing, width: number, id: string, address: Address): string {
  prepare();
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: drawing.height });
  try {
    chart.setOption(drawing.option);
    let marks = 0;
    const linked = chart
      .renderToSVGString()
      .replaceAll(MARKED, (_, tag: string, before: string, series: string, datum: string, after: string) => {
        const shape = `<${tag}${before}${after}></${tag}>`;
        const mark = markAt(drawing, `${series}:${datum}`);
        const [fact] = mark?.facts ?? [];
        if (!mark || fact === undefined) return shape;
        const facts = mark.facts.length > 1 ? `data-facts="${mark.facts.join(' ')}"` : `data-fact="${fact}"`;
        marks += 1;
        const stop = marks > 1 ? ' tabindex="-1"' : '';
        return `<a href="${attribute(address(mark.doc, fact))}" data-mark="${series}:${datum}" ${facts}${stop} aria-label="${attribute(t.words.statements(mark.lines))}">${shape}</a>`;
      });
    return linked
      .replaceAll(/zr\d+-/g, `${id}-`)
      .replace('<svg ', '<svg role="group" ')
      .replace(/<style[\s\S]*?<\/style>/, '')
      .replaceAll(/ class="[^"]*"/g, '')
      .replaceAll('\n', '');
  } finally {
    chart.dispose();
  }
}
