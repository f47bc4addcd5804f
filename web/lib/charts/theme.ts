/** Colours are the page's own custom properties, so that one drawing serves light, dark and paper. */
export const INK = 'var(--ink)';
export const INK_2 = 'var(--ink-2)';
export const INK_3 = 'var(--ink-3)';
export const RULE = 'var(--rule)';
export const RULE_STRONG = 'var(--rule-strong)';
export const SHEET = 'var(--sheet)';
export const ACCENT = 'var(--accent)';
export const ACCENT_2 = 'var(--accent-2)';
export const ALERT = 'var(--alert)';
export const PARTS = ['var(--part-1)', 'var(--part-2)', 'var(--part-3)', 'var(--part-4)'] as const;

export const FONT =
  "system-ui, -apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
export const SIZE = 12;

/** Hatching of what this site computed. */
export const HATCH = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [3, 4],
  rotation: Math.PI / 4,
  color: SHEET,
} as const;

export const BASE = {
  animation: false,
  textStyle: { fontFamily: FONT, fontSize: SIZE, color: INK_2 },
  aria: { enabled: false },
} as const;

export const valueAxis = {
  type: 'value',
  splitLine: { lineStyle: { color: RULE } },
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: INK_3, fontSize: SIZE - 1, hideOverlap: true },
} as const;

export const categoryAxis = {
  type: 'category',
  axisLine: { lineStyle: { color: RULE_STRONG } },
  axisTick: { show: false },
} as const;
