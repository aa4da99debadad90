import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { instruments } from "./instruments.js";

const operations = readFileSync(join(__dirname, "../../../docs/operations.md"), "utf8");

describe("the metrics", () => {
  it.each(Object.keys(instruments))("%s is explained in docs/operations.md", (name) => {
    expect(operations).toContain(`\`${name.replace("markethall_", "")}\``);
  });

  it("have no label that anybody from outside could fill", () => {
    const labels = Object.values(instruments).flatMap((instrument) => [...instrument.labels]);
    expect(new Set(labels)).toEqual(
      new Set([
        "route",
        "method",
        "status",
        "operation",
        "outcome",
        "code",
        "subgraph",
        "engine",
        "verb",
        "pool",
        "state",
        "source",
        "consumer",
        "job",
      ]),
    );
  });
});
