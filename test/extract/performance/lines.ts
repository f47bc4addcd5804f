import { extractText } from '../../support/extract-text.ts';

/**
 * The facts of a text of fiscal year 2023, one line each: `indicator measure [comparator] value [words] unit`, then, where
 * there are any, `| project/level1/level2/level3`, `| kind` and `| source`.
 */
export function lines(text: string): string[] {
  return extractText(text).collector.facts.map(({ indicator, measure, comparator, value, text: words, unit, dims }) => {
    const said = [indicator, measure, comparator, value?.toFixed(), words, unit].filter(
      (part) => part !== null && part !== undefined,
    );
    const levels = [dims.project, dims.level1, dims.level2, dims.level3].filter((part) => part !== undefined).join('/');
    return [said.join(' '), levels, dims.kind ?? '', dims.source ?? ''].filter((part) => part !== '').join(' | ');
  });
}

/** Numbers of a text that became no fact and were not recognised as anything else. */
export const unread = (text: string): string[] =>
  extractText(text)
    .ledger.unread()
    .map((figure) => figure.view.text.slice(figure.start, figure.rawEnd));

/** Rows of a table with tabs between cells. */
export const table = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
