import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";

const root = join(__dirname, "..", "..");
const subgraphs = ["identity", "catalog", "subscriptions", "billing", "approvals"];

/** Mutations that need no key: a price is only asked for, and a challenge to sign is of use once. */
const readers = ["previewChange", "beginPasskeySignIn"];

/** The composed graph's mutations. */
function mutations(): string[] {
  const schema = buildSchema(readFileSync(join(root, "gateway", "schema", "api.graphql"), "utf8"));
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
}

/** Sources of the graph layer that call `mutate`, as text. */
function writers(): string[] {
  return subgraphs.flatMap((name) => {
    const folder = join(root, "subgraphs", name, "src", "graph");
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .filter((text) => /\bmutate(<[^(]*>)?\(/.test(text));
  });
}

describe("mutations of the graph (A22, A23)", () => {
  it("go through `context.mutate` under their own name, each of them", () => {
    const sources = writers();
    const named = (name: string) => sources.some((text) => text.includes(`"${name}"`));
    const all = mutations();
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((name) => !named(name) && !readers.includes(name))).toEqual([]);
  });
});
