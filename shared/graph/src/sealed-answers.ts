import { type SecretBox, UnsealError } from "@markethall/runtime";
import { GraphQLError } from "graphql";

/** How long a replay is shown the first answer: a lost connection is noticed in seconds, a secret should not lie about. */
const KEPT_MS = 10 * 60_000;

/** What stands in the row of an idempotency key. The end is in ISO 8601, UTC, so that it sorts as text. */
interface Kept {
  /** Gone once it is over: the sweep of expired secrets takes it away. */
  readonly sealed?: string;
  readonly endsAt: string;
}

/** What is sealed: the payload's hash goes with it, since short secrets such as codes could be guessed from a bare one. */
interface Inside<R> {
  readonly payloadHash: string;
  readonly answer: R;
}

/**
 * Keeps the first answer of a mutation that shows a secret (A22): sealed, bound to its key, and for ten minutes. After
 * that the key is still taken, so that a late replay gets an error and no second effect. Goes by real time.
 */
export class SealedAnswers {
  constructor(
    private readonly box: SecretBox,
    private readonly realTime: { now(): Date },
  ) {}

  /** @param place which key of whom this is kept for; it opens nowhere else. */
  keep<R>(answer: R, payloadHash: string, place: string): Kept {
    const inside: Inside<R> = { payloadHash, answer };
    return {
      sealed: this.box.seal(JSON.stringify(inside), contextOf(place)),
      endsAt: new Date(this.realTime.now().getTime() + KEPT_MS).toISOString(),
    };
  }

  /** @throws GraphQLError BAD_USER_INPUT with IDEMPOTENCY_ANSWER_ENDED when it is over, or no key opens it any more. */
  open<R>(kept: Kept, place: string): Inside<R> {
    if (!kept.sealed || new Date(kept.endsAt) <= this.realTime.now()) throw ended();
    try {
      return JSON.parse(this.box.open(kept.sealed, contextOf(place))) as Inside<R>;
    } catch (error) {
      if (error instanceof UnsealError) throw ended();
      throw error;
    }
  }
}

function contextOf(place: string): string {
  return `idempotency:${place}`;
}

function ended(): GraphQLError {
  return new GraphQLError("This was done, and its answer showed a secret that is kept no longer.", {
    extensions: { code: "BAD_USER_INPUT", reason: "IDEMPOTENCY_ANSWER_ENDED" },
  });
}
