import {
  buildSubgraph,
  createSubgraphServer,
  type Subgraph,
  type SubgraphServer,
} from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { ActivityResolver } from "./graph/activity.resolver.js";
import { ApprovalRequestResolver, visibleRequest } from "./graph/approval-request.resolver.js";
import { BulkDecisionResolver } from "./graph/bulk-decision.resolver.js";
import { CustomerResolver } from "./graph/customer.resolver.js";
import { DecisionResolver } from "./graph/decision.resolver.js";
import { Customer, stub, User } from "./graph/entity-stubs.js";
import { StuckWorkResolver } from "./graph/stuck-work.resolver.js";
import { SupportRequestResolver } from "./graph/support-request.resolver.js";
import { UnreadyCustomersResolver } from "./graph/unready-customers.resolver.js";
import { UserResolver } from "./graph/user.resolver.js";
import { ApprovalRequestService } from "./services/approval-request.service.js";
import { ReadinessService } from "./services/readiness.service.js";
import { StuckWorkService } from "./services/stuck-work.service.js";
import { SupportRequestService } from "./services/support-request.service.js";

/** The graph of approvals; everything that a request needs comes with its context. */
export function buildGraph(): Promise<Subgraph> {
  const readiness = new ReadinessService();
  const requests = new ApprovalRequestService(readiness);
  return buildSubgraph({
    resolvers: [
      new ApprovalRequestResolver(readiness),
      new DecisionResolver(requests),
      new BulkDecisionResolver(requests),
      new SupportRequestResolver(new SupportRequestService()),
      new CustomerResolver(readiness),
      new UserResolver(),
      new UnreadyCustomersResolver(),
      new ActivityResolver(),
      new StuckWorkResolver(new StuckWorkService()),
    ],
    references: {
      ApprovalRequest: ({ id }, context) => visibleRequest(context, id),
      Customer: ({ id }) => stub(Customer, id),
      User: ({ id }) => stub(User, id),
    },
  });
}

interface AppParts {
  readonly db: Database;
  readonly signingKey: string;
  readonly log: Logger;
}

export async function createApp({ db, signingKey, log }: AppParts): Promise<SubgraphServer> {
  const { schema } = await buildGraph();
  return createSubgraphServer({ schema, db, signingKey, log });
}
