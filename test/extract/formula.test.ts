import { describe, expect, it } from 'vitest';
import { extractText, factLines } from '../support/extract-text.ts';

const sheet = (working: string): string =>
  `三、支出决算情况说明\n2023年度支出合计200.00万元。\n附件\n部门整体支出绩效自评表\n一级指标\t三级指标\t评分标准\n过程\t预算完成率\t${working}\n`;

describe('a rate worked out inside a cell', () => {
  it('gives its operands, in the unit that fits the document', () => {
    const lines = factLines(sheet('预算完成率40%=(预算完成数2000000.00/预算数5000000.00)×100%，完成计5分'));
    expect(lines).toContain('expenditure.total actual all = 2000000');
    expect(lines).toContain('expenditure.total initial_budget all = 5000000');
  });

  it('leaves operands unread that fit neither 元 nor 万元', () => {
    const context = extractText(sheet('预算完成率40%=(预算完成数3/预算数7.5)×100%'));
    expect(context.collector.facts.filter((fact) => fact.at.line === 6)).toEqual([]);
  });

  it('reads heads as people', () => {
    expect(factLines(sheet('在职人员控制率90%=(在职人员数18/编制数20)×100%'))).toEqual(
      expect.arrayContaining(['staff.actual actual total = 18', 'staff.authorised actual total = 20']),
    );
  });
});
