import { createHash } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import { GraphQLError } from "graphql";
import type { SealedAnswers } from "./sealed-answers.js";

interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  readonly input: object;
}

const tenant =
  "coalesce(nullif(current_setting('app.reseller', true), ''), '00000000-0000-0000-0000-000000000000')::uuid";

/** What stands in the column of a payload's hash where the hash is sealed with the answer. */
const SEALED = "sealed";

/**
 * Acts once for a key (A22): a replay gets the first answer, another payload under the same key is refused, and of two
 * at once the second waits here for the first one's transaction.
 * @param sealed how the answer is kept when it shows a secret; without it as plain JSON
 * @throws GraphQLError BAD_USER_INPUT when the key was used for something else, or for a secret that is kept no longer.
 */
export async function answerOnce<R>(
  tx: Tx,
  { actor, key, operation, input }: Claim,
  act: () => Promise<R>,
  sealed: SealedAnswers | null = null,
): Promise<R> {
  const payloadHash = createHash("sha256")
    .update(JSON.stringify([operation, input]))
    .digest("hex");
  const place = JSON.stringify([actor, key]);
  const claimed = await tx.query(
    `insert into idempotency (reseller_id, actor, key, operation, payload_hash)
     values (${tenant}, $1, $2, $3, $4) on conflict do nothing returning key`,
    [actor, key, operation, sealed ? SEALED : payloadHash],
  );
  if (claimed.length === 0) {
    const [first] = await tx.query(
      `select operation, payload_hash, answer from idempotency where reseller_id = ${tenant} and actor = $1 and key = $2`,
      [actor, key],
    );
    if (first?.operation !== operation) throw usedForAnother();
    const kept = sealed
      ? sealed.open<R>(first.answer, place)
      : { payloadHash: first.payload_hash, answer: first.answer as R };
    if (kept.payloadHash !== payloadHash) throw usedForAnother();
    return kept.answer;
  }
  const answer = await act();
  await tx.query(
    `update idempotency set answer = $3 where reseller_id = ${tenant} and actor = $1 and key = $2`,
    [actor, key, JSON.stringify(sealed ? sealed.keep(answer, payloadHash, place) : answer)],
  );
  return answer;
}

function usedForAnother(): GraphQLError {
  return new GraphQLError("This idempotency key was used for another request.", {
    extensions: { code: "BAD_USER_INPUT", reason: "IDEMPOTENCY_KEY_REUSED" },
  });
}
