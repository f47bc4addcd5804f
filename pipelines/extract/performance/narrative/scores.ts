import type { Dimensions } from '../../../model/fact.ts';
import type { Pen } from '../pen.ts';
import { GRADE_WORDS } from '../vocabulary.ts';
import type { Passage, Spot } from './spots.ts';
import { subjectOf } from './subject.ts';

const SCORE = /(?:得分|分数|总分|评分|均分|评价分|综合分|自评分|总评)(?:值|结果)?(?:均?为|是|达到?|:|：)?$/;
const GRADE = new RegExp(
  `(?:属于|(?:评价|自评|评定)结果(?:为|是|:|：)|(?:等级|等次|评级|档次)(?:评定)?(?:结果)?(?:为|是|:|：)?)[“"‘]?(${GRADE_WORDS})(?![”"’]?(?:的|\\d|项目|等级))`,
  'g',
);

/** 90-100分为优, 满分100分: the scale that scores are read on, not a score. */
export const isScale = (spot: Spot): boolean =>
  /(?:满分|总分值|分值|百分制|按)(?:为|是)?$/.test(spot.lead) ||
  /^(?:\(.{0,4}\))?(?:[-—–~至]|(?:及)?以[上下])/.test(spot.tail) ||
  /[-—–~至]$/.test(spot.lead) ||
  /^(?:\(.{0,4}\))?(?:为|及以上|以上|以下|属于)?(?:为)?[“"]?(?:优|良|中|差|合格)/.test(spot.tail);

/** Scores and grades in sentences: of a project, of the department, the mean of all projects. */
export function readScores(pen: Pen, passage: Passage): void {
  if (!passage.evaluates) return;
  for (const spot of passage.spots) {
    const { figure } = spot;
    if (!pen.free(figure) || (figure.unit !== 'point' && figure.unit !== null) || !SCORE.test(spot.lead)) continue;
    if (figure.unit === null && !/^[，。；,]|^$/.test(spot.tail)) continue;
    if (isScale(spot)) {
      pen.context.ledger.ignore(figure, 'grade band');
      continue;
    }
    const reading = scoreOf(passage, spot);
    if (reading) pen.write(figure, { ...reading, measure: 'score', unit: 'point' });
  }
  readGrades(pen, passage);
}

function scoreOf(passage: Passage, spot: Spot): { indicator: string; dims: Dimensions } | null {
  const dims = { place: passage.place };
  if (/平均|均分/.test(spot.lead)) return { indicator: 'performance.score', dims: { ...dims, kind: '项目平均' } };
  const before = passage.text.slice(0, spot.figure.start);
  const subject = subjectOf(passage, { before: spot.before, at: spot.figure.start });
  if (subject?.kind === 'project') return { indicator: 'project.score', dims: { ...dims, project: subject.project } };
  if (subject?.kind === 'projects') return null;
  const whole =
    subject !== null ||
    passage.path.some((heading) => /整体/.test(heading)) ||
    /绩效自评总分|部门.{0,6}绩效/.test(before);
  return whole ? { indicator: 'performance.score', dims } : null;
}

function readGrades(pen: Pen, passage: Passage): void {
  for (const match of passage.text.matchAll(GRADE)) {
    const word = match[1];
    if (!word) continue;
    const start = match.index + match[0].lastIndexOf(word);
    const before = passage.text.slice(0, match.index);
    if (/分别|\d[-—~]\d|以上/.test(before.slice(-12))) continue;
    const subject = subjectOf(passage, { before: before.slice(before.lastIndexOf('。') + 1), at: match.index });
    const project = subject?.kind === 'project' ? subject.project : null;
    const whole = subject?.kind === 'department' || passage.path.some((heading) => /整体/.test(heading));
    if (!project && !whole) continue;
    pen.words(passage.view, start, start + word.length, {
      indicator: project ? 'project.grade' : 'other.department_grade',
      measure: 'grade',
      dims: { place: passage.place, ...(project ? { project } : {}) },
      text: word,
    });
  }
}
