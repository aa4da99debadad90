import { schemas } from "../schemas.js";
import { config } from "./config.js";
import { migrate } from "./migrate.js";

await migrate(config(schemas.map(({ name }) => name)), schemas);
