/** Why an address is not called at all. */
export type RefusalReason =
  | "NOT_AN_ADDRESS"
  | "TOO_LONG"
  | "NOT_HTTPS"
  | "HAS_CREDENTIALS"
  /** The host is, or its name stands for, an address that is not on the public internet. */
  | "NOT_PUBLIC";

/** The guard said no: nothing was sent, and the same again will be refused again. */
export interface AddressRefused {
  readonly kind: "AddressRefused";
  readonly reason: RefusalReason;
}

/** What can become of a call instead of an answer. Only an answer tells whether the other side acted. */
export type OutboundFailure =
  | AddressRefused
  /** The host's name stands for no address now. */
  | { readonly kind: "NameNotFound" }
  | { readonly kind: "TimedOut"; readonly waitingFor: "connection" | "headers" | "body" | "answer" }
  | { readonly kind: "TooLarge"; readonly maxBytes: number }
  /** Refused, reset, no such certificate, not HTTP: `code` as Node.js names it. */
  | { readonly kind: "NotReached"; readonly code: string };

const refusals: Record<RefusalReason, string> = {
  NOT_AN_ADDRESS: "This is not a web address.",
  TOO_LONG: "The address is too long.",
  NOT_HTTPS: "The address must begin with https://.",
  HAS_CREDENTIALS: "The address must not contain a user name or a password.",
  NOT_PUBLIC: "The address is not on the public internet.",
};

/** A failure in a sentence for the person who configured the address. */
export function explainFailure(failure: OutboundFailure): string {
  switch (failure.kind) {
    case "AddressRefused":
      return refusals[failure.reason];
    case "NameNotFound":
      return "The host's name was not found.";
    case "TimedOut":
      return failure.waitingFor === "connection"
        ? "No connection was made in time."
        : "There was no whole answer in time.";
    case "TooLarge":
      return "The answer was too large.";
    case "NotReached":
      return `The host was not reached (${failure.code}).`;
  }
}
