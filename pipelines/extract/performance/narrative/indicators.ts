import type { Dimensions } from '../../../model/fact.ts';
import type { Pen } from '../pen.ts';
import { comparatorOf } from '../value.ts';
import type { Passage, Spot } from './spots.ts';

const LEVEL2 =
  /^(?:满意度指标(?:完成情况)?(?:分析)?[：:])?((?:产出)?(?:数量|质量|时效|进度|成本)(?:指标)?|(?:经济|社会|生态|环境)效益(?:指标)?|可持续影响(?:指标)?|(?:服务对象)?满意度(?:指标)?)[：:]/;
const TARGET = /[，,](?:年度|预期|计划)?指标值(?:为|:|：)?/;
const ACTUAL = /(?:实际指标(?:全部)?完成值|实际完成值|(?:实际)?完成值)(?:为|达到?|:|：)?$/;
const SATISFIED = /([^，。；：:]{2,20}?(?:率|度))(?:达到?|为)?(?:≥|≧|>=|>|不低于|大于)?$/;

/** Carries the second level over passages of one heading. */
export interface IndicatorThread {
  heading: string;
  level2: string | null;
}

/** Indicators that a report tells in sentences: 数量指标：…，年度指标值≥28%，实际完成值100%. */
export function readProseIndicators(pen: Pen, passage: Passage, thread: IndicatorThread): void {
  const { project } = passage.scene;
  const heading = passage.path.at(-1) ?? '';
  if (passage.scene.kind !== 'project' || !project || !/指标|目标完成/.test(heading)) return;
  if (thread.heading !== heading) thread.level2 = null;
  thread.heading = heading;
  const prefix = LEVEL2.exec(passage.text);
  if (prefix?.[1]) thread.level2 = prefix[1];
  if (!prefix && !TARGET.test(passage.text)) return;
  const level1 = /(产出|效果|效益|满意度|成本)指标/.exec(heading)?.[0];
  const levels: Dimensions = {
    project,
    ...(level1 ? { level1 } : {}),
    ...(thread.level2 ? { level2: thread.level2 } : {}),
    place: passage.place,
  };
  const start = prefix?.[0].length ?? 0;
  if (/满意度/.test(prefix?.[0] ?? '')) readSatisfaction(pen, passage, levels);
  else readOne(pen, passage, levels, nameIn(passage, start));
}

/** The indicator's name: the words before 指标值, else the clause before 实际完成值 that has no number. */
function nameIn(passage: Passage, start: number): string | null {
  const body = passage.text.slice(start);
  const target = TARGET.exec(body);
  if (target)
    return tidy(
      body
        .slice(0, target.index)
        .split(/[。；]/)
        .at(-1) ?? '',
    );
  if (!/^(?:产出)?(?:数量|质量|时效|进度|成本)/.test(passage.text)) return null;
  const clauses = body.slice(0, Math.max(0, body.search(/[，,][^，,]*完成值/))).split(/[，,。；]/);
  const named = [...clauses].reverse().find((clause) => !/\d/.test(clause) && clause.length >= 4) ?? clauses[0] ?? '';
  return tidy(named);
}

function tidy(name: string): string | null {
  const bare = name.replace(/^\d{4}年度?/, '').replace(/-?\d[\d,.]*(?:万|亿)?元?.*$/, '');
  return bare.length >= 2 ? bare : null;
}

function readOne(pen: Pen, passage: Passage, levels: Dimensions, level3: string | null): void {
  const dims = { ...levels, ...(level3 ? { level3 } : {}) };
  const base = { indicator: 'project.indicator', dims };
  const word = /[，,](?:年度|预期|计划)?指标值((?:不低于|不高于|与)?(?:上一?年|上年度)[^，。；]{0,4})/.exec(
    passage.text,
  );
  if (word?.[1]) {
    const at = word.index + word[0].length - word[1].length;
    pen.words(passage.view, at, at + word[1].length, { ...base, measure: 'target', text: word[1] });
  }
  let share: Spot | null = null;
  for (const spot of passage.spots) {
    if (!pen.free(spot.figure)) continue;
    const upTo = spot.lead.replace(/[≥≧>=≤<]+$|不低于$|不少于$|大于$/, '');
    if (/指标值(?:为|:|：)?$/.test(upTo)) {
      pen.write(spot.figure, { ...base, measure: 'target', comparator: comparatorOf(spot.lead.slice(-4), spot.tail) });
    } else if (ACTUAL.test(spot.lead)) pen.write(spot.figure, { ...base, measure: 'actual' });
    else if (/完成(?:全年|年度)?指标(?:值)?的$/.test(spot.lead)) {
      pen.write(spot.figure, { ...base, measure: 'execution_rate' });
      if (share) pen.write(share.figure, { ...base, measure: 'actual' });
    } else if (spot.figure.unit === 'percent' && /占[^，。；]{2,20}的$/.test(spot.lead) && /占/.test(level3 ?? ''))
      share = spot;
  }
}

function readSatisfaction(pen: Pen, passage: Passage, levels: Dimensions): void {
  const names: string[] = [];
  for (const spot of passage.spots) {
    if (!pen.free(spot.figure) || spot.figure.unit !== 'percent') continue;
    if (ACTUAL.test(spot.lead)) {
      const level3 = names.join('、');
      pen.write(spot.figure, {
        indicator: 'project.indicator',
        measure: 'actual',
        dims: { ...levels, ...(level3 ? { level3 } : {}) },
      });
      continue;
    }
    const name = SATISFIED.exec(spot.lead)?.[1]?.replace(/^其中/, '');
    if (!name) continue;
    names.push(name);
    pen.write(spot.figure, {
      indicator: 'project.indicator',
      measure: 'target',
      dims: { ...levels, level3: name },
      comparator: comparatorOf(spot.lead.slice(-3), spot.tail),
    });
  }
}
