import { describe, expect, it } from "@jest/globals";
import { CostMeter } from "./cost-meter.js";

describe("CostMeter", () => {
  function meter() {
    const time = { now: 0 };
    const settings = { burst: 1_000, perMinute: 600 };
    return { time, meter: new CostMeter(settings, () => time.now) };
  }

  it("takes what is asked until the bucket is empty, and says when there is enough again", () => {
    const { time, meter: partner } = meter();
    expect(partner.charge("a", 900)).toEqual({
      requested: 900,
      remaining: 100,
      fullInSeconds: 90,
      retryAfterSeconds: 0,
    });
    expect(partner.charge("a", 100).retryAfterSeconds).toBe(0);
    expect(partner.charge("a", 25)).toMatchObject({ remaining: 0, retryAfterSeconds: 3 });
    time.now = 2_499;
    expect(partner.charge("a", 25)).toMatchObject({ remaining: 24, retryAfterSeconds: 1 });
    time.now = 2_500;
    expect(partner.charge("a", 25)).toMatchObject({ remaining: 0, retryAfterSeconds: 0 });
  });

  it("does not fill over the brim", () => {
    const { time, meter: partner } = meter();
    partner.charge("a", 1);
    time.now = 3_600_000;
    expect(partner.charge("a", 0)).toMatchObject({ remaining: 1_000, fullInSeconds: 0 });
  });

  it("keeps each client's own bucket", () => {
    const { meter: partner } = meter();
    partner.charge("a", 1_000);
    expect(partner.charge("b", 1_000).retryAfterSeconds).toBe(0);
  });

  it("lets the costliest operation through with a full bucket, however small the bucket is", () => {
    const { meter: partner } = meter();
    expect(partner.charge("a", 50_000)).toMatchObject({ remaining: 0, retryAfterSeconds: 0 });
    expect(partner.charge("a", 50_000).retryAfterSeconds).toBe(100);
  });

  it("is not made poorer by a clock that goes back", () => {
    const { time, meter: partner } = meter();
    time.now = 10_000;
    partner.charge("a", 500);
    time.now = 0;
    expect(partner.charge("a", 0).remaining).toBe(500);
  });
});
