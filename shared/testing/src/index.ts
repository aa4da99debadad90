export { actorFor, fixedClock } from "./actors.js";
export { testDatabase, type TestDatabase } from "./database.js";
export { deliver, drainOutbox, eventOf } from "./events.js";
export { graphRunner, type RunAnswer, type RunOptions } from "./graph.js";
export { excessOfRole, unprotectedTables } from "./tenancy.js";
export { workerConfig } from "./worker-config.js";
