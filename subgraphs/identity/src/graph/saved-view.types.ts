import { InvalidInputError, NotFoundError, UserError } from "@markethall/graph";
import { MaxLength } from "class-validator";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { SAVED_VIEW_PLACES, type SavedViewPlace } from "../domain/saved-view.js";
import { enumOf } from "./enums.js";

/** Longer than any view: what is a little too long shall be answered with a sentence. */
const LONGEST_TEXT = 8_000;

export const SavedViewPlaceEnum = enumOf(SAVED_VIEW_PLACES, {
  name: "SavedViewPlace",
  description: "The page that a view is of.",
  meanings: {
    CATALOG: "The portal's catalogue.",
    DASHBOARD: "The portal's dashboard.",
    REPORTS: "The portal's reports.",
    SUBSCRIPTIONS: "The portal's subscriptions.",
    CLOUD_ACCOUNTS: "The portal's cloud accounts.",
    ORDERS: "The portal's orders.",
    STATEMENTS: "The portal's statements.",
    SUPPORT_REQUESTS: "The portal's support requests.",
    COMPANY_USERS: "The people of a company, in the portal.",
    CUSTOMERS: "The console's customers.",
    CONSOLE_OVERVIEW: "The console's overview of the business.",
    CONSOLE_APPROVALS: "The console's queue of approvals.",
    CONSOLE_SUBSCRIPTIONS: "The console's subscriptions.",
    CONSOLE_ORDERS: "The console's orders.",
    CONSOLE_PRICE_BOOKS: "The console's price books.",
    CONSOLE_STATEMENTS: "The console's statements.",
    CONSOLE_BILLING_RUNS: "The console's billing runs.",
    CONSOLE_RECONCILIATION: "The console's reconciliation.",
    CONSOLE_USAGE_IMPORTS: "The console's imports of usage.",
    CONSOLE_REPORTS: "The console's reports.",
    CONSOLE_SUPPORT_REQUESTS: "The console's support requests.",
    CONSOLE_STUCK_WORK: "The console's stuck work.",
    CONSOLE_STAFF: "The reseller's own people, in the console.",
    CONSOLE_API_CLIENTS: "Programs of partners, in the console.",
    CONSOLE_WEBHOOKS: "Webhook endpoints, in the console.",
    CONSOLE_AUDIT: "The console's audit.",
    CONSOLE_RESELLERS: "The platform's resellers.",
  },
});

@ObjectType({ description: "The query string of a page under a name, kept by one person." })
export class SavedView {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => SavedViewPlaceEnum, { description: "Which page it is of." })
  place!: SavedViewPlace;

  @Field(() => String, { description: "What its owner calls it." })
  name!: string;

  @Field(() => String, {
    description:
      "What stands after the question mark of the page's address: filters, order, columns.",
  })
  query!: string;

  @Field(() => Boolean, { description: "Whether the page opens with it. One of a place at most." })
  isDefault!: boolean;
}

@InputType({ description: "Keeps a view, or changes one that is kept." })
export class SaveViewInput {
  @Field(() => ID, {
    nullable: true,
    description: "Which one to change, of the same place; without it a new one is made.",
  })
  id?: string | null;

  @Field(() => SavedViewPlaceEnum, { description: "Which page it is of." })
  place!: SavedViewPlace;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    description: "Its name: at most 60 characters, one of a kind in its place.",
  })
  name!: string;

  @MaxLength(LONGEST_TEXT)
  @Field(() => String, {
    description: "The query string, with or without its question mark; at most 2 000 characters.",
  })
  query!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the page opens with it; the default before it is one no more.",
  })
  isDefault!: boolean;
}

@InputType({ description: "Names a view." })
export class DeleteSavedViewInput {
  @Field(() => ID, { description: "Which one." })
  id!: string;
}

@ObjectType({
  implements: UserError,
  description: "There is a view of this name in the same place already.",
})
export class SavedViewNameTakenError extends UserError {}

@ObjectType({
  implements: UserError,
  description: "As many views as one person may keep of one place are there already.",
})
export class TooManySavedViewsError extends UserError {
  @Field(() => Int, { description: "How many that is." })
  override limit!: number;
}

@ObjectType({ description: "The view is kept." })
export class SaveViewSuccess {
  @Field(() => SavedView, { description: "As it is now." })
  savedView!: SavedView;
}

@ObjectType({ description: "The view is gone." })
export class DeleteSavedViewSuccess {
  @Field(() => ID, { description: "Which one it was." })
  savedViewId!: string;
}

export const SaveViewResult = createUnionType({
  name: "SaveViewResult",
  types: () =>
    [
      SaveViewSuccess,
      SavedViewNameTakenError,
      TooManySavedViewsError,
      InvalidInputError,
      NotFoundError,
    ] as const,
  description: "Success, or why not.",
});

export const DeleteSavedViewResult = createUnionType({
  name: "DeleteSavedViewResult",
  types: () => [DeleteSavedViewSuccess, NotFoundError] as const,
  description: "Success, or why not.",
});
