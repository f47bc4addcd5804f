import { fragmentsOf } from './fragments.ts';
import type { Fragment } from './fragments.ts';
import { frameOf } from './frame.ts';
import { quarterOf, turnMarks } from './geometry.ts';
import type { Glyph, Marks, Rule } from './geometry.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { fillFrame } from './ruled.ts';
import type { PageTable } from './ruled.ts';
import { groupRules, mergeRules } from './rules.ts';
import { turnedFragments } from './turned.ts';
import { findUnruled } from './unruled.ts';
import type { Item } from './unruled.ts';

/** A page as a reader sees it: lines and tables from top to bottom. */
export interface PageLayout {
  readonly items: readonly Item[];
  readonly height: number;
  readonly characters: number;
}

/** Rebuilds lines and tables from the marks of a page, whichever way it is turned. */
export function layOut(marks: Marks): PageLayout {
  const seen = marks.glyphs.filter((glyph) => onPage(glyph, marks));
  const upright = turnMarks({ ...marks, glyphs: seen }, mainQuarter(seen));
  const level = upright.glyphs.filter((glyph) => quarterOf(glyph) === 0);
  const fragments = [...fragmentsOf(level), ...turnedFragments(upright)];
  const rules = mergeRules(upright.rules);
  const { tables, rest } = ruledTables(rules, fragments);
  const items: Item[] = [
    ...tables.map((table): Item => ({ kind: 'table', table })),
    ...freeItems(
      linesOf(rest),
      tables,
      rules.filter((rule) => rule.level),
    ),
  ];
  return {
    items: items.sort((a, b) => topOf(a) - topOf(b) || leftOf(a) - leftOf(b)).map(withoutGlyphs),
    height: upright.height,
    characters: seen.length,
  };
}

/** A long document keeps only the text of its lines. */
const withoutGlyphs = (item: Item): Item =>
  item.kind === 'line' ? { kind: 'line', line: { ...item.line, fragments: [] } } : item;

const onPage = ({ x0, y0 }: Glyph, { width, height }: Marks): boolean =>
  x0 >= -1 && y0 >= -1 && x0 <= width + 1 && y0 <= height + 1;

function mainQuarter(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const quarter = quarterOf(glyph);
    if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/** The innermost frames take their text first, so that a table inside a cell is a table of its own. */
function ruledTables(
  rules: readonly Rule[],
  fragments: readonly Fragment[],
): { tables: PageTable[]; rest: Fragment[] } {
  const frames = groupRules(rules)
    .flatMap((group) => frameOf(group) ?? [])
    .map((frame) => ({ frame, area: (frame.box.x1 - frame.box.x0) * (frame.box.y1 - frame.box.y0) }))
    .sort((a, b) => a.area - b.area);
  const tables: PageTable[] = [];
  let rest = [...fragments];
  for (const { frame } of frames) {
    const filled = fillFrame(frame, rest);
    const columns = new Set(filled.table.cells.filter((cell) => cell.lines.length > 0).map((cell) => cell.column));
    if (columns.size < 2) continue;
    tables.push(filled.table);
    rest = filled.rest;
  }
  return { tables, rest };
}

/** Lines outside the ruled tables; a ruled table between two lines keeps them from being rows of one unruled table. */
function freeItems(lines: readonly Line[], tables: readonly PageTable[], levels: readonly Rule[]): Item[] {
  const cuts = tables.map((table) => table.box.y0);
  const stretches = new Map<number, Line[]>();
  for (const line of lines) {
    const stretch = cuts.filter((cut) => cut < line.y).length;
    stretches.set(stretch, [...(stretches.get(stretch) ?? []), line]);
  }
  return [...stretches.values()].flatMap((stretch) => findUnruled(stretch, levels));
}

const topOf = (item: Item): number => (item.kind === 'table' ? item.table.box.y0 : item.line.y - 0.8 * item.line.size);
const leftOf = (item: Item): number => (item.kind === 'table' ? item.table.box.x0 : item.line.x0);
