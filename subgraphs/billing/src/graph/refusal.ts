import { InvalidInputError, NotFoundError, refuse } from "@markethall/graph";
import type { NotFound } from "@markethall/result";
import type { InvalidInput } from "../services/usage-import.service.js";

export function invalidInput({ message, field }: InvalidInput): InvalidInputError {
  return refuse(InvalidInputError, message, { field });
}

/** `what`: "statement", "customer". */
export function missing(_error: NotFound, what: string): NotFoundError {
  return refuse(NotFoundError, `There is no such ${what}.`);
}
