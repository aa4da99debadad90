/** Draws that can be repeated: the same seed draws the same (mulberry32). */
export class Draw {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** Up to `count` of them, each at most once. */
  some<T>(of: Iterable<T>, count: number): T[] {
    const left = [...of];
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0)
      drawn.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return drawn;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Works on all of them, some at once: a queue of the size that one person's browser would have. */
export async function each<T>(
  of: readonly T[],
  work: (one: T) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const queue = [...of];
  const lane = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
