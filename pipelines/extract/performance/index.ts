import type { Table } from '../../model/document.ts';
import { announcedUnit } from '../../recognise/figures.ts';
import type { AnnouncedUnit } from '../../recognise/figures.ts';
import { cellView, squeeze, viewOf } from '../../recognise/view.ts';
import type { Context } from '../index.ts';
import { readNarrative } from './narrative/index.ts';
import { namedProject } from './narrative/subject.ts';
import { passageOf } from './narrative/spots.ts';
import type { Passage } from './narrative/spots.ts';
import { Pen } from './pen.ts';
import { NO_SCENE, projectOfSheet, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { indicatorHeader, moneyHeader } from './sheets/header.ts';
import { captionsOf, isNameLabel, SheetReader, yearOf } from './sheets/sheet.ts';
import { filled, slotsOf } from './sheets/slots.ts';
import { summaryHeader } from './sheets/summary-header.ts';
import { readSummary } from './sheets/summary.ts';

/** Reads performance sheets, reports and sentences: `performance.*`, `project.*`, `assistance.*`, `insured.*`. */
export function extractPerformance(context: Context): void {
  const pen = new Pen(context);
  let scene: Scene = NO_SCENE;
  let before: string | null = null;
  /** The project that the sentences below a heading speak of, null where they speak of several. */
  const told = new Map<string, string | null>();
  const summaries: (() => void)[] = [];
  const passages: Passage[] = [];
  for (const { block, path } of context.blocks) {
    if (block.kind === 'table') {
      const header = summaryHeader(block);
      if (header) summaries.push(() => readSummary(pen, block, header, about(block, path)));
      else if (isSheet(block, scene)) {
        passages.push(...readSheet(pen, block, scene, path, told.get(path.join('/')) ?? null));
      }
      before = null;
    } else {
      scene = sceneOf(block.text, before) ?? scene;
      before = squeeze(block.text);
      const named = block.kind === 'paragraph' ? namedProject(before) : null;
      const under = path.join('/');
      const known = told.get(under);
      if (named) told.set(under, known === undefined || known === named ? named : null);
      passages.push(passageOf(pen, block.text, viewOf(block.text), scene, path, placeOf(path.at(-1) ?? '')));
    }
  }
  for (const read of summaries) read();
  readNarrative(pen, passages);
}

/** A table with an indicator header, a project's name, or, in a project's report, funding rows under a funding header. */
function isSheet(table: Table, scene: Scene): boolean {
  return table.grid.some((_, row) => {
    const seen = filled(slotsOf(table, row));
    if (indicatorHeader(seen)) return true;
    const name = seen.findIndex((slot) => isNameLabel(slot.text));
    if (name >= 0 && name <= 1 && seen.length <= 6) return true;
    return scene.project !== null && seen.length <= 9 && moneyHeader(seen) !== null;
  });
}

/** Reads a sheet; its cells of running text are read as sentences afterwards. */
function readSheet(pen: Pen, table: Table, scene: Scene, path: readonly string[], told: string | null): Passage[] {
  const year = captionsOf(table)
    .map(yearOf)
    .find((found) => found !== undefined);
  const { place, unit } = about(table, path);
  const named = scene.project ? scene : { ...scene, project: projectOfSheet(place) ?? told };
  const reader = new SheetReader(pen, table, named, { place, unit, year });
  reader.read();
  return reader.goals.map((goal): Passage => {
    const { cell, project } = goal;
    const about: Scene = { kind: project ? 'project' : scene.kind, project, title: null };
    return {
      ...passageOf(pen, cell.text, cellView(cell.text), about, path, goal.place),
      goal: goal.measure,
      year: goal.year,
    };
  });
}

/** The table's short name and the unit that its captions announce. */
function about(table: Table, path: readonly string[]): { place: string; unit: AnnouncedUnit | null } {
  const captions = captionsOf(table);
  const title =
    [...captions].reverse().find((line) => /表/.test(line) && !/^公开\d+表$/.test(line)) ?? path.at(-1) ?? '';
  return {
    place: placeOf(title),
    unit: captions.map((line) => announcedUnit(line)).find((found) => found !== null) ?? null,
  };
}

/** A table's title without its numbering and full stop. */
const placeOf = (title: string): string =>
  title
    .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*/, '')
    .replace(/[。:：]$/, '')
    .slice(0, 40);
