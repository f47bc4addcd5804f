import type { Table } from '../../model/document.ts';
import { announcedUnit } from '../../recognise/figures.ts';
import { squeeze } from '../../recognise/view.ts';
import type { Context } from '../index.ts';
import { Pen } from './pen.ts';
import { NO_SCENE, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { indicatorHeader, moneyHeader } from './sheets/header.ts';
import { captionsOf, isNameLabel, SheetReader, yearOf } from './sheets/sheet.ts';
import { filled, slotsOf } from './sheets/slots.ts';

/** Reads performance sheets, reports and sentences: `performance.*`, `project.*`, `assistance.*`, `insured.*`. */
export function extractPerformance(context: Context): void {
  const pen = new Pen(context);
  let scene: Scene = NO_SCENE;
  let before: string | null = null;
  for (const { block, path } of context.blocks) {
    if (block.kind === 'table') {
      if (isSheet(block)) readSheet(pen, block, scene, path);
      before = null;
    } else {
      scene = sceneOf(block.text, before) ?? scene;
      before = squeeze(block.text);
    }
  }
}

/** A table with an indicator header, a project's name, or funding rows under a funding header. */
function isSheet(table: Table): boolean {
  return table.grid.some((_, row) => {
    const seen = filled(slotsOf(table, row));
    if (indicatorHeader(seen)) return true;
    const name = seen.findIndex((slot) => isNameLabel(slot.text));
    return (name >= 0 && name <= 1 && seen.length <= 6) || (moneyHeader(seen) !== null && seen.length <= 9);
  });
}

function readSheet(pen: Pen, table: Table, scene: Scene, path: readonly string[]): void {
  const captions = captionsOf(table);
  const title = [...captions].reverse().find((line) => /表/.test(line)) ?? path.at(-1) ?? '';
  const year = captions.map(yearOf).find((found) => found !== undefined);
  const unit = captions.map((line) => announcedUnit(line)).find((found) => found !== null) ?? null;
  const reader = new SheetReader(pen, table, scene, { place: placeOf(title), year, unit });
  reader.read();
}

/** A table's title without its numbering and full stop. */
const placeOf = (title: string): string =>
  title.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*/, '').replace(/[。:：]$/, '').slice(0, 40);
