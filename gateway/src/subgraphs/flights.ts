interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
  landed: boolean;
}

/** An answer, and whether it was asked for on behalf of this caller or of another who asked first. */
export interface Landed<T> {
  readonly answer: T;
  readonly own: boolean;
}

/**
 * Questions under way. Who asks what is being asked already waits for that answer. An answer that began before the last
 * change that the gateway knows of is not joined: whoever changes something reads it afterwards.
 */
export class Flights<T> {
  private readonly joinable = new Map<string, Flight<T>>();

  /** Something changed: answers under way are for those who wait already. */
  renew(): void {
    this.joinable.clear();
  }

  /**
   * @param start asks; its signal fires once nobody waits any more
   * @param deadline of this caller alone: the others go on waiting
   * @throws what `start` throws, or the deadline's reason
   */
  async join(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    deadline: AbortSignal | undefined,
  ): Promise<Landed<T>> {
    const known = this.joinable.get(key);
    const flight = known ?? this.open(key, start);
    return { answer: await this.wait(key, flight, deadline), own: !known };
  }

  private open(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = {
      answer: start(controller.signal),
      controller,
      waiting: 0,
      landed: false,
    };
    this.joinable.set(key, flight);
    const close = (): void => {
      flight.landed = true;
      this.close(key, flight);
    };
    flight.answer.then(close, close);
    return flight;
  }

  private close(key: string, flight: Flight<T>): void {
    if (this.joinable.get(key) === flight) this.joinable.delete(key);
  }

  private async wait(
    key: string,
    flight: Flight<T>,
    deadline: AbortSignal | undefined,
  ): Promise<T> {
    flight.waiting += 1;
    let giveUp: (() => void) | undefined;
    try {
      if (!deadline) return await flight.answer;
      return await new Promise<T>((resolve, reject) => {
        giveUp = () => reject(deadline.reason as Error);
        if (deadline.aborted) return giveUp();
        deadline.addEventListener("abort", giveUp, { once: true });
        flight.answer.then(resolve, reject);
      });
    } finally {
      if (giveUp) deadline?.removeEventListener("abort", giveUp);
      flight.waiting -= 1;
      if (flight.waiting === 0 && !flight.landed) {
        this.close(key, flight);
        flight.controller.abort();
      }
    }
  }
}
