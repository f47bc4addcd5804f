/** `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Reads six numbers from an array or a numbered object; anything else is the identity. */
export function matrixOf(value: unknown): Matrix {
  const at = (index: number): number => {
    const item = (value as Record<number, unknown> | null)?.[index];
    return typeof item === 'number' ? item : NaN;
  };
  const read: Matrix = [at(0), at(1), at(2), at(3), at(4), at(5)];
  return read.every(Number.isFinite) ? read : IDENTITY;
}
