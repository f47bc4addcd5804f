import type { RuleId } from '../../../model/rules.ts';
import { clusters, groupBy, type Book } from '../../book/book.ts';
import { isTable, spot, type Entry } from '../../book/entry.ts';
import { plainName } from '../../book/names.ts';
import { perBook } from '../../book/per-book.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { standing, told } from '../../verdict/naming.ts';
import { same } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { placeOf } from '../table-rows.ts';

const ACCOUNTS =
  /^(?:total|income|expenditure|carryover|sangong|operating|procurement|assets|insured)\.|^other\.(?:income_statecap|surplus_)/;
/** Said of one fund or of another, they are one figure (gold SCHEMA: as worded). */
const ONE_FUND = /^(?:sangong|operating|procurement)\./;
/** Restated at other moments or of other groups; a difference proves nothing. */
const LOOSE = new Set(['staff.actual']);

/** All that makes two printings the same figure; null where the figure is none of the accounts. */
function meaning(entry: Entry): string | null {
  const { indicator, measure, fiscalYear, dims } = entry.fact;
  if (!ACCOUNTS.test(indicator) || LOOSE.has(indicator) || dims.project || dims.level3) return null;
  const fund = ONE_FUND.test(indicator) ? '' : dims.fund;
  const item = entry.code ?? plainName(dims.item ?? '');
  return [indicator, measure, fiscalYear, fund, item, dims.kind, dims.base, dims.of, dims.source].join('|');
}

interface Printing {
  readonly odd: Entry;
  readonly usual: Entry;
  readonly broken: boolean;
}

const FEWEST_OF_ANOTHER_SCOPE = 3;

/** Each printing of a figure that is printed more than once, beside the one that most of them agree with. */
function* everyPrinting(book: Book): Iterable<Printing> {
  const groups = groupBy(book.entries, (entry) => meaning(entry) ?? '');
  groups.delete('');
  for (const entries of groups.values()) {
    if (entries.length < 2) continue;
    const [most, ...rest] = clusters(entries);
    const usual = most?.[0];
    if (!usual) continue;
    for (const odd of most.slice(1)) yield { odd, usual, broken: false };
    for (const odd of rest.flat()) {
      if (spot(odd) === spot(usual) && odd.place === usual.place) continue;
      yield { odd, usual, broken: true };
    }
  }
}

const printings = perBook((book: Book): readonly Printing[] => [...everyPrinting(book)]);

function ruleOf({ odd, usual }: Printing): RuleId {
  const tables = [odd, usual].filter(({ place }) => isTable(place)).length;
  if (tables === 1) return 'N01';
  if (tables === 0) return 'N11';
  const { indicator, dims } = odd.fact;
  if (/^(?:sangong|operating|procurement|assets)\./.test(indicator)) return 'N11';
  if (dims.fund === 'govfund' || dims.fund === 'statecap') return indicator.startsWith('income.') ? 'X03' : 'X06';
  if (dims.fund === 'general') return indicator.startsWith('income.') ? 'X03' : 'X05';
  return indicator.startsWith('income.') ? 'X01' : 'X02';
}

function verdictOf({ odd, usual }: Printing): Verdict {
  return same(odd, usual, () => {
    const is = told(odd);
    const [where, value] = [standing(usual), amount(usual)];
    const here = placeOf(odd) === placeOf(usual);
    return {
      zh: `${is.zh}，${here ? '同处另一行' : where.zh}为${value.zh}`,
      en: `${is.en}, but ${value.en} ${here ? 'on another line there' : `in ${where.en}`}`,
    };
  });
}

/**
 * Places of the text whose figures differ all together from those of the accounts: another scope (口径), not a slip of each.
 */
function otherScopes(all: readonly Printing[]): Set<string> {
  const told = all.filter(({ odd, usual }) => !isTable(odd.place) && odd.place !== usual.place);
  const scopes = [...groupBy(told, ({ odd }) => odd.place)].filter(([, here]) => {
    const apart = here.filter(({ broken }) => broken);
    const subjects = new Set(apart.map(({ odd }) => odd.fact.indicator));
    return subjects.size >= FEWEST_OF_ANOTHER_SCOPE && apart.length * 2 > here.length;
  });
  return new Set(scopes.map(([place]) => place));
}

const of = (id: RuleId): Rule => ({
  id,
  *check(book: Book) {
    const all = printings(book);
    const scopes = otherScopes(all);
    for (const printing of all) {
      if (ruleOf(printing) === id && !(printing.broken && scopes.has(printing.odd.place))) yield verdictOf(printing);
    }
  },
});

/** P21: a part of the document whose totals differ all together from the accounts’, as a 整体自评 may; told once, as a difference of scope. */
export const anotherScope: Rule = {
  id: 'P21',
  *check(book: Book) {
    const all = printings(book);
    for (const place of otherScopes(all)) {
      const apart = all.filter(({ odd, broken }) => broken && odd.place === place);
      const [first] = apart;
      if (!first) continue;
      const verdict = verdictOf(first);
      yield { ...verdict, entries: [...new Set(apart.flatMap(({ odd, usual }) => [odd, usual]))], suspects: [] };
    }
  },
};

/** X01, X02, X03, X05, X06: what two tables print is one figure. N01: text and table; N11: two places of the text. */
export const SAME_FIGURE: readonly Rule[] = (['X01', 'X02', 'X03', 'X05', 'X06', 'N01', 'N11'] as const).map(of);
