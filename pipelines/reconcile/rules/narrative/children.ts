import type { Measure } from '../../../model/fact.ts';
import type { Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { isTold, subjectKey } from './statement.ts';

/** A total or a 类 and the 科目 that its section goes on to explain, each with the figures said of it. */
interface Family {
  readonly parent: Said;
  readonly children: readonly Said[];
}
type Said = ReadonlyMap<Measure, Entry>;

const CLASS = 3;
const COMPARED: readonly Measure[] = ['initial_budget', 'change'];

/**
 * N09: where the actual figures of the listed 科目 make the parent's, their initial budgets and differences do too.
 * A 科目 that had a budget and spent nothing may be left out, so a smaller sum is a question of scope unless most is missing.
 */
export const childBudgets: Rule = {
  id: 'N09',
  *check(book: Book) {
    for (const { parent, children } of families(book)) {
      for (const measure of COMPARED) {
        const verdict = compare(parent, children, measure);
        if (verdict) yield verdict;
      }
    }
  },
};

function compare(parent: Said, children: readonly Said[], measure: Measure): Verdict | null {
  const whole = parent.get(measure);
  const parts = children.flatMap((child) => child.get(measure) ?? []);
  const base = whole?.fact.dims.base;
  if (!whole || parts.length < children.length || parts.some(({ fact }) => fact.dims.base !== base)) return null;
  if (measure === 'change' && base !== 'initial_budget') return null;
  const verdict = sum(whole, parts.map(added), () => {
    const [is, what] = [told(whole), amount(whole)];
    return {
      zh: `${is.zh}，与其下所列科目之和不符，而各科目决算之和与总数相符`,
      en: `${is.en} (${what.en}) is not the sum of the items listed below it, though their actual figures make the whole`,
    };
  });
  const total = verdict.expected;
  if (verdict.status !== 'fail' || !total) return verdict;
  const missing = measure === 'initial_budget' ? whole.value.minus(total) : total.minus(whole.value);
  const most = measure === 'initial_budget' && missing.times(2).gt(whole.value);
  return { ...verdict, severity: missing.isNegative() || most ? 'high' : 'low' };
}

/** Parents whose actual figure is what the 科目 after them make. */
function families(book: Book): Family[] {
  return book.places().flatMap((place) => {
    const told = book
      .at(place)
      .filter((entry) => isTold(entry) && /^expenditure\.(?:total|function)$/.test(entry.fact.indicator));
    const said = gather(told.filter(({ fact }) => fact.fiscalYear === book.year));
    return said.flatMap((parent, at) => {
      const children = childrenOf(parent, said.slice(at + 1));
      return children.length >= 2 ? [{ parent, children }] : [];
    });
  });
}

/** The figures of a section, gathered by what they are said of. */
function gather(entries: readonly Entry[]): Said[] {
  const found = new Map<string, Map<Measure, Entry>>();
  for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
    const key = subjectKey(entry);
    const said = found.get(key) ?? new Map<Measure, Entry>();
    if (!said.has(entry.fact.measure)) said.set(entry.fact.measure, entry);
    found.set(key, said);
  }
  return [...found.values()];
}

/** The run of 科目 after a parent whose actual figures make the parent's; none where no run does. */
function childrenOf(parent: Said, after: readonly Said[]): Said[] {
  const whole = parent.get('actual');
  if (!whole || whole.value.isZero()) return [];
  const run: Said[] = [];
  for (const child of after) {
    const actual = child.get('actual');
    if (!actual || isPlain(actual) || actual.fact.dims.fund !== whole.fact.dims.fund) break;
    if (!isPlain(whole) && actual.code?.length === whole.code?.length && actual.code) break;
    run.push(child);
  }
  const classes = isPlain(whole) ? run.filter((child) => child.get('actual')?.code?.length === CLASS) : [];
  const listed = classes.length > 0 ? classes : run;
  const total = sum(whole, listed.flatMap((child) => child.get('actual') ?? []).map(added), () => ({ zh: '', en: '' }));
  return listed.length > 0 && total.status !== 'fail' ? listed : [];
}
