/** A request the vendor turns down; becomes the answer's status and error body. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function notFound(what: string): RefusalError {
  return new RefusalError(404, "NOT_FOUND", `There is no such ${what}.`);
}

export function conflict(message: string): RefusalError {
  return new RefusalError(409, "CONFLICT", message);
}

export function badRequest(message: string): RefusalError {
  return new RefusalError(400, "BAD_REQUEST", message);
}
