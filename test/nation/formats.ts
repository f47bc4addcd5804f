import type { Block } from './blocks.ts';

/** Markdown as made from PDF: one row a line, tabs between cells. */
const markdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'title') return `# ${block.text}`;
      if (block.kind === 'heading') return `## ${block.text}`;
      return block.kind === 'text' ? block.text : block.rows.map((row) => row.join('\t')).join('\n');
    })
    .join('\n\n');

/** Word as text: one cell a line behind a tab, an empty line between rows. */
const word = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')
        : block.text,
    )
    .join('\n\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page of a site. */
const html = (blocks: readonly Block[]): string =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><body>\n${blocks
    .map((block) => {
      if (block.kind === 'title') return `<h1>${escaped(block.text)}</h1>`;
      if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
      if (block.kind === 'text') return `<p>${escaped(block.text)}</p>`;
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`;
    })
    .join('\n')}\n</body></html>`;

export const FORMATS = { md: markdown, txt: word, html } as const;
export type FormatName = keyof typeof FORMATS;
