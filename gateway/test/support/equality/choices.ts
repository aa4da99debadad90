import { createHash } from "node:crypto";

/** Decisions out of a list of numbers that fast-check made: fewer and smaller numbers make smaller questions. */
export class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** From 0 to below `count`; 0 once the numbers are used up. */
  below(count: number): number {
    const number = this.numbers[this.next] ?? 0;
    this.next += 1;
    return count > 0 ? number % count : 0;
  }

  /** True about so often; never once the numbers are used up. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  get usedUp(): boolean {
    return this.next >= this.numbers.length;
  }
}

/** A number that depends on nothing but its parts: the same question always gets the same answer. */
export function fate(...parts: readonly unknown[]): number {
  return createHash("md5").update(JSON.stringify(parts)).digest().readUInt32BE(0);
}
