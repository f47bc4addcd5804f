import { indicator } from '../../model/indicators.ts';
import { FUND_NAMES, MEASURE_NAMES } from '../../model/names.ts';
import type { Entry } from '../book/entry.ts';
import { amount } from './amount.ts';
import type { Words } from './verdict.ts';

const FUNDLESS = /^(?:sangong|operating|procurement|income\.(?:fiscal|general|govfund))/;
const NAMED_BY_ITEM = /^(?:expenditure\.(?:function|economic)|project\.indicator|other\.stated_)/;
const BESIDE_ITEM = /^(?:expenditure|income|carryover)\./;

/** What a figure is about: `“卫生健康支出”（210）项目支出`, with its measure where that is not plainly the actual one. */
export function subject(entry: Entry): Words {
  const { dims, indicator: key, measure } = entry.fact;
  const known = indicator(key);
  const name = dims.level3 ?? dims.level2 ?? dims.project ?? dims.item;
  const item = name ? `“${name}”${dims.code ? `（${dims.code}）` : ''}` : (dims.code ?? '');
  const fund = dims.fund && dims.fund !== 'all' && !item && !FUNDLESS.test(key) ? FUND_NAMES[dims.fund] : null;
  const bare = item !== '' && NAMED_BY_ITEM.test(key);
  const said = measure === 'actual' && (BESIDE_ITEM.test(key) || !bare) ? null : MEASURE_NAMES[measure];
  const kind = dims.kind && dims.kind !== 'total' ? `（${dims.kind}）` : '';
  return {
    zh: [item, fund?.zh ?? '', bare ? '' : known.zh, kind, said?.zh ?? ''].join(''),
    en: [item, fund?.en ?? '', bare ? '' : known.en, kind, said?.en.toLowerCase() ?? ''].filter(Boolean).join(' '),
  };
}

/** Where a figure stands, for a reader: table or section. */
export const standing = ({ place }: Entry): Words =>
  place ? { zh: `《${place}》`, en: `“${place}”` } : { zh: '文中', en: 'the text' };

/** A figure named, placed and with its value: `《收入决算表》“卫生健康支出”（210）1,846,703.26元`. */
export function told(entry: Entry): Words {
  const [where, what, value] = [standing(entry), subject(entry), amount(entry)];
  return { zh: `${where.zh}${what.zh}${value.zh}`, en: `${what.en} ${value.en} in ${where.en}` };
}
