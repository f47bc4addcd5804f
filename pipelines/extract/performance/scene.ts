import type { SourceText } from '../../model/source-text.ts';
import { viewOf } from '../../recognise/view.ts';
import { printedSlice } from './printed.ts';

/** What the report around a block is about. */
export interface Scene {
  readonly kind: 'project' | 'department' | 'other';
  /** Project of the report, or the name of what a department-wide evaluation evaluates; null where none is named. */
  readonly project: string | null;
  readonly title: string | null;
}

export const NO_SCENE: Scene = { kind: 'other', project: null, title: null };

const REPORT = /绩效(?:自我|自)?(?:评价|自评价|自评|评估)(?:工作|情况|总结)*报告$|自评(?:总结)?报告$/;
const SHEET = /(?:自评|评价|完成情况|绩效目标|自评价|评分)(?:评分)?表$/;
const DEPARTMENT = /(?:部门|单位)(?:预算)?整体(?:支出)?|整体支出|整体(?=绩效)/;
const NAMED = /^(?:\(?[一二三四五六七八九十\d]*[)、.]?)?(?:项目|专项|资金)名称[:：]/;
const AFTER_NAME = /项目单位|主管部门|实施单位|项目负责人|评价单位|填报单位|联系人|[。；;]/;
const AGENCY = /^.{2,30}?(?:局|委员会|委|办公室|中心|厅|院|政府)(?=\d{4}|[^\d]{0,2}(?:部门|整体|关于)|.{4,})/;

/** The name that a department-wide evaluation gives to what it evaluates: 部门预算整体支出, 部门整体 …; null for others. */
export const departmentName = (text: string): string | null => {
  const found = DEPARTMENT.exec(text)?.[0];
  return found ? (found === '整体' ? '部门整体' : found) : null;
};

/** A report's title cut down to its project: agency, 支出绩效评价报告 and numbering dropped; null when no name is left. */
export function projectOfTitle(title: string): string | null {
  const name = title
    .replace(REPORT, '')
    .replace(/^.*?关于/, '')
    .replace(AGENCY, '')
    .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)/, '')
    .replace(/(?:财政)?(?:项目)?支出$/, '')
    .replace(/^(?:财政)?项目$|^\d{4}年?度?(?:年)?$/, '');
  return name.length >= 4 ? name : null;
}

/** The project that a sheet's title names (某资金绩效评价指标评分表), for sheets without a line of their own for it. */
export function projectOfSheet(title: string): string | null {
  const name =
    /^(.{4,40}?)(?:项目)?(?:支出)?绩效.*表$/
      .exec(title)?.[1]
      ?.replace(AGENCY, '')
      .replace(/^\d{4}年?度?/, '') ?? '';
  return /资金|项目|经费|补助|工程/.test(name) &&
    !/^(?:预算|部门|财政|专项|省级|市级|区级|县级|重点|转移支付|项目)/.test(name)
    ? name
    : null;
}

/** The scene that a title line, a line 项目名称：… or a part heading begins; null for any other line. */
export function sceneOf(text: SourceText, before: string | null): Scene | null {
  const view = viewOf(text);
  const line = view.text;
  const named = NAMED.exec(line);
  if (named) {
    const end = line.slice(named[0].length).search(AFTER_NAME);
    const name = printedSlice(view, named[0].length, end < 0 ? line.length : named[0].length + end);
    return name ? { kind: 'project', project: name, title: null } : null;
  }
  if (/^第[一二三四五六七八九十]+部分|决算(?:明细|总)?表$|^项目支出绩效自评(?:情况)?表$/.test(line)) return NO_SCENE;
  if (line.length > 70 || /[。；，]/.test(line)) return null;
  if (!REPORT.test(line)) return SHEET.test(line) && departmentName(line) ? departmentScene(line) : null;
  if (departmentName(line)) return departmentScene(line);
  const title = printedSlice(view);
  const bare =
    /^\d{4}年?度?(?:年)?绩效/.test(line) && before !== null && before.length <= 40 && !/[。；，:：]/.test(before);
  const project = projectOfTitle(title) ?? (bare ? before : null);
  return { kind: project ? 'project' : 'other', project: project?.replace(/^附件\d*[:：]?/, '') ?? null, title };
}

const departmentScene = (line: string): Scene => ({ kind: 'department', project: departmentName(line), title: line });
