import { describe, expect, it } from "@jest/globals";
import { statementShape, verbOf } from "./statement-shape.js";

describe("a statement's shape", () => {
  it.each([
    ["select * from note where id = $1", "select * from note where id = $1"],
    ["select\n  1.5,  'o''neill'", "select ?, ?"],
    [
      "START TRANSACTION; select set_config('app.now', '2026', true)",
      "START TRANSACTION; select set_config(?, ?, true)",
    ],
    ["select a1.x from t2 a1 limit 20", "select a1.x from t2 a1 limit ?"],
  ])("of %s holds no value", (sql, shape) => {
    expect(statementShape(sql)).toBe(shape);
  });

  it("is cut where it is long", () => {
    expect(statementShape(`select ${"x, ".repeat(1_000)}`)).toHaveLength(401);
  });

  it("begins with one of a few verbs", () => {
    expect(["  SELECT 1", "listen x", ""].map(verbOf)).toEqual(["select", "other", "other"]);
  });
});
