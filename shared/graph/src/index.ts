export { buildSubgraph, type Subgraph, type SubgraphParts } from "./build-subgraph.js";
export { type Batch, type Context, type MutateOptions, RequestContext } from "./context.js";
export { type CsvColumn, csvOf, textColumn, valueColumn } from "./csv-file.js";
export { badInput, forbidden, formatError, unauthenticated } from "./errors.js";
export { isId } from "./ids.js";
export {
  type OperationAnswer,
  OperationExecutor,
  type OperationRequest,
} from "./execution/operation-executor.js";
export { fedByGateway, type LiveEvent } from "./live.js";
export {
  type Connection,
  connectionTypes,
  decodeCursor,
  type Edge,
  encodeCursor,
  MAX_PAGE,
  PageArgs,
  pageSize,
  toConnection,
} from "./pages.js";
export { SealedAnswers } from "./sealed-answers.js";
export { serve } from "./serve.js";
export { CurrencyCodeScalar, DateOnly, DateTime, DecimalString } from "./scalars.js";
export {
  createSubgraphServer,
  type InternalRequest,
  type InternalRoute,
  type SubgraphServer,
  type SubgraphServerOptions,
} from "./server.js";
export {
  InvalidInputError,
  Money,
  NotFoundError,
  PageInfo,
  refuse,
  StaleError,
  toMoney,
  UserError,
} from "./types.js";
