/** Signs of a legend; `part` numbers the colours of parts. */
export type Sign =
  'bar' | 'hatch' | 'dot' | 'ring' | 'plan' | 'diamond' | 'tick' | 'mark' | 'doubt' | `part-${1 | 2 | 3 | 4}`;

export interface LegendItem {
  readonly sign: Sign;
  readonly text: string;
}

export const PART_SIGNS = ['part-1', 'part-2', 'part-3', 'part-4'] as const;

export const SIGN = { width: 16, height: 12 } as const;

const SHAPES: Readonly<Record<Exclude<Sign, `part-${number}`>, string>> = {
  bar: '<rect y="1" width="16" height="10" fill="var(--accent)"/>',
  hatch:
    '<rect y="1" width="16" height="10" fill="var(--accent)"/><path d="M1 10 8 2M6 11 13 2M11 11 16 4" stroke="var(--sheet)" stroke-width="2"/>',
  dot: '<circle cx="8" cy="6" r="4.5" fill="var(--accent)"/>',
  ring: '<circle cx="8" cy="6" r="4" fill="var(--sheet)" stroke="var(--accent)" stroke-width="1.5"/>',
  plan: '<circle cx="8" cy="6" r="4.5" fill="var(--sheet)" stroke="var(--ink-2)" stroke-width="1.6"/>',
  diamond: '<path d="M8 0 14 6 8 12 2 6Z" fill="var(--part-2)"/>',
  tick: '<rect x="7" width="2" height="12" fill="var(--ink-3)"/>',
  mark: '<rect x="7" width="2.5" height="12" fill="var(--part-2)"/>',
  doubt: '<path d="M8 1 14 11H2Z" fill="var(--alert)"/>',
};

/** The sign as SVG shapes in a box of {@link SIGN}. */
export const signShapes = (sign: Sign): string =>
  sign in SHAPES
    ? SHAPES[sign as keyof typeof SHAPES]
    : `<rect x="2" y="1" width="12" height="10" fill="var(--${sign})"/>`;
