import { describe, expect, it } from "@jest/globals";
import { orderProgress } from "./order-progress.js";

const placedAt = "2026-03-01T10:00:00Z";
const items = [{ status: "COMPLETED" }, { status: "PROVISIONING" }] as const;

function steps(order: Omit<Parameters<typeof orderProgress>[0], "placedAt" | "items">) {
  return orderProgress({ placedAt, items, ...order }).map(({ id, current }) =>
    current ? `${id}!` : id,
  );
}

describe("the progress of an order", () => {
  it("waits for an approval before anything is set up", () => {
    expect(steps({ status: "PENDING_APPROVAL" })).toEqual([
      "placed",
      "approval!",
      "setting-up",
      "ready",
    ]);
  });

  it("tells of an approval only where there was one", () => {
    const decidedAt = "2026-03-01T11:00:00Z";
    expect(steps({ status: "PROVISIONING" })).toEqual(["placed", "setting-up!", "ready"]);
    expect(steps({ status: "PROVISIONING", decidedAt })).toContain("approved");
    expect(steps({ status: "COMPLETED", decidedAt })).toContain("approved");
  });

  it("ends where it was declined or taken back", () => {
    expect(steps({ status: "DECLINED" })).toEqual(["placed", "declined"]);
    expect(steps({ status: "CANCELLED" })).toEqual(["placed", "cancelled"]);
  });
});
