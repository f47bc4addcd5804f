import { isAmount } from './header.ts';
import type { Row, Slot } from './sheet.ts';

const LABEL = /编码|代码|名称|^科目/;
const GROUPS = /^(?:收入|支出|人员经费|公用经费)$/;
const TOTAL = /^(?:合计|总计)[:：]?$/;

const filled = (row: Row): Slot[] => row.filter((slot) => slot !== null);
const isShort = (row: Row, width: number): boolean => filled(row).length < width && row[width - 1] === null;
const isLabel = (slot: Slot): boolean => LABEL.test(slot.text);

/** Rows of which merged cells have left one cell each, put back to the columns that the rows of full width have. */
export interface Unmerged {
  readonly rows: readonly Row[];
  /** A header row whose cells could not be put back: what stands in which column must be proved. */
  readonly doubtful: boolean;
}

/**
 * Word text and other conversions print a merged cell once and nothing for the columns that it covered, so that the cells
 * behind it stand too far left. Puts back the forms of the statutory tables: 项目 over 科目编码 and 科目名称, 收入 and 支出
 * over their halves, a 合计 over the columns of labels, the sums below table 06.
 */
export function unmerge(rows: readonly Row[], width: number): Unmerged {
  const first = rows.findIndex((row) => row.some((slot) => slot !== null && /\d[.,]\d/.test(slot.text)));
  if (first < 2 || !rows.slice(0, first).some((row) => isShort(row, width))) return { rows, doubtful: false };
  const header = rows.slice(0, first).map((row, at) => headerRow(row, rows[at + 1], width));
  const leaf = [...header].reverse().find((row) => row.some((slot) => slot !== null && LABEL.test(slot.text)));
  const labels = leaf?.findIndex((slot) => slot === null || !isLabel(slot)) ?? -1;
  const body = rows.slice(first).map((row) => bodyRow(row, labels < 0 ? width : labels, width));
  const doubtful = header.some(
    (row, at) =>
      isShort(row, width) && filled(row).every(({ text }) => text !== '') && !(at > 0 && filled(row).every(isLabel)),
  );
  return { rows: [...header, ...body], doubtful };
}

const place = (width: number, slots: readonly (readonly [number, Slot])[]): Row => {
  const row: (Slot | null)[] = Array.from({ length: width }, () => null);
  for (const [column, slot] of slots) row[column] = slot;
  return row;
};

function headerRow(row: Row, below: Row | undefined, width: number): Row {
  if (!below || !isShort(row, width)) return row;
  const cells = filled(row);
  const under = filled(below);
  const [lead] = cells;
  const covered = under.length;
  if (lead && /^项目$/.test(lead.text) && covered > 1 && under.every(isLabel) && cells.length + covered - 1 === width) {
    return place(
      width,
      cells.map((slot, at) => [at === 0 ? 0 : at + covered - 1, slot]),
    );
  }
  const starts = below.flatMap((slot, column) => (slot && slot.text === below[0]?.text ? [column] : []));
  if (covered === width && cells.every((slot) => GROUPS.test(slot.text)) && starts.length >= cells.length) {
    return place(
      width,
      cells.map((slot, at) => [starts[at] ?? 0, slot]),
    );
  }
  return row;
}

function bodyRow(row: Row, labels: number, width: number): Row {
  if (!isShort(row, width)) return row;
  const cells = filled(row);
  const [lead, second, third, fourth] = cells;
  if (lead && TOTAL.test(lead.text) && cells.length - 1 === width - labels) {
    return place(
      width,
      cells.map((slot, at) => [at === 0 ? 0 : at + labels - 1, slot]),
    );
  }
  const sums = cells.length === 4 && lead && second && third && fourth;
  if (sums && /合计$/.test(lead.text) && isAmount(second.text) && /合计$/.test(third.text) && isAmount(fourth.text)) {
    return place(width, [
      [0, lead],
      [labels, second],
      [width - 3, third],
      [width - 1, fourth],
    ]);
  }
  return row;
}
