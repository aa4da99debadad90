import type { Clock } from "@markethall/result";

/** Real time plus an offset that only a platform administrator sets, in test mode (T4). */
export class BusinessClock implements Clock {
  private offsetMs = 0;

  constructor(private readonly realTime: () => number = Date.now) {}

  now(): Date {
    return new Date(this.realTime() + this.offsetMs);
  }

  setOffset(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }
}
