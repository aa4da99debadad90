import CircuitBreaker from "opossum";

/** A line is given up for a while when half of at least so many tries within the window failed. */
const LIMITS = { volumeThreshold: 10, errorThresholdPercentage: 50, rollingCountTimeout: 5_000 };

/** How long nothing is tried then; afterwards one request at a time tries again. */
const REST_MS = 1_000;

type Work = () => Promise<unknown>;

/** Spares a subgraph that does not answer, and its callers the wait (A12, A13). */
export class Breaker {
  private readonly circuit: CircuitBreaker<[Work], unknown>;

  /** @param changed hears when requests begin to be refused, and when they are let through again */
  constructor(name: string, changed: (open: boolean) => void = () => undefined) {
    this.circuit = new CircuitBreaker((work: Work) => work(), {
      name,
      ...LIMITS,
      resetTimeout: REST_MS,
      // Each try has a limit of its own.
      timeout: false,
      rollingPercentilesEnabled: false,
      enableSnapshots: false,
    });
    this.circuit.on("open", () => changed(true));
    this.circuit.on("close", () => changed(false));
  }

  get open(): boolean {
    return this.circuit.opened;
  }

  /** @throws what `work` throws, or an error at once while the breaker is open */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.circuit.fire(work) as Promise<T>;
  }

  stop(): void {
    this.circuit.shutdown();
  }
}
