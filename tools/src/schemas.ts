import { schema as approvals } from "@markethall/approvals/schema";
import { schema as billing } from "@markethall/billing/schema";
import { schema as catalog } from "@markethall/catalog/schema";
import { schema as identity } from "@markethall/identity/schema";
import type { SubgraphSchema } from "@markethall/runtime";
import { schema as subscriptions } from "@markethall/subscriptions/schema";

/** Every schema of the database that a subgraph owns. */
export const schemas: readonly SubgraphSchema[] = [
  identity,
  catalog,
  subscriptions,
  billing,
  approvals,
];
