import type { Dimensions, Fund } from '../../model/fact.ts';
import type { View } from '../../recognise/view.ts';
import type { Collector } from '../collector.ts';
import { strongFund } from './topics.ts';
import type { Section } from './topics.ts';

const NONE =
  /(?:无|没有|未发生|未安排)(?:使用|发生|安排|取得|用)?(?:政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?(收入、?(?:和|及|与)?支出|收支|收入|支出)/g;
const SANGONG_NONE =
  /(?:无|没有|未发生|未安排)(?:使用|发生)?(?:财政拨款)?[“"]?三公[”"]?经费(?:财政拨款)?(?:安排的?)?(?:支出)?/g;
const NOTHING = /无此项(?:支出|内容|收支)|未发生此项(?:支出|收支)|没有此项(?:支出|收支)/g;
const BALANCE_ZERO =
  /(?:政府性基金|国有资本经营)预算(?:财政拨款)?收(?:入)?、?支(?:出)?(?:均|总计|总计均)?为0(?!\d|\.)/g;

/**
 * Reads zeros that words state (SCHEMA: 无, 没有, 无此项支出): the income and expenditure of 政府性基金 and 国有资本经营, and
 * the total of 三公.
 */
export function readStatedZeros(view: View, section: Section, collector: Collector): void {
  const { text } = view;
  const place: Dimensions = section.place ? { place: section.place } : {};
  const zero = (at: RegExpMatchArray, indicator: string, fund: Fund): void => {
    const start = at.index ?? 0;
    collector.statedZero(view, start, start + at[0].length, {
      indicator,
      measure: 'actual',
      unit: 'yuan',
      dims: { ...place, fund },
      note: '原文以文字说明没有，读作0',
    });
  };
  for (const match of text.matchAll(NONE)) {
    const fund = strongFund(match[0]);
    if (!fund) continue;
    const scope = match[1] ?? '';
    if (scope.includes('收')) zero(match, 'income.total', fund);
    if (scope.includes('支')) zero(match, 'expenditure.total', fund);
  }
  for (const match of text.matchAll(BALANCE_ZERO)) {
    const fund = strongFund(match[0]);
    if (!fund) continue;
    const figure = collector.ledger.figures(view.origin).find((each) => each.end === match.index + match[0].length);
    zero(match, fund === 'govfund' ? 'income.govfund' : 'income.total', fund);
    zero(match, 'expenditure.total', fund);
    if (figure) collector.ledger.read(figure);
  }
  for (const match of text.matchAll(SANGONG_NONE)) zero(match, 'sangong.total', section.fund ?? 'fiscal');
  if (section.topic === 'govfund' || section.topic === 'statecap') {
    for (const match of text.matchAll(NOTHING)) zero(match, 'expenditure.total', section.topic);
  }
}
