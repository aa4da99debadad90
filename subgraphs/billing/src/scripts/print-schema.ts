import { writeFileSync } from "node:fs";
import { buildGraph } from "../app.js";

const { sdl } = await buildGraph();
writeFileSync(new URL("../../schema.graphql", import.meta.url), sdl);
