import { ANONYMOUS } from "@markethall/auth";
import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { TrustedDocuments } from "../documents/trusted-documents.js";
import type { Graph } from "../graph/graph.js";
import { OperationGuard } from "../graph/operation-guard.js";
import { CostMeter } from "../limits/cost-meter.js";
import { Admission } from "./admission.js";
import { LIVE_BOUNDS } from "./live-bounds.js";

const schema = buildSchema("type Query { a: Int } type Subscription { activity: Int }");
const scope = {
  actor: { ...ANONYMOUS, kind: "user", role: "RESELLER_OWNER", resellerId: "r1" } as const,
  requestId: "",
  ip: "",
  now: new Date(0),
  idempotencyKey: null,
};

function admitted(openOfReseller: number, query = "subscription { activity }") {
  const graph = {
    gateway: { schema },
    guard: new OperationGuard(false, new CostMeter({ burst: 1, perMinute: 1 })),
  } as unknown as Graph;
  const documents = new TrustedDocuments(new Map(), "accept");
  const admission = new Admission(graph, documents, { openFor: () => openOfReseller }, LIVE_BOUNDS);
  const result = admission.admit({ query }, scope);
  return Array.isArray(result) ? result.map(({ extensions }) => extensions.code) : "admitted";
}

describe("Admission", () => {
  it("lets a reseller's people follow so much, and one more is refused with a code", () => {
    expect(admitted(LIVE_BOUNDS.subscriptionsPerReseller - 1)).toBe("admitted");
    expect(admitted(LIVE_BOUNDS.subscriptionsPerReseller)).toEqual(["TOO_MANY_REQUESTS"]);
  });

  it("does not hold questions up when too much is followed", () => {
    expect(admitted(LIVE_BOUNDS.subscriptionsPerReseller, "{ a }")).toBe("admitted");
  });
});
