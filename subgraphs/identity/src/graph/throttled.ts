import { GraphQLError } from "graphql";
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
  const retryAfterSeconds = await throttle.count(
    [
      { limit: LIMITS.mailAccountFromSource, parts: [operation, account.toLowerCase(), ip] },
      { limit: LIMITS.mailSource, parts: [operation, ip] },
    ],
    now,
  );
  if (retryAfterSeconds === 0) return;
  throw new GraphQLError("Too many tries. Wait a little.", {
    extensions: { code: "TOO_MANY_REQUESTS", retryAfterSeconds },
  });
}
