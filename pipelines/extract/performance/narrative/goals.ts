import { clauseOf, STATED_KEYS } from '../../stated/index.ts';
import type { Pen } from '../pen.ts';
import { comparatorOf } from '../value.ts';
import type { Passage } from './spots.ts';

/** Quantities in a sheet's goal cells that no other reader knows, under the clause's own words. */
export function readGoals(pen: Pen, passage: Passage): void {
  const { goal, scene, text } = passage;
  if (!goal || !scene.project) return;
  for (const { figure, lead, tail } of passage.spots) {
    const indicator = STATED_KEYS[figure.unit ?? ''];
    const item = clauseOf(text, figure);
    if (!pen.free(figure) || !indicator || !item || /^[*×]/.test(tail) || /[*×]$/.test(lead)) continue;
    pen.write(figure, {
      indicator,
      measure: goal,
      dims: { project: scene.project, item, place: passage.place },
      comparator: comparatorOf(lead.slice(-4), tail),
    });
  }
}
