/** What a virtual user can want; every one of them has an effect that money or a vendor knows of. */
export type DeedKind = "order" | "change" | "account" | "decide" | "import" | "bill";

/** Written down before the request is sent. */
export interface Intent {
  readonly id: string;
  readonly user: string;
  readonly deed: DeedKind;
  /** Idempotency key of the request and of each repetition. */
  readonly key: string;
  /** What it is about: ids, names and amounts as the checker needs them. */
  readonly about: Readonly<Record<string, string | number>>;
}

/**
 * What came of it: `ok` was acknowledged, `fail` was refused and must have no effect, `unknown` was never answered and may
 * have one.
 */
export interface Outcome {
  readonly kind: "ok" | "fail" | "unknown";
  /** Type of the answer, code of the error, or what broke. */
  readonly answer: string;
  /** Id of what was made or changed, where the answer says it. */
  readonly subject?: string;
}

/** An intent with the last that is known of it. */
export interface Settled {
  readonly intent: Intent;
  readonly outcome: Outcome;
}
