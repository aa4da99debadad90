import { drive, quantile, type Target } from "./drive.js";
import type { Figure } from "./figure.js";
import { processorMs } from "./processor-time.js";

interface Bench {
  readonly name: string;
  /** The first is the floor. */
  readonly targets: readonly Target[];
  readonly connections: readonly number[];
  /** Of each round of each target. */
  readonly seconds: number;
  readonly rounds: number;
  readonly isRight: (text: string) => boolean;
}

/**
 * Drives the targets in turn, round after round, so that whatever else the machine does falls on all of them; what they
 * did before the first round is warming up and not counted.
 */
export async function sideBySide(bench: Bench): Promise<Figure[]> {
  const { name, targets, connections, seconds, rounds, isRight } = bench;
  for (const target of targets) await drive(target, 8, Math.min(seconds, 3), isRight);
  const figures: Figure[] = [];
  for (const size of connections) {
    const sums = targets.map(() => ({ requests: 0, spent: 0, latencies: [] as Float64Array[] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, target] of targets.entries()) {
        const before = processorMs(target.pids);
        const { requests, latencies } = await drive(target, size, seconds, isRight);
        const sum = sums[at]!;
        sum.spent += processorMs(target.pids) - before;
        sum.requests += requests;
        sum.latencies.push(latencies);
      }
    }
    const floor = sums[0]!.spent / sums[0]!.requests;
    for (const [at, { requests, spent, latencies }] of sums.entries()) {
      const all = Float64Array.from(latencies.flatMap((some) => [...some])).sort();
      figures.push({
        bench: name,
        subject: targets[at]!.name,
        size,
        count: requests,
        processorMs: spent / requests,
        p50Ms: quantile(all, 0.5),
        p99Ms: quantile(all, 0.99),
        ratio: spent / requests / floor,
      });
    }
  }
  return figures;
}
