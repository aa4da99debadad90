import { Observable } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { follow } from "./live-follow.js";

interface Told {
  readonly error?: unknown;
}
interface Stream {
  stands(): void;
  next(told: Told): void;
  complete(): void;
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function watched(mayComeBack = true) {
  const streams: Stream[] = [];
  const [onEvent, onStanding] = [jest.fn(), jest.fn()];
  const subscribe = (stands: () => void) =>
    new Observable<Told>((observer) => {
      streams.push({
        stands,
        next: (told) => observer.next(told),
        complete: () => observer.complete(),
      });
    });
  const stop = follow(subscribe, { onEvent, onStanding, mayComeBack: () => mayComeBack });
  return { streams, onEvent, onStanding, stop };
}
const failure = (code: string) => ({
  error: new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code } }] }),
});

describe("follow", () => {
  it("takes up a stream that broke off, and says when it stands again", () => {
    const { streams, onEvent, onStanding } = watched();
    streams[0]?.stands();
    streams[0]?.next({});
    expect(onEvent).toHaveBeenCalledTimes(1);
    streams[0]?.next(failure("RESYNC_REQUIRED"));
    streams[0]?.complete();
    jest.advanceTimersByTime(1_000);
    expect([streams.length, onStanding.mock.calls.length]).toEqual([2, 1]);
    streams[1]?.stands();
    expect(onStanding).toHaveBeenCalledTimes(2);
  });

  it("waits longer each time that it breaks off, up to a minute", () => {
    const { streams } = watched();
    for (let i = 0; i < 10; i += 1) {
      streams.at(-1)?.complete();
      jest.advanceTimersByTime(60_000);
    }
    expect(streams).toHaveLength(11);
    streams.at(-1)?.complete();
    jest.advanceTimersByTime(29_000);
    expect(streams).toHaveLength(11);
  });

  it.each(["UNAUTHENTICATED", "FORBIDDEN"])("does not ask again after %s", (code) => {
    const { streams } = watched();
    streams[0]?.next(failure(code));
    streams[0]?.complete();
    jest.advanceTimersByTime(120_000);
    expect(streams).toHaveLength(1);
  });

  it("does not come back after the session has ended, or when nobody wants it any more", () => {
    const over = watched(false);
    over.streams[0]?.complete();
    const unwanted = watched();
    unwanted.streams[0]?.complete();
    unwanted.stop();
    jest.advanceTimersByTime(120_000);
    expect([over.streams.length, unwanted.streams.length]).toEqual([1, 1]);
  });
});
