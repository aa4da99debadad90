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
export { type Letter, type RenderedLetter, renderLetter } from "./letter.js";
export { type Brand, platformBrand, textOn } from "./mail-brand.js";
export { type AddressedLetter, type Attachment, type Postbox, SmtpPostbox } from "./postbox.js";
