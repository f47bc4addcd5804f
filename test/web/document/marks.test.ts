import { describe, expect, it } from 'vitest';
import { type Claim, mark } from '../../../web/lib/document/marks.ts';

const claim = (
  fact_id: string,
  raw: string,
  quote = raw,
  line: number | null = 1,
  page: number | null = null,
): Claim => ({
  fact_id,
  raw,
  quote,
  line,
  page,
});
const line = (text: string, number: number | null = 1, page: number | null = null) => ({ line: number, page, text });

/** The marked stretches of each line, as `facts@text`. */
const marked = (lines: ReturnType<typeof mark>): string[][] =>
  lines.map(({ segments }) =>
    segments.filter(({ facts }) => facts.length > 0).map(({ facts, text }) => `${facts.join('+')}@${text}`),
  );

describe('a figure of a sentence', () => {
  it('is marked in the words of its quote, not where the same number stands first', () => {
    const lines = mark([line('收入736.87万元，支出736.87万元')], [claim('spent', '736.87万元', '支出736.87万元')]);
    expect(lines[0]?.segments.map(({ text }) => text)).toEqual(['收入736.87万元，支出', '736.87万元']);
  });

  it('is found though spaces split its number', () => {
    expect(marked(mark([line('预算执行率为 9 7.8 2%')], [claim('a', '97.82%', '预算执行率为97.82%')]))).toEqual([
      ['a@9 7.8 2%'],
    ]);
  });

  it('shares its mark with another figure of the same words', () => {
    const both = [claim('a', '736.87万元', '总计均为736.87万元'), claim('b', '736.87万元', '总计均为736.87万元')];
    expect(marked(mark([line('收、支总计均为736.87万元')], both))).toEqual([['a+b@736.87万元']]);
  });
});

describe('a cell of a table', () => {
  it('takes equal numbers of a row one after the other', () => {
    const row = [claim('total', '46.98'), claim('basic', '46.98'), claim('project', '0')];
    expect(marked(mark([line('208\t社会保障\t46.98\t46.98\t0')], row))).toEqual([
      ['total@46.98', 'basic@46.98', 'project@0'],
    ]);
  });

  it('is never a piece of a longer number or code', () => {
    expect(marked(mark([line('2080502\t1,520\t0')], [claim('a', '0'), claim('b', '20')]))).toEqual([['a@0']]);
  });

  it('goes on to the following lines of its page', () => {
    const lines = [line('合计 5 5', null, 2), line('其中 5', null, 2), line('5', null, 3)];
    const claims = ['a', 'b', 'c'].map((id) => claim(id, '5', '5', null, 2));
    expect(marked(mark(lines, claims))).toEqual([['a@5', 'b@5'], ['c@5'], []]);
  });
});

it('a figure whose words are not on its line stays with the line', () => {
  const lines = mark([line('第一行'), line('第二行', 2)], [claim('lost', '12', '12', 2)]);
  expect(lines.map(({ loose }) => loose)).toEqual([[], ['lost']]);
});
