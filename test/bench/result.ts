/** A measured figure beside the baseline that was measured in the same run. */
export interface Result {
  readonly name: string;
  readonly figure: string;
  readonly baseline: string;
  /** Figure ÷ baseline, in time: below 1 is faster than the baseline. */
  readonly ratio: number;
  /** The largest ratio that is still good; null where none is set. */
  readonly limit: number | null;
}

/** Median milliseconds of `rounds` runs after `warmUp` unmeasured ones. */
export async function medianOf(rounds: number, warmUp: number, run: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const began = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}
