/** A transaction's connection ended before it was kept: nothing of it is there, whatever its statements were answered. */
export class TransactionLostError extends Error {
  override name = "TransactionLostError";

  constructor() {
    super("The connection ended before the transaction was kept.");
  }
}

const blamed = new WeakSet<object>();

/** Keeps that an error came of a connection that ended or was not to be had. @returns the error */
export function blameInfrastructure(error: unknown): unknown {
  if (typeof error === "object" && error !== null) blamed.add(error);
  return error;
}

/**
 * Whether a transaction failed for want of the database and not by what was done in it: it may be done again as often as
 * it takes, and does not count as an attempt (A24).
 */
export function isInfrastructure(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  return blamed.has(error) || ("cause" in error && isInfrastructure(error.cause));
}
