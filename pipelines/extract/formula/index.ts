import type { Fact, Measure } from '../../model/fact.ts';
import type { Figure } from '../../recognise/figures.ts';
import { cellView, squeeze } from '../../recognise/view.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../index.ts';

interface Operand {
  readonly pattern: RegExp;
  readonly indicator: string;
  readonly measure: Measure;
}

/** What the operands of a rate that is typed out in a 评分标准 cell are called (部门整体支出绩效评价共性指标). */
const OPERANDS: readonly Operand[] = [
  { pattern: /(?:在职|实有)人员数$/, indicator: 'staff.actual', measure: 'actual' },
  { pattern: /编制(?:人)?数$/, indicator: 'staff.authorised', measure: 'actual' },
  { pattern: /实际支出公用经费(?:总额)?$/, indicator: 'expenditure.public', measure: 'actual' },
  { pattern: /预算安排(?:的)?公用经费(?:总额)?$/, indicator: 'expenditure.public', measure: 'initial_budget' },
  { pattern: /预算完成数$|支出决算数$/, indicator: 'expenditure.total', measure: 'actual' },
  { pattern: /^[(（]?预算调整数$/, indicator: 'other.budget_adjustment', measure: 'actual' },
  { pattern: /\/(?:年初)?预算数$/, indicator: 'expenditure.total', measure: 'initial_budget' },
];
const WORKING = /=\(?[^=]*\d[^=]*\/[^=]*\d/;

/**
 * Reads the operands of rates that are worked out inside a table cell: `预算完成率18.51%=(预算完成数…/预算数…)×100%`. Money in
 * such a cell has no unit: it is taken as 元 or 万元, whichever brings it near the same figure elsewhere in the document, and
 * left unread where neither does.
 */
export function extractFormulas(context: Context): void {
  const { blocks, ledger, collector } = context;
  for (const { block } of blocks) {
    if (block.kind !== 'table') continue;
    const place = block.captions.map(squeeze).find((caption) => /表/.test(caption)) ?? '评分标准';
    for (const row of block.grid) {
      for (const cell of row) {
        if (!cell || !WORKING.test(squeeze(cell.text))) continue;
        const { text } = cellView(cell.text);
        const free = ledger.figures(cell.text).filter((figure) => ledger.isFree(figure));
        const operands = free.map((figure) => ({ figure, operand: operandOf(text, figure) }));
        const scale = operands
          .map(({ figure, operand }) => (operand ? scaleOf(figure, operand, collector.facts) : null))
          .find((found) => found !== null);
        for (const { figure, operand } of operands) {
          if (operand && figure.unit === null) readOperand(figure, operand, scale ?? null, place, collector);
          else if (!operand) readNamed(text, figure, place, collector);
        }
      }
    }
  }
}

function readOperand(
  figure: Figure,
  operand: Operand,
  scale: number | null,
  place: string,
  collector: Collector,
): void {
  const people = operand.indicator.startsWith('staff.');
  if (!people && scale === null) return;
  collector.figure(figure, {
    indicator: operand.indicator,
    measure: operand.measure,
    announced: people ? { unit: 'person', scale: 0 } : { unit: 'yuan', scale: scale ?? 0 },
    dims: people ? { kind: 'total', place } : { fund: 'all', place },
  });
}

/** Marks, told by their name: `考核得分9/指标分值10`. */
const MARKS: readonly (readonly [RegExp, Measure])[] = [
  [/得分$/, 'score'],
  [/分值$|满分$/, 'weight'],
];

/** An operand with a name that is no money of the accounts: `计划工作数55`, `既定支付进度100%`, `考核得分9`. */
function readNamed(text: string, figure: Figure, place: string, collector: Collector): void {
  const name = /[(/=-]([\u4e00-\u9fff]{3,32}?)(?:为|是)?$/.exec(
    text.slice(Math.max(0, figure.start - 40), figure.start),
  )?.[1];
  const inFraction = /^[%％]?(?:\/[\u4e00-\u9fff]+\d|\)|[×*]\d)/.test(text.slice(figure.end, figure.end + 24));
  if (!name || !inFraction || (figure.unit !== null && figure.unit !== 'percent')) return;
  const mark = MARKS.find(([pattern]) => pattern.test(name));
  if (mark) {
    const announced = { unit: 'point', scale: 0 } as const;
    collector.figure(figure, {
      indicator: 'other.stated_points',
      measure: mark[1],
      announced,
      dims: { item: name, place },
    });
    return;
  }
  const percent = figure.unit === 'percent';
  collector.figure(figure, {
    indicator: percent ? 'other.stated_rate' : 'other.stated_count',
    measure: 'actual',
    announced: percent ? null : { unit: 'item', scale: 0 },
    dims: { item: name, place },
  });
}

function operandOf(text: string, figure: Figure): Operand | undefined {
  const before = text.slice(Math.max(0, figure.start - 16), figure.start);
  const words = /[(/]?[\u4e00-\u9fff]+$/.exec(before)?.[0] ?? '';
  return OPERANDS.find(({ pattern }) => pattern.test(words));
}

/** 0 for 元, 4 for 万元, by the nearest of the same indicator that the document prints; null when none is within a factor of about ten. */
function scaleOf(figure: Figure, operand: Operand, facts: readonly Fact[]): number | null {
  if (!figure.value || figure.value.isZero()) return null;
  let best: { scale: number; distance: number } | null = null;
  for (const fact of facts) {
    if (fact.indicator !== operand.indicator || !fact.value || fact.value.lte(0) || fact.unit !== 'yuan') continue;
    for (const scale of [0, 4]) {
      const distance = Math.abs(fact.value.div(figure.value).log(10).minus(scale).toNumber());
      if (!best || distance < best.distance) best = { scale, distance };
    }
  }
  return best && best.distance <= 1.1 ? best.scale : null;
}
