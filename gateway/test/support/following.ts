import { jest } from "@jest/globals";
import { LiveHub } from "../../src/live/live-hub.js";

/** Knows how many subscriptions the gateways of this process feed: nobody tells a client when its own stands. */
export class Following {
  private open = 0;
  private readonly waiting = new Set<() => void>();

  constructor() {
    const { subscribe } = LiveHub.prototype;
    const count = (by: number): void => {
      this.open += by;
      for (const look of this.waiting) look();
    };
    jest.spyOn(LiveHub.prototype, "subscribe").mockImplementation(function (
      this: LiveHub,
      ...args
    ) {
      const follower = subscribe.apply(this, args);
      const ended = (): void => count(-1);
      count(1);
      follower.next().then(ended, ended);
      return follower;
    });
  }

  /** Once there are so many. */
  async is(wished: number): Promise<void> {
    while (this.open !== wished) {
      await new Promise<void>((resolve) => {
        const look = (): void => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }
}
