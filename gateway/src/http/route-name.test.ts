import { describe, expect, it } from "@jest/globals";
import { routeName } from "./route-name.js";

describe("a route's name", () => {
  it.each([
    ["/graphql", "/graphql"],
    ["/v2c/orders/8f14e45f", "/v2c"],
    ["/static/js/main.1.js", "/static"],
    ["/wp-admin/setup.php", "other"],
    ["/", "other"],
    ["/metrics", "other"],
  ])("of %s is %s", (path, name) => {
    expect(routeName(path)).toBe(name);
  });
});
