import type { Line } from './lines.ts';
import { bodyNamed, mentionsIn } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { titlePage } from './titles.ts';
import { YEAR_SOURCE } from './years.ts';

/** A mention and how strongly its place in the document says that the document is this agency's own. */
export interface Witness {
  readonly mention: Mention;
  readonly weight: number;
  /** The kind of place: its witnesses together weigh at most `most`. */
  readonly where: 'title' | 'cover' | 'heading' | 'label' | 'self' | 'prose';
}

/** What the witnesses of one sort weigh together at most. */
export const MOST: Readonly<Record<Witness['where'], number>> = {
  title: 100,
  cover: 80,
  heading: 100,
  label: 90,
  self: 30,
  prose: 10,
};

const OWN_LABEL =
  /^(?:\(?[一二三四五六七八九十\d]*\)?[、.]?)(?:编制|编报|填报|填制|公开|预算|决算|报送|评价|实施|项目|责任|申报|被评价|资金使用|执行)?(?:单位|部门)(?:\(单位\)|\(部门\)|及单位)?(?:名称|全称)?(?:\((?:公章|盖章|签章|章)\))?[:：]?$/;
const OVERSEER_LABEL = /^(?:预算|项目|业务)?主管(?:单位|部门)(?:及代码|名称)?[:：]?$/;
const OWN_LINE =
  /^(?:编制|编报|填报|填制|公开|预算|决算|报送|评价|实施|项目|申报)?(?:单位|部门)(?:名称)?(?:\((?:公章|盖章|签章|章)\))?[:：](?:\d{3,12}[-—]?)?$/;
const AFTER_OWN = new RegExp(
  `^(?:\\(本级\\)|\\(汇总\\)|\\(简称[^)]{2,12}\\))?(?:对?(?:${YEAR_SOURCE})年度?)?(?:部门|单位|本级|对本部门)?(?:“三公”|本部门|决算|收入|支出|收、支|机关运行|政府采购|国有资产|本年|整体|绩效|概况|基本情况|主要职[能责]|职[能责]|机构设置|内设|所属|下属|下设|编制|在职|年初|年末|财政拨款|一般公共预算|政府性基金|属于|是.{0,20}(?:主管|工作部门|直属|组成部门|参公|单位)|为.{0,8}(?:一级预算|正[科处县]|副[科处县]|行政单位|事业单位))`,
);
const HEADING_BODY = new RegExp(`(?:概况|决算|绩效|预算|说明|主要职[能责]|机构设置|基本情况|(?:${YEAR_SOURCE})年)`);
const ISSUER = /^(?:、.{2,12}局)*(?:办公室)?(?:关于|转发|印发|等)|^[^。]{0,4}《/;

const isIssuer = (text: string, { start, end }: Mention): boolean =>
  text[start - 1] === '《' || ISSUER.test(text.slice(end));

function weigh(line: Line, mention: Mention): Omit<Witness, 'mention'> | null {
  const { text, role, label } = line;
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  if (isIssuer(text, mention)) return null;
  if (role === 'cell' && label !== null && /^\d*[-—]?$/.test(before)) {
    if (OWN_LABEL.test(label)) return { weight: 15, where: 'label' };
    if (OVERSEER_LABEL.test(label)) return { weight: 6, where: 'label' };
    if (/主管(?:部门|单位)|上级/.test(label)) return null;
  }
  if (OWN_LINE.test(before)) return { weight: 15, where: 'label' };
  if (/主管(?:部门|单位)[:：]$/.test(before)) return { weight: 6, where: 'label' };
  if (role === 'heading' && HEADING_BODY.test(after)) return { weight: 25, where: 'heading' };
  if (AFTER_OWN.test(after)) return { weight: 4, where: 'self' };
  return { weight: 1, where: 'prose' };
}

const YEAR_OR_SUBJECT = new RegExp(
  `^(?:(?:${YEAR_SOURCE})年度?)|(?:\\((?:本级|汇总|机关)\\)|本级|机关)?(?:(?:${YEAR_SOURCE})年度?)?(?:部门|单位)?(?:决算|预算|绩效|整体支出|整体绩效|项目支出).*$`,
  'g',
);

/** What a title names when a known bureau is not in it: 太和县第一小学 of 太和县第一小学2022年度单位决算. */
function titledBodies(text: string): Mention[] {
  const mentions = mentionsIn(text);
  if (mentions.length > 0) return mentions;
  const body = bodyNamed(text.replace(YEAR_OR_SUBJECT, ''));
  return body ? [body] : [];
}

/** All mentions of agencies with a place, each with its weight. */
export function witnessesOf(lines: readonly Line[]): Witness[] {
  const page = titlePage(lines);
  const titled = page ? titledBodies(page.title.text) : [];
  const covered = page?.lines.filter((line) => line !== page.title).flatMap((line) => titledBodies(line.text)) ?? [];
  const onPage = new Set(page?.lines);
  return [
    ...titled.map((mention): Witness => ({ mention, weight: 100, where: 'title' })),
    ...(titled.length === 0 ? covered : []).map((mention): Witness => ({ mention, weight: 80, where: 'cover' })),
    ...lines
      .filter((line) => !onPage.has(line))
      .flatMap((line) =>
        mentionsIn(line.text).flatMap((mention): Witness[] => {
          const found = weigh(line, mention);
          return found ? [{ mention, ...found }] : [];
        }),
      ),
  ];
}
