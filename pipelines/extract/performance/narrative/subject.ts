import { departmentName } from '../scene.ts';
import type { Passage } from './spots.ts';

/** What a sentence evaluates: a named project, the department as a whole, or all projects together. */
export type Subject =
  | { readonly kind: 'project'; readonly project: string }
  | { readonly kind: 'department'; readonly project: string }
  | { readonly kind: 'projects' };

const tidy = (name: string): string =>
  name
    .replace(/^.*[，。；：:、]/, '')
    .replace(/^[（(][一二三四五六七八九十\d]{1,3}[)）]|^[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)/, '')
    .replace(/^(?:其中|我局|我单位|本部门|本单位|我部门|对|组织对|关于)+/, '')
    .replace(/[“”"‘’]/g, '')
    .replace(/[(（](?:专项|项目)[)）]$/, '')
    .trim();

const GENERIC =
  /^(?:本|该|此|各|全部|所有|上述|省级|市级|县级|区级|部门|预算|财政|重点|以上|\d+个|\d{4}年度?)*(?:项目|专项)?(?:支出)?$/;

const usable = (name: string): string | null =>
  name.length >= 4 &&
  name.length <= 50 &&
  !GENERIC.test(name) &&
  !/[《》]|按照|根据|通过|要求|纳入|\d个/.test(name) &&
  departmentName(name) === null
    ? name
    : null;

/** The project that words name just before a number: “…”项目, 对…项目支出开展绩效自评, …项目绩效目标完成情况综述. */
export function namedProject(words: string): string | null {
  const quoted = [...words.matchAll(/[“"]([^“”"]{4,50})[”"](?=[(（]?(?:项目|专项|支出|绩效|自评))/g)].at(-1)?.[1];
  if (quoted) return usable(tidy(quoted));
  const evaluated = [
    ...words.matchAll(
      /对([^，。；“”]{4,50}?)(?:[(（]专项[)）])?(?:支出)?(?:开展|进行|实施|组织)了?(?:绩效)?(?:自评|评价)/g,
    ),
  ].at(-1)?.[1];
  if (evaluated) return usable(tidy(evaluated.replace(/项目(?:[(（]专项[)）])?$/, '')));
  const titled = [
    ...words.matchAll(/(?:^|[。；：])([^，。；：“”]{4,60}?)(?:支出)?绩效(?:目标)?(?:自我?评价?|完成情况|评价|综述)/g),
  ].at(-1)?.[1];
  if (titled) return usable(tidy(titled));
  const summed = [
    ...words.matchAll(/(?:^|[，。；：])([^，。；：“”]{4,50}?)项目(?:支出)?(?:绩效)?自评(?=综述|得分|情况)/g),
  ].at(-1)?.[1];
  return summed ? usable(tidy(summed)) : null;
}

const PLAIN =
  /(?:^|[，。；])([^，。；：]{4,40}?(?:项目|资金|经费))(?=(?:年度|全年|共计?|总)?(?:下达|预算|安排|投入|支出|资金|执行))/;
const DEPARTMENT_START =
  /(?:^|[，。；：])(?:\d{4}年度?[，,]?)?(?:本|我|全)?(?:部门|单位|局)(?:的)?(?:年初|全年|调整|整体|预算|支出)/;

/** The subject that words themselves name. */
function toldIn(words: string): Subject | null {
  const project = namedProject(words);
  const department = departmentName(words);
  if (department && !project) return { kind: 'department', project: department };
  if (/项目支出(?:总体|总)预算|项目支出绩效自评平均/.test(words)) return { kind: 'projects' };
  return project ? { kind: 'project', project } : null;
}

/**
 * The subject of a number: named in its sentence, else in its passage before it, else that of the report around; null when
 * none is told.
 */
export function subjectOf(passage: Passage, spot: { readonly before: string; readonly at: number }): Subject | null {
  const told = toldIn(spot.before) ?? toldIn(passage.text.slice(0, spot.at));
  if (told) return told;
  const { scene } = passage;
  if (scene.kind === 'department' && scene.project) return { kind: 'department', project: scene.project };
  if (DEPARTMENT_START.test(spot.before)) return { kind: 'department', project: '部门整体' };
  if (scene.project) return { kind: 'project', project: scene.project };
  const direct = PLAIN.exec(spot.before)?.[1];
  const name = direct && !/使用|其中/.test(direct) ? usable(tidy(direct)) : null;
  return name ? { kind: 'project', project: name } : null;
}
