import { GraphQLError } from "graphql";
import { sourceOf } from "../domain/source.js";
import { LIMITS } from "../domain/throttle.js";
import type { ThrottleService } from "../services/throttle.service.js";

/**
 * Holds back whoever has mails sent or accounts made again and again; counted per operation (A16).
 * @throws GraphQLError TOO_MANY_REQUESTS with the seconds to wait.
 */
export async function holdBack(
  throttle: ThrottleService,
  operation: string,
  { account, ip }: { readonly account: string; readonly ip: string },
  now: Date,
): Promise<void> {
  const source = sourceOf(ip);
  const retryAfterSeconds = await throttle.count(
    [
      { limit: LIMITS.mailAccountFromSource, parts: [operation, account.toLowerCase(), source] },
      { limit: LIMITS.mailSource, parts: [operation, source] },
    ],
    now,
  );
  refuseUntil(retryAfterSeconds);
}

/** @throws GraphQLError TOO_MANY_REQUESTS unless there is nothing to wait for. */
export function refuseUntil(retryAfterSeconds: number): void {
  if (retryAfterSeconds === 0) return;
  throw new GraphQLError("Too many tries. Wait a little.", {
    extensions: { code: "TOO_MANY_REQUESTS", retryAfterSeconds },
  });
}
