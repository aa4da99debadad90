import { schemas } from "../schemas.js";
import { readConfig } from "./config.js";
import { migrate } from "./migrate.js";

await migrate(readConfig(schemas.map(({ name }) => name)), schemas);
