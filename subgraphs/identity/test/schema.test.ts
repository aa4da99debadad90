import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openWorld, type World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe("the schema", () => {
  it("of the database is what the entities say", async () => {
    const changes = await world.db.dataSource.driver.createSchemaBuilder().log();
    expect(changes.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it("of the graph is the one that is committed", () => {
    expect(readFileSync(join(__dirname, "../schema.graphql"), "utf8")).toBe(world.sdl);
  });

  it("of the graph describes every type, field and value", () => {
    const names = Object.values(world.schema.getTypeMap())
      .filter(
        ({ name }) =>
          !name.includes("__") && !name.startsWith("_") && !["Query", "Mutation"].includes(name),
      )
      .filter(({ description }) => !description)
      .map(({ name }) => name);
    expect(names).toEqual([]);
    for (const type of Object.values(world.schema.getTypeMap())) {
      if (type.name.startsWith("_") || type.name.includes("__")) continue;
      const parts =
        "getFields" in type
          ? Object.values(type.getFields())
          : "getValues" in type
            ? type.getValues()
            : [];
      const silent = parts.filter(({ name, description }) => !name.startsWith("_") && !description);
      expect(silent.map(({ name }) => `${type.name}.${name}`)).toEqual([]);
    }
  });
});
