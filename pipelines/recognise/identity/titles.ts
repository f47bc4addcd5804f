import type { Line } from './lines.ts';
import { mentionsIn } from './mentions.ts';
import { YEAR_SOURCE } from './years.ts';

const LONGEST_TITLE = 70;
const LONGEST_COVER_LINE = 40;
/** How many lines from the top a title may stand: after a site's menu, before the contents. */
const TOP = 60;
const SUBJECT =
  /(?:部门|单位|本级)(?:整体)?(?:支出)?决算|决算(?:公开|报告|情况|说明|信息|$)|绩效(?:自评|评价|报告|目标|情况)|部门整体支出/;
const NO_TITLE =
  /决算(?:总|明细)?表|(?<!部门|单位|本级)决算(?:情况)?说明$|^[一二三四五六七八九十]+、|^\([一二三四五六七八九十]+\)|^第.部分|\.{3}|…{2}/;
const SENTENCE = /[。；]|[:：，,]$|^纳入|根据|按照|关于(?!.*(?:报告|公告|公示|说明|公开|情况|表)$)/;

/** True of a line that can be a document's title: short, no sentence, says 决算 or 绩效. */
export const isTitle = ({ text, role }: Line): boolean =>
  role !== 'cell' && text.length <= LONGEST_TITLE && SUBJECT.test(text) && !NO_TITLE.test(text) && !SENTENCE.test(text);

const onCover = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.role !== 'cell' &&
  line.text.length <= LONGEST_COVER_LINE &&
  !SENTENCE.test(line.text) &&
  !/^目录?$|^第.部分|^[一二三四五六七八九十]+、|[:：]/.test(line.text);

export interface TitlePage {
  /** The title's line and the short lines around it, in reading order. */
  readonly lines: readonly Line[];
  /** The line itself. */
  readonly title: Line;
}

const AROUND = 2;

const HAS_YEAR = new RegExp(`(?:${YEAR_SOURCE})年`);

/** The title near the top, before others one that names an agency, then a year; with the cover's lines above and below it. */
export function titlePage(lines: readonly Line[]): TitlePage | null {
  const titles = lines.slice(0, TOP).filter(isTitle);
  const title =
    titles.find(({ text }) => mentionsIn(text).length > 0) ??
    titles.find(({ text }) => HAS_YEAR.test(text)) ??
    titles[0];
  if (!title) return null;
  const at = lines.indexOf(title);
  let first = at;
  while (at - first < AROUND && onCover(lines[first - 1])) first -= 1;
  let last = at;
  while (last - at < AROUND && onCover(lines[last + 1])) last += 1;
  return { lines: lines.slice(first, last + 1), title };
}

const ONLY_DATE = new RegExp(`^(?:${YEAR_SOURCE})年(?:\\d{1,2}|[一二三四五六七八九十]+)月(?:.{1,3}日)?$`);
const GOES_ON = new RegExp(
  `^(?:\\(?(?:${YEAR_SOURCE})年度?\\)?)?(?:部门|单位|公开|说明|情况|报告|决算|绩效|整体|项目|自评|评价|支出|\\(|预算|及)*\\)?$`,
);

/** The title in one line: the cover's lines that name the agency or the year, joined. */
export function titleText({ lines, title }: TitlePage): string {
  return lines
    .filter(
      (line) => line === title || (!ONLY_DATE.test(line.text) && (GOES_ON.test(line.text) || namesBody(line.text))),
    )
    .map((line) => line.text)
    .join('');
}

const namesBody = (text: string): boolean => /(?:局|厅|委员会|办公室|中心|院|学校|小学|中学)(?:\(本级\))?$/.test(text);
