import { InvalidInputError, NotFoundError, refuse } from "@markethall/graph";
import type { NotFound } from "@markethall/result";
import type { InvalidField } from "../domain/invalid-field.js";
import type { WeakPassword } from "../domain/password.js";
import { MAX_VIEWS } from "../domain/saved-view.js";
import type { SecretLimit } from "../domain/api-client-secret.js";
import type { LinkExpired } from "../services/link.service.js";
import type { TooManyViews, ViewNameTaken } from "../services/saved-view.service.js";
import type { EmailTaken } from "../services/user.service.js";
import { SecretLimitError } from "./api-client-secret.types.js";
import { EmailTakenError, LinkExpiredError, WeakPasswordError } from "./access.results.js";
import { SavedViewNameTakenError, TooManySavedViewsError } from "./saved-view.types.js";

interface Refusals {
  InvalidInput: InvalidInputError;
  NotFound: NotFoundError;
  EmailTaken: EmailTakenError;
  LinkExpired: LinkExpiredError;
  WeakPassword: WeakPasswordError;
  SecretLimit: SecretLimitError;
  ViewNameTaken: SavedViewNameTakenError;
  TooManyViews: TooManySavedViewsError;
}

type Refused =
  | InvalidField
  | NotFound
  | EmailTaken
  | LinkExpired
  | WeakPassword
  | SecretLimit
  | ViewNameTaken
  | TooManyViews;

const sentences = {
  NotFound: [NotFoundError, "There is no such entry."],
  EmailTaken: [EmailTakenError, "Somebody has an account under this address already."],
  SecretLimit: [SecretLimitError, "Two secrets work already. Revoke one of them first."],
  ViewNameTaken: [SavedViewNameTakenError, "You have a view of this name here already."],
  LinkExpired: [LinkExpiredError, "This link does not work any more. Ask for a new one."],
} as const;

/** The graph's error for a service's, each kind as its own type. */
export function refusal<E extends Refused>(error: E): Refusals[E["kind"]] {
  // TypeScript does not narrow a type parameter by its tag; the table above is what it checks.
  return refusalOf(error) as Refusals[E["kind"]];
}

function refusalOf(error: Refused): Refusals[Refused["kind"]] {
  switch (error.kind) {
    case "InvalidInput":
      return refuse(InvalidInputError, error, { field: error.field });
    case "WeakPassword":
      return refuse(WeakPasswordError, error);
    case "TooManyViews":
      return refuse(TooManySavedViewsError, {
        message: `You keep ${MAX_VIEWS} views here already. Delete one of them first.`,
        limit: MAX_VIEWS,
      });
    default: {
      const [type, sentence] = sentences[error.kind];
      return refuse(type, sentence);
    }
  }
}
