/** Numbers that only depend on a seed: the same on every machine. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = 2166136261;
    for (let at = 0; at < seed.length; at += 1) {
      this.#state = Math.imul(this.#state ^ seed.charCodeAt(at), 16777619) >>> 0;
    }
  }

  /** A whole number of 32 bits (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + (this.#next() % (high - low + 1));
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.whole(1, 100) <= percent;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.whole(0, list.length - 1)] ?? list[0];
  }
}
