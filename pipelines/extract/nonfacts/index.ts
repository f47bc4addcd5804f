import type { Table } from '../../model/document.ts';
import type { SourceText } from '../../model/source-text.ts';
import type { Figure } from '../../recognise/figures.ts';
import { cellView, squeeze, viewOf } from '../../recognise/view.ts';
import type { Context } from '../index.ts';
import { sectionOf } from '../narrative/topics.ts';

interface Around {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly figure: Figure;
  readonly inCell: boolean;
}

const YEAR = /^(?:19|20)\d{2}$/;

/** Numbers that are known to be no facts, with the reason under which the run report counts them. */
const KINDS: readonly (readonly [reason: string, test: (around: Around) => boolean])[] = [
  ['document number', ({ before, after }) => /[〔[【(]$/.test(before) && /^[〕\]】)]/.test(after)],
  ['document number', ({ before, after }) => /[〔[【(]\d{4}[〕\]】)](?:第)?$/.test(before) && /^号/.test(after)],
  ['date', ({ figure }) => figure.unit === 'date'],
  [
    'date',
    ({ text, figure, before }) =>
      YEAR.test(text.slice(figure.start, figure.end)) &&
      (/[至到—~-]$/.test(before) ||
        /^(?:[-—~至到]|上半年|下半年|全年|第[一二三四]季度)/.test(text.slice(figure.rawEnd, figure.rawEnd + 10))),
  ],
  [
    'date',
    ({ text, figure }) => /^(?:19|20)\d{2}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?$/.test(text.slice(figure.start, figure.end)),
  ],
  ['date', ({ before }) => /(?:19|20)\d{2}[-/.]$|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]$/.test(before)],
  [
    'date',
    ({ before, after, figure, text }) =>
      YEAR.test(text.slice(figure.start, figure.end)) && /^[-/.]\d{1,2}/.test(after) && !/\d$/.test(before),
  ],
  ['date', ({ before, after }) => /[至到—~-]$/.test(before) && /^(?:月|日|年)/.test(after)],
  ['date', ({ after }) => /^[-—至到~]\d{1,4}(?:年|月|日)/.test(after)],
  ['numbering', ({ before, after, figure }) => before === '' && figure.decimals === 0 && /^[.、．)：:]/.test(after)],
  [
    'numbering',
    ({ before, after, figure }) =>
      /(?:^|[。；;：:，\n(（])\(?$/.test(before) &&
      figure.decimals === 0 &&
      /^(?:[)）]|[.、．])(?!\d)/.test(after) &&
      figure.unit === null,
  ],
  ['numbering', ({ before, after }) => /(?:^|[。；;：:，(（])$/.test(before) && /^[、.．]\d{1,2}月/.test(after)],
  ['numbering', ({ before }) => /(?:第|附件|附表|表|图|公开|注|目标|项目|附录|方向|类别|任务)$/.test(before)],
  ['numbering', ({ before }) => /(?:表|图)\d+(?:-\d+)*-$/.test(before)],
  ['page number', ({ before }) => /(?:\.{3,}|…{1,}|·{3,})$/.test(before)],
  ['page number', ({ text, figure, inCell }) => !inCell && /^[-—–]?\d{1,4}[-—–]?$/.test(text) && figure.unit === null],
  [
    'threshold',
    ({ before, after }) =>
      /(?:单位?价值?|单台|单件)(?:在)?(?:人民币)?$/.test(before) && /^\(?含?\)?(?:及)?以上/.test(after),
  ],
  [
    'grade band',
    ({ figure, after, before }) =>
      (figure.unit === 'point' || /^\(含/.test(after)) &&
      (/^\(?(?:含|不含)|^以[上下]|^[-—~至]/.test(after) || /[-—~至]$/.test(before)),
  ],
  [
    'grade band',
    ({ before, after }) =>
      /\)[-—~至]$/.test(before) ||
      /^\(含\)?[^)]*\)?[-—~至]/.test(after) ||
      /^[-—~]\d+分?(?:\(|为|的|，|。|、)/.test(after),
  ],
  [
    'grade band',
    ({ before, after, figure }) =>
      figure.unit === 'percent' &&
      (/^[-—~至]\d+(?:\.\d+)?[%％]/.test(after) || /\d[%％](?:[(（]含[)）])?[-—~至]$/.test(before)),
  ],
  [
    'grade band',
    ({ after, figure }) => figure.unit === 'point' && /^(?:及?以上)?为(?:合格|优|良|中|差|及格)/.test(after),
  ],
  ['condition', ({ before }) => /(?:如果|若)[^。；，、:：]{0,12}为$|不为$/.test(before)],
  ['standard', ({ after, figure }) => figure.unit === 'yuan' && /^[*×]\d+(?:\.\d+)?[%％]/.test(after)],
  ['standard', ({ before }) => /\d(?:元|万元)[*×]$/.test(before)],
  [
    'single event',
    ({ before, figure }) =>
      figure.unit === 'yuan' &&
      /[、；，(（]?\d{1,2}月\d{1,2}日?[^。；;]{2,36}$/.test(before) &&
      /接待|检查|督导|调研|考察|来/.test(before),
  ],
  ['telephone', ({ before }) => /(?:电话|手机|传真|邮编|联系方式)[^，。；]{0,12}$/.test(before)],
  ['code', ({ before, inCell, figure }) => inCell && /(?:编码|代码|编号)[:：]?$/.test(before) && figure.decimals === 0],
  [
    'code',
    ({ text, inCell, figure, after }) =>
      inCell &&
      figure.start === 0 &&
      figure.decimals === 0 &&
      figure.end >= 6 &&
      /^[\u4e00-\u9fff]/.test(after) &&
      !/^(?:万|元|人|亿)/.test(after) &&
      text.length > figure.end + 3,
  ],
  ['name', ({ before, after }) => /[“"《（(]$/.test(before) && /^(?:[“”"》）)]|号|\+)/.test(after)],
  ['clock', ({ after }) => /^[:：]\d{2}/.test(after)],
];

const RULES = /评分标准|评分规则|评分依据|计分|扣分|指标解释|指标说明|评价标准|评价要点/;

/** The columns of an evaluation sheet that explain how marks are given: what is printed there is no result. */
function ruleColumns(table: Table): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of table.grid.slice(0, 3)) {
    row.forEach((cell, column) => {
      if (cell && RULES.test(squeeze(cell.text)) && squeeze(cell.text).length < 24) columns.add(column);
    });
  }
  return columns;
}

/** Long cells that speak of how marks are given, wherever a shifted row put them. */
const SCORING_TEXT = /(?:计|得|扣)\d*(?:\.\d+)?分|计满分|得分=|扣完为止/;

/** A row of 栏次: the numbers of the columns, rising, beside nothing but header words. */
function isCounterRow(texts: readonly string[]): boolean {
  const counters = texts.filter((text) => /\d/.test(text));
  return (
    texts.includes('栏次') &&
    counters.length > 1 &&
    counters.every((text, at) => /^\d{1,3}$/.test(text) && (at === 0 || Number(text) > Number(counters[at - 1])))
  );
}

/** The characters before an offset, as many as the tests look at; a cut is marked so that `^` means the text's own start. */
const nearBefore = (text: string, start: number): string =>
  start > 40 ? `\u0000${text.slice(start - 40, start)}` : text.slice(0, start);

/** Marks the numbers that no extractor read and that are known to be no facts: dates, numbering, page and document numbers, … */
export function ignoreNonFacts({ blocks, ledger }: Context): void {
  for (const { block, path } of blocks) {
    const section = sectionOf(path);
    const whole = section.topic === 'glossary' ? 'glossary' : section.topic === 'contents' ? 'contents' : null;
    if (block.kind !== 'table') {
      mark(block.text, false, whole ?? (block.kind === 'heading' ? 'heading' : null));
      continue;
    }
    const rules = ruleColumns(block);
    for (const row of block.grid) {
      const counters = isCounterRow(row.map((cell) => (cell ? squeeze(cell.text) : '')));
      row.forEach((cell, column) => {
        if (cell && counters) ledger.figures(cell.text).forEach((figure) => ledger.ignore(figure, 'column number'));
        else if (cell)
          mark(cell.text, true, whole ?? (rules.has(column) && squeeze(cell.text).length > 12 ? 'scoring rule' : null));
      });
    }
  }

  function mark(source: SourceText, inCell: boolean, whole: string | null): void {
    const { text } = inCell ? cellView(source) : viewOf(source);
    const scoring = inCell && text.length > 24 && SCORING_TEXT.test(text) ? 'scoring rule' : null;
    for (const figure of ledger.figures(source)) {
      if (!ledger.isFree(figure)) continue;
      const around = {
        text,
        figure,
        inCell,
        before: nearBefore(text, figure.start),
        after: text.slice(figure.rawEnd, figure.rawEnd + 40),
      };
      const reason =
        KINDS.find(([, test]) => test(around))?.[0] ??
        (whole === 'heading' && figure.unit !== 'yuan' ? 'heading' : whole === 'heading' ? null : (whole ?? scoring));
      if (reason) ledger.ignore(figure, reason);
    }
  }
}
