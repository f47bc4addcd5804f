import type { Slot } from './slots.ts';

/** A column that a header announces; `Role` is what stands in it. */
export interface Column<Role> {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

export interface Fit<Role> {
  /** How badly a cell suits a column: 0 well, 1 doubtful, 3 and more hardly. */
  readonly misfit: (text: string, role: Role) => number;
  /** Price of a column that no cell of the row fills. */
  readonly skipped: (role: Role) => number;
}

const DROPPED = 4;
const SHIFT_START = 0.4;
const MOST_CHANGE = 1.2;

const shiftOf = <Role>(slot: Slot, column: Column<Role>): number =>
  slot.from < column.from ? slot.from - column.from : slot.from > column.to ? slot.from - column.to : 0;

/**
 * Which column each cell of a row belongs to. Rows lose or gain cells against their header when merged cells are flattened
 * (seed 002); a row is therefore laid along the header in order, at the least cost of unsuitable contents and of changes of
 * the shift. A row whose cells stand under columns that suit them is read as it stands.
 *
 * @returns the columns of the cells, in the order of `slots`; null for a cell that belongs to none, and the total cost.
 */
export function align<Role>(
  slots: readonly Slot[],
  columns: readonly Column<Role>[],
  fit: Fit<Role>,
): { columns: (Column<Role> | null)[]; cost: number } {
  const standing = asItStands(slots, columns, fit);
  if (standing) return { columns: standing, cost: 0 };
  interface State {
    readonly cost: number;
    readonly shift: number | null;
    readonly path: readonly (Column<Role> | null)[];
  }
  let states = new Map<string, State>([['0|', { cost: 0, shift: null, path: [] }]]);
  for (const slot of slots) {
    const next = new Map<string, State>();
    const offer = (position: number, state: State): void => {
      const key = `${position}|${state.shift ?? ''}`;
      const known = next.get(key);
      if (!known || state.cost < known.cost) next.set(key, state);
    };
    for (const [key, state] of states) {
      const position = Number(key.split('|')[0]);
      offer(position, { ...state, cost: state.cost + DROPPED, path: [...state.path, null] });
      let skipped = 0;
      for (let at = position; at < columns.length; at += 1) {
        const column = columns[at];
        if (!column) break;
        const shift = shiftOf(slot, column);
        const turn =
          state.shift === null ? Math.abs(shift) * SHIFT_START : Math.min(MOST_CHANGE, Math.abs(shift - state.shift));
        const cost = state.cost + skipped + turn + fit.misfit(slot.text, column.role);
        offer(at + 1, { cost, shift, path: [...state.path, column] });
        skipped += fit.skipped(column.role);
      }
    }
    states = next;
  }
  let best: State | null = null;
  for (const [key, state] of states) {
    const rest = columns.slice(Number(key.split('|')[0])).reduce((sum, column) => sum + fit.skipped(column.role), 0);
    if (!best || state.cost + rest < best.cost) best = { ...state, cost: state.cost + rest };
  }
  return { columns: [...(best?.path ?? slots.map(() => null))], cost: best?.cost ?? 0 };
}

/** What doubtful contents and missing cells may cost for a row to be read as it stands. */
const DOUBT = 1;

/** The columns of a row whose every cell stands under a column that suits it; null for any other row. */
function asItStands<Role>(
  slots: readonly Slot[],
  columns: readonly Column<Role>[],
  fit: Fit<Role>,
): Column<Role>[] | null {
  const found: Column<Role>[] = [];
  let doubt = 0;
  for (const slot of slots) {
    const column = columns.find((each) => shiftOf(slot, each) === 0);
    if (!column || found.includes(column)) return null;
    doubt += fit.misfit(slot.text, column.role);
    found.push(column);
  }
  for (const column of columns) if (!found.includes(column)) doubt += fit.skipped(column.role);
  return doubt <= DOUBT ? found : null;
}
