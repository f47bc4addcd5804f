import type { Block, Document, RawDocument } from '../model/document.ts';
import type { SourceText } from '../model/source-text.ts';
import { readAligned } from './layout/aligned/index.ts';
import { readCellLines } from './layout/cell-lines.ts';
import { tableOf } from './layout/grid.ts';
import { headingLevel } from './layout/headings.ts';
import { classifyLine } from './layout/lines.ts';
import type { Line } from './layout/lines.ts';
import { joinPageCuts } from './layout/page-cuts.ts';
import { readParagraph } from './layout/paragraphs.ts';
import { readRows } from './layout/rows.ts';
import { readStream } from './layout/stream.ts';
import { squeeze, viewOf } from './view.ts';

const CAPTION_LINES = 6;
/** A numbered line this long may be a sentence that the page's width broke. */
const LONG_HEADING = 25;

/** Undoes a document's layout: headings, paragraphs of joined lines, tables of joined parts, in reading order. */
export function recognise(document: RawDocument): Document {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    readLines(run, blocks);
    run = [];
  };
  for (const raw of document.raw) {
    if (raw.kind === 'line') run.push(classifyLine(raw.text, raw.heading));
    else {
      flush();
      blocks.push({ ...raw.table, captions: raw.table.captions.length > 0 ? raw.table.captions : captionsOf(blocks) });
    }
  }
  flush();
  return { format: document.format, pages: document.pages, lines: document.lines, blocks: joinPageCuts(blocks) };
}

function readLines(lines: readonly Line[], blocks: Block[]): void {
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'blank' || line.kind === 'rule' || line.kind === 'page') {
      index += 1;
    } else if (line.kind === 'tab-row' || line.kind === 'pipe-row') {
      const { rows, next } = readRows(lines, index);
      blocks.push(tableOf(rows, captionsOf(blocks)));
      index = Math.max(next, index + 1);
    } else if (line.kind === 'tab-cell') {
      const { rows, next } = readCellLines(lines, index);
      blocks.push(tableOf(rows, captionsOf(blocks)));
      index = Math.max(next, index + 1);
    } else {
      const aligned = readAligned(lines, index, captionsOf(blocks));
      if (aligned) {
        blocks.push(...aligned.tables);
        index = aligned.next;
        continue;
      }
      const stream = readStream(lines, index, captionsOf(blocks));
      if (stream) {
        blocks.push(stream.table);
        index = stream.next;
        continue;
      }
      const level = headingLevel(line.text, line.marked);
      const whole = level !== null && !(level >= 4 && viewOf(line.text).text.length >= LONG_HEADING);
      const { text, next } = whole ? { text: line.text, next: index + 1 } : readParagraph(lines, index);
      if (level !== null && text === line.text) blocks.push({ kind: 'heading', level, text });
      else blocks.push({ kind: 'paragraph', text });
      index = next;
    }
  }
}

/** The short lines directly above: title, table number, department, unit. */
function captionsOf(blocks: readonly Block[]): SourceText[] {
  const captions: SourceText[] = [];
  for (let index = blocks.length - 1; index >= 0 && captions.length < CAPTION_LINES; index -= 1) {
    const block = blocks[index];
    if (!block || block.kind === 'table') break;
    const length = squeeze(block.text).length;
    if (block.kind === 'paragraph' && (length > 60 || /[。；]/.test(block.text.text))) break;
    captions.unshift(block.text);
    if (block.kind === 'heading') break;
  }
  return captions;
}
