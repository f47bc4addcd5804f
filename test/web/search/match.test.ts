import { describe, expect, it } from 'vitest';
import { sounds } from '../../../web/lib/search/build.server.ts';
import type { Entry } from '../../../web/lib/search/entry.ts';
import { find, rank, spells } from '../../../web/lib/search/match.ts';

const entry = (name: string, rest: Partial<Entry> = {}): Entry => ({
  subject: 'agency',
  name,
  sounds: sounds(name),
  path: `/${name}/`,
  ...rest,
});

const bureau = entry('门头沟区医保局', { also: '北京市门头沟区医疗保障局', code: '110109' });

describe('pinyin', () => {
  it('is written in syllables, digits kept', () => {
    expect(bureau.sounds).toBe('men tou gou qu yi bao ju');
    expect(sounds('2022年医疗救助')).toBe('2022 nian yi liao jiu zhu');
  });

  it.each(['mtg', 'mentougou', 'mentg', 'mtgqybj', 'menTouGou'.toLowerCase()])('%s spells 门头沟', (letters) => {
    expect(spells(letters, bureau.sounds.split(' '))).toBe(true);
  });

  it.each(['mgt', 'mtgx', 'mentouggu'])('%s does not', (letters) => {
    expect(spells(letters, bureau.sounds.split(' '))).toBe(false);
  });

  it('does not lose its way where a syllable begins another', () => {
    expect(spells('xian', ['xi', 'an'])).toBe(true);
    expect(spells('xan', ['xi', 'an'])).toBe(true);
  });
});

describe('a query', () => {
  it.each([
    ['110109', 0],
    ['1101', 1],
    ['门头沟', 1],
    ['北京市门头沟区', 1],
    ['医疗保障局', 2],
    ['Men Tou Gou', 3],
    ['ybj', 4],
  ])('%s finds the bureau, as good as %i', (query, at) => {
    expect(rank(bureau, query)).toBe(at);
  });

  it.each(['', ' ', '丰台', '0109', 'zzz', 'j'])('%j does not', (query) => {
    expect(rank(bureau, query)).toBeNull();
  });

  it('gives agencies before projects, the best first, and says how many there are', () => {
    const projects = ['医疗救助', '城乡医疗救助', '公务员医疗补助'].map((name) => entry(name, { subject: 'project' }));
    const groups = find([...projects, bureau], '医疗', 2);
    expect(groups.map(({ subject, all }) => [subject, all])).toEqual([
      ['agency', 1],
      ['project', 3],
    ]);
    expect(groups[1]?.entries.map(({ name }) => name)).toEqual(['医疗救助', '城乡医疗救助']);
  });
});
