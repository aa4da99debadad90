import { createHash } from "node:crypto";

/**
 * Chance that can be repeated: what is drawn under a name depends on the seed and that name alone, so that a larger world
 * begins with the smaller one.
 */
export class Draw {
  constructor(private readonly seed: number) {}

  /** A whole number from 0 to below `end`. */
  below(end: number, name: string): number {
    const digest = createHash("sha256").update(`${this.seed}:${name}`).digest();
    return digest.readUIntBE(0, 6) % end;
  }

  between(least: number, most: number, name: string): number {
    return least + this.below(most - least + 1, name);
  }

  /** @throws RangeError when there is nothing to draw from. */
  one<T>(of: readonly T[], name: string): T {
    const drawn = of[this.below(Math.max(of.length, 1), name)];
    if (drawn === undefined) throw new RangeError(`nothing to draw ${name} from`);
    return drawn;
  }
}
