import { scanFigures } from '../figures.ts';
import { viewOf } from '../view.ts';
import type { SourceText } from '../../model/source-text.ts';

const CHINESE = '一二三四五六七八九十百零〇';
const NUMBERINGS: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十\d]+(?:部分|章|篇)/, 1],
  [new RegExp(`^[${CHINESE}]+[、.．]`), 2],
  [new RegExp(`^\\([${CHINESE}]+\\)`), 3],
  [/^\d{1,2}[.、．](?!\d)/, 4],
  [/^\(\d{1,2}\)|^[①-⑳]/, 5],
];
/** 公开01表, 表1-2-1 …, 附表1: a table's number, which stands between its title and its rows. */
const TABLE_NUMBER = /^(?:公开)?\d+表$|^财决\S*表$|^附?表\d/;
const TITLE_END = /(?:情况|说明|概况|报告|表|解释|附件|附表|职责|设置|构成|结论|建议|问题|目标|分析|指标|附录|目录)$/;

/** Level of a printed numbering (第一部分 1, 一、 2, （一） 3, 1. 4, (1) 5), or null. */
export function numberingLevel(text: string): number | null {
  for (const [pattern, level] of NUMBERINGS) if (pattern.test(text)) return level;
  return null;
}

/** True for text that carries a quantity: a number with a unit other than a date, or with decimals. */
function carriesQuantity(text: SourceText): boolean {
  return scanFigures(viewOf(text)).some(
    (figure) => figure.decimals > 0 || (figure.unit !== null && figure.unit !== 'date' && figure.unit !== 'other'),
  );
}

/**
 * The level of a line that is a heading, or null. `marked` is the level that the format itself gives (Markdown `##`, Word
 * heading styles), null where it gives none.
 */
export function headingLevel(text: SourceText, marked: number | null): number | null {
  const line = viewOf(text).text;
  if (!line || TABLE_NUMBER.test(line)) return null;
  const numbering = numberingLevel(line);
  if (marked !== null) {
    if (line.length > 60 && /[。；]/.test(line)) return null;
    return numbering ?? Math.min(6, marked);
  }
  const stopped = numberingLevel(line) !== null && line.length <= 34 && /[^，。；：](?:情况|说明)。$/.test(line);
  if (/[。；;]|\.{4,}|…{2,}/.test(stopped ? line.slice(0, -1) : line)) return null;
  const bold = /^\s*\*\*[^*]+\*\*\s*$/.test(text.text);
  if (bold && line.length <= 40 && !carriesQuantity(text)) return numbering ?? 3;
  if (numbering !== null) {
    if (line.length > 45 || carriesQuantity(text)) return null;
    if (/[：:].{6,}/.test(line) && numbering > 1) return null;
    if (numbering >= 4 && (/，/.test(line) || line.length > 30)) return null;
    return numbering;
  }
  if (line.length <= 36 && TITLE_END.test(line) && !/[，：:,]/.test(line) && !carriesQuantity(text)) return 2;
  return null;
}
