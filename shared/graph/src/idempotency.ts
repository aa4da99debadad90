import type { Tx } from "@markethall/runtime";
import { GraphQLError } from "graphql";

interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  readonly payloadHash: string;
}

/**
 * Acts once for a key (A22): a replay gets the first answer, another payload under the same key is refused, and of two
 * at once the second waits here for the first one's transaction.
 * @throws GraphQLError BAD_USER_INPUT when the key was used for something else.
 */
export async function answerOnce<R>(
  tx: Tx,
  claim: Claim,
  act: () => Promise<R>,
  remember: (answer: R) => unknown = (answer) => answer,
): Promise<R> {
  const tenant =
    "coalesce(nullif(current_setting('app.reseller', true), ''), '00000000-0000-0000-0000-000000000000')::uuid";
  const claimed = await tx.query(
    `insert into idempotency (reseller_id, actor, key, operation, payload_hash)
     values (${tenant}, $1, $2, $3, $4) on conflict do nothing returning key`,
    [claim.actor, claim.key, claim.operation, claim.payloadHash],
  );
  if (claimed.length === 0) {
    const [first] = await tx.query(
      `select payload_hash, answer from idempotency where reseller_id = ${tenant} and actor = $1 and key = $2`,
      [claim.actor, claim.key],
    );
    if (first?.payload_hash !== claim.payloadHash) {
      throw new GraphQLError("This idempotency key was used for another request.", {
        extensions: { code: "BAD_USER_INPUT", reason: "IDEMPOTENCY_KEY_REUSED" },
      });
    }
    return first.answer as R;
  }
  const answer = await act();
  await tx.query(
    `update idempotency set answer = $3 where reseller_id = ${tenant} and actor = $1 and key = $2`,
    [claim.actor, claim.key, JSON.stringify(remember(answer))],
  );
  return answer;
}
