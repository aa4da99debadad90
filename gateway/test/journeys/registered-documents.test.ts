import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { readManifests } from "../../src/documents/manifest.js";
import { shapeRules } from "../../src/limits/shape-rules.js";
import { demoInstance } from "../support/client.js";

const root = join(__dirname, "../../..");
const frontends = readdirSync(join(root, "frontends"));
const texts = [...readManifests(join(root, "frontends"), frontends).entries()];
const schema = buildSchema(readFileSync(join(root, "gateway/schema/api.graphql"), "utf8"));

function operationOf(text: string): OperationDefinitionNode {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error(`not one operation: ${text}`);
  return operation;
}

describe("the operations that the build registered", () => {
  it("are there", () => {
    expect(texts.length).toBeGreaterThan(50);
  });

  it("fit the graph and its limits", () => {
    const faults = texts.flatMap(([, text]) =>
      validate(schema, parse(text), [...specifiedRules, ...shapeRules()]).map(
        ({ message }) => `${operationOf(text).name?.value}: ${message}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  it("hold one command each: registered texts are sorted, and commands run in their order", () => {
    const commands = texts
      .map(([, text]) => operationOf(text))
      .filter(({ operation }) => operation === "mutation");
    expect(commands.filter(({ selectionSet }) => selectionSet.selections.length > 1)).toEqual([]);
  });

  it("are known to the gateway", async () => {
    const unknown: string[] = [];
    for (const [documentId, text] of texts) {
      if (operationOf(text).operation !== "query") continue;
      const response = await fetch(demoInstance().graphql, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ documentId }),
      });
      if ((await response.text()).includes("PERSISTED_DOCUMENT")) unknown.push(text);
    }
    expect(unknown).toEqual([]);
  });
});
