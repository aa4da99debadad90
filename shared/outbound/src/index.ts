export {
  type AddressRefused,
  explainFailure,
  type OutboundFailure,
  type RefusalReason,
} from "./failure.js";
export {
  allowedOrigins,
  type OutboundAnswer,
  OutboundClient,
  type OutboundOptions,
  type OutboundRequest,
} from "./outbound-client.js";
