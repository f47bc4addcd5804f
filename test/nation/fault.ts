import type { Block } from './blocks.ts';
import type { Random } from './random.ts';

/** One figure of the tables or sentences with another digit: the faults that the samples have. */
export function withFault(random: Random, blocks: readonly Block[]): Block[] {
  const tables = blocks.flatMap((block, at) => (block.kind === 'table' ? [at] : []));
  const chosen = tables[random.whole(0, tables.length - 1)];
  return blocks.map((block, at) => {
    if (at !== chosen || block.kind !== 'table') return block;
    const cells = block.rows.flatMap((row, y) =>
      row.flatMap((cell, x) => (/^\d{2,}\.\d\d$/.test(cell) ? [[y, x] as const] : [])),
    );
    const cell = cells[random.whole(0, Math.max(0, cells.length - 1))];
    if (!cell) return block;
    const [line, column] = cell;
    const digit = String(random.whole(1, 9));
    return {
      kind: 'table',
      rows: block.rows.map((row, y) =>
        row.map((value, x) => (y === line && x === column ? `${digit}${value.slice(1)}` : value)),
      ),
    };
  });
}
