export { BusinessClock } from "./clock.js";
export { createDataSource, type SubgraphSchema, type Tx } from "./data-source.js";
export { close, Database, type Fence, type Stamp } from "./database.js";
export {
  type Environment,
  MissingSettingError,
  optionalSetting,
  portSetting,
  requireSetting,
  type ServiceConfig,
  serviceConfig,
} from "./environment.js";
export { blameInfrastructure, isInfrastructure, TransactionLostError } from "./infrastructure.js";
export { type Logger, logger } from "./logger.js";
export {
  type Passwords,
  plumbingRoles,
  provision,
  provisionJobs,
  subgraphRoles,
} from "./provision.js";
export { BodyTooLargeError, readBody } from "./request-body.js";
export { SecretBox, UnsealError } from "./sealed-secret.js";
export { type HttpHandler, runServer, type RunningServer, stopOnSignal } from "./server.js";
export {
  internalHeaderPrefix,
  type SignedRequest,
  signRequest,
  verifyRequest,
} from "./signature.js";
export { watchPool } from "./watched-pool.js";
export { createPlumbing, enableTenancy } from "./tenancy.js";
