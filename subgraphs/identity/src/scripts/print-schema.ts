import { writeFileSync } from "node:fs";
import { Database, createDataSource } from "@markethall/runtime";
import { buildGraph } from "../app.js";
import { schema } from "../data-source.js";

// The schema is a matter of code: the data source is never connected.
const db = new Database(createDataSource(schema, "postgres://nowhere"));
const { sdl } = await buildGraph({
  db,
  publicUrl: "http://localhost:4000",
  testClock: false,
  secretsKey: "00".repeat(32),
});
writeFileSync(new URL("../../schema.graphql", import.meta.url), sdl);
