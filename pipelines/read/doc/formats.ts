import { SPRM, modifiersIn } from './sprm.ts';
import type { DocStreams, Extent } from './streams.ts';

const PAGE = 512;

/** Formatting of the characters from file offset `from` up to `to`. */
export interface FormatRun<T> {
  readonly from: number;
  readonly to: number;
  readonly format: T;
}

export interface ParagraphFormat {
  readonly heading: number | undefined;
  /** 0 outside tables, 1 in a table, 2 in a table inside a cell, … */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  readonly row: RowDefinition | undefined;
}

/** A table row's cells: the positions of their edges (twips) and which cell each is merged into, if any. */
export interface RowDefinition {
  readonly edges: readonly number[];
  readonly merged: readonly ('left' | 'above' | null)[];
}

const LAST_HEADING = 9;
const MERGED_LEFT = 2;
const MERGED_ABOVE = 1;

/** Paragraph formatting by file offset, from the formatted disk pages ([MS-DOC] 2.9.174, PapxFkp). */
export function paragraphFormats(streams: DocStreams): FormatRun<ParagraphFormat>[] {
  const { main } = streams;
  return runsOf(streams, streams.paragraphPages, 13, (at) => {
    const words = main.getUint8(at);
    const start = words === 0 ? at + 2 : at + 1;
    const end = start + (words === 0 ? 2 * main.getUint8(at + 1) : 2 * words - 1);
    return paragraphFormat(streams, main.getUint16(start, true), start + 2, end);
  });
}

/** Where text was deleted under change tracking, or hidden. */
export function hiddenRuns(streams: DocStreams): FormatRun<boolean>[] {
  const { main } = streams;
  const runs = runsOf(streams, streams.characterPages, 1, (at) =>
    modifiersIn(main, at + 1, at + 1 + main.getUint8(at)).some(
      ({ code, at: operand }) =>
        (code === SPRM.characterDeleted || code === SPRM.characterHidden) && (main.getUint8(operand) & 1) === 1,
    ),
  );
  return runs.filter((run) => run.format);
}

function runsOf<T>(
  { main, table }: DocStreams,
  pages: Extent,
  entrySize: number,
  read: (at: number) => T,
): FormatRun<T>[] {
  const count = Math.max(0, (pages.size - 4) / 8);
  const runs: FormatRun<T>[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = PAGE * (table.getUint32(pages.start + 4 * (count + 1) + 4 * index, true) & 0x3fffff);
    const entries = main.getUint8(page + PAGE - 1);
    for (let entry = 0; entry < entries; entry += 1) {
      const offset = 2 * main.getUint8(page + 4 * (entries + 1) + entrySize * entry);
      if (offset === 0) continue;
      const from = main.getUint32(page + 4 * entry, true);
      runs.push({ from, to: main.getUint32(page + 4 * entry + 4, true), format: read(page + offset) });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

function paragraphFormat(streams: DocStreams, style: number, start: number, end: number): ParagraphFormat {
  const { main, data } = streams;
  let [depth, endsCell, endsRow] = [0, false, false];
  let heading = style >= 1 && style <= LAST_HEADING ? style : undefined;
  let row: RowDefinition | undefined;
  const apply = (view: DataView, from: number, to: number): void => {
    for (const { code, at } of modifiersIn(view, from, to)) {
      if (code === SPRM.inTable && view.getUint8(at)) depth = Math.max(depth, 1);
      if (code === SPRM.depth) depth = view.getUint32(at, true);
      if (code === SPRM.innerCell) endsCell = view.getUint8(at) === 1;
      if (code === SPRM.rowEnd || code === SPRM.innerRowEnd) endsRow = view.getUint8(at) === 1;
      if (code === SPRM.outlineLevel && view.getUint8(at) < LAST_HEADING) heading = view.getUint8(at) + 1;
      if (code === SPRM.tableDefinition) row = rowDefinition(view, at);
      if (code === SPRM.hugeProperties) {
        const huge = view.getUint32(at, true);
        apply(data, huge + 2, huge + 2 + data.getUint16(huge, true));
      }
    }
  };
  apply(main, start, end);
  return { heading, depth, endsCell, endsRow, row };
}

/** [MS-DOC] 2.9.321, TDefTableOperand: count, edges, then 20 bytes a cell that begin with its merge flags. */
function rowDefinition(view: DataView, at: number): RowDefinition {
  const count = view.getUint8(at);
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(at + 1 + 2 * index, true));
  const cells = at + 1 + 2 * (count + 1);
  const end = at - 2 + view.getUint16(at - 2, true) + 1;
  const merged = Array.from({ length: count }, (_, index) => {
    const cell = cells + 20 * index;
    const flags = cell + 2 <= end ? view.getUint16(cell, true) : 0;
    if (flags & MERGED_LEFT) return 'left';
    return ((flags >> 5) & 3) === MERGED_ABOVE ? 'above' : null;
  });
  return { edges, merged };
}
