import { t } from '../i18n/index.ts';
import type { TableCell, TableData } from '../table.ts';
import { columnUnit, isNumeric, rowUnit } from '../table.ts';

/** A leading sign that a spreadsheet would run as a formula is kept from doing so. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function plain(cell: TableCell): string {
  if (cell.kind === 'text') return safe(cell.text);
  if (cell.kind === 'gap') return t.gaps.short[cell.gap];
  return cell.figure.value;
}

const ids = (cell: TableCell): string => (cell.kind === 'figure' ? cell.figure.facts.join(' ') : '');

/** A table as CSV: money in 元 with every digit, the ids of each figure beside it, the notes last. */
export function csv(table: TableData, notes: readonly string[]): string {
  const numeric = table.columns.map((_, at) => isNumeric(table, at));
  const header = table.columns.flatMap((name, at) => {
    if (!numeric[at]) return [name];
    const money = columnUnit(table, at, 'yuan') !== null;
    return [money ? name + t.words.aside(t.units.yuan ?? '') : name, `${name} ${t.chart.facts}`];
  });
  const rows = table.rows.map((row) => {
    const unit = rowUnit(table, row, 'yuan') === null ? '' : t.words.aside(t.units.yuan ?? '');
    return row.flatMap((cell, at) => (numeric[at] ? [plain(cell), ids(cell)] : [plain(cell) + (at === 0 ? unit : '')]));
  });
  return `\uFEFF${[header, ...rows, [], ...notes.map((note) => [safe(note)])].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}
