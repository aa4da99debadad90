/** How much partners' programs may ask for: the bucket of each client and how fast it fills again. */
export interface MeterSettings {
  /** Cost points of a full bucket. */
  readonly burst: number;
  /** Cost points that come back in a minute. */
  readonly perMinute: number;
}

/** What one operation took from its client's bucket. */
export interface Charge {
  /** What it costs: {@link OperationSize.cost}. */
  readonly requested: number;
  /** Points left in the bucket. */
  readonly remaining: number;
  /** Seconds until the bucket is full again, rounded up. */
  readonly fullInSeconds: number;
  /** Seconds until this operation could be paid, rounded up; 0 where it was. */
  readonly retryAfterSeconds: number;
}

interface Bucket {
  points: number;
  /** When `points` was true, in milliseconds. */
  at: number;
}

/** Full buckets are forgotten when there are more than so many. */
const MOST_KEPT = 10_000;

/**
 * Meters partner clients by the cost of what they ask, in a token bucket each. The buckets are this process's
 * own: behind n replicas a client can have up to n times as much (docs/operations.md).
 */
export class CostMeter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    readonly settings: MeterSettings,
    private readonly clock: () => number = () => Date.now(),
  ) {}

  /**
   * Takes the cost, or nothing where the bucket does not hold it. What costs more than a full bucket takes
   * a full one, so that no operation within the limits is out of reach.
   */
  charge(clientId: string, requested: number): Charge {
    const bucket = this.filled(clientId);
    const price = Math.min(requested, this.settings.burst);
    const paid = bucket.points >= price;
    if (paid) bucket.points -= price;
    return {
      requested,
      remaining: Math.floor(bucket.points),
      fullInSeconds: this.secondsFor(this.settings.burst - bucket.points),
      retryAfterSeconds: paid ? 0 : Math.max(1, this.secondsFor(price - bucket.points)),
    };
  }

  private filled(clientId: string): Bucket {
    const { burst, perMinute } = this.settings;
    const now = this.clock();
    let bucket = this.buckets.get(clientId);
    if (!bucket) {
      if (this.buckets.size >= MOST_KEPT) this.forgetFull(now);
      bucket = { points: burst, at: now };
      this.buckets.set(clientId, bucket);
    }
    const passed = Math.max(0, now - bucket.at);
    bucket.points = Math.min(burst, bucket.points + (passed * perMinute) / 60_000);
    bucket.at = now;
    return bucket;
  }

  private forgetFull(now: number): void {
    const { burst, perMinute } = this.settings;
    for (const [clientId, { points, at }] of this.buckets) {
      if (points + ((now - at) * perMinute) / 60_000 >= burst) this.buckets.delete(clientId);
    }
  }

  private secondsFor(points: number): number {
    return Math.ceil((points * 60) / this.settings.perMinute);
  }
}
