/** Single property modifiers ([MS-DOC] 2.6) that the reader looks at. */
export const SPRM = {
  characterDeleted: 0x0800,
  characterHidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  outlineLevel: 0x2640,
  hugeProperties: 0x6646,
  depth: 0x6649,
  tableDefinition: 0xd608,
} as const;

export interface Modifier {
  readonly code: number;
  /** Where its operand begins, after a length byte. */
  readonly at: number;
}

const CHANGE_TABS = 0xc615;
const SIZES: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 };

/** The modifiers that stand in `view` from `start` up to `end`. */
export function modifiersIn(view: DataView, start: number, end: number): Modifier[] {
  const modifiers: Modifier[] = [];
  let at = start;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    at += 2;
    const size = SIZES[code >> 13];
    if (size !== undefined) {
      modifiers.push({ code, at });
      at += size;
    } else if (code === SPRM.tableDefinition) {
      modifiers.push({ code, at: at + 2 });
      at += view.getUint16(at, true) + 1;
    } else {
      const length = view.getUint8(at);
      if (code === CHANGE_TABS && length === 255) return modifiers;
      modifiers.push({ code, at: at + 1 });
      at += 1 + length;
    }
  }
  return modifiers;
}
