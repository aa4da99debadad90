import {
  buildSubgraph,
  createSubgraphServer,
  type Subgraph,
  type SubgraphServer,
} from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { FileRoutes } from "./files/file-routes.js";
import { BillingRunResolver } from "./graph/billing-run.resolver.js";
import { BusinessResolver } from "./graph/business.resolver.js";
import { CreditResolver, StatementCreditResolver } from "./graph/credit.resolver.js";
import { DashboardResolver } from "./graph/dashboard.resolver.js";
import { Customer, stub } from "./graph/entity-stubs.js";
import {
  ReconciliationEntryResolver,
  ReconciliationResolver,
} from "./graph/reconciliation.resolver.js";
import { ReportResolver } from "./graph/report.resolver.js";
import { SavedReportResolver } from "./graph/saved-report.resolver.js";
import { CustomerResolver } from "./graph/spend.resolver.js";
import { StatementChangesResolver } from "./graph/statement-changes.resolver.js";
import {
  SectionDifferenceResolver,
  StatementComparisonResolver,
} from "./graph/statement-comparison.resolver.js";
import {
  StatementLineResolver,
  StatementSectionResolver,
} from "./graph/statement-line.resolver.js";
import { StatementResolver, visibleStatement } from "./graph/statement.resolver.js";
import { SupportPlanResolver, visibleSupportPlan } from "./graph/support-plan.resolver.js";
import { UsageImportResolver } from "./graph/usage-import.resolver.js";
import { BillingRunService } from "./services/billing-run.service.js";
import { CreditService } from "./services/credit.service.js";
import { SavedReportService } from "./services/saved-report.service.js";
import { StatementService } from "./services/statement.service.js";
import { SupportPlanService } from "./services/support-plan.service.js";
import { UsageImportService } from "./services/usage-import.service.js";

/** The graph of billing; everything that a request needs comes with its context. */
export function buildGraph(): Promise<Subgraph> {
  return buildSubgraph({
    resolvers: [
      new StatementResolver(),
      new StatementSectionResolver(),
      new StatementLineResolver(),
      new StatementChangesResolver(new StatementService()),
      new StatementComparisonResolver(),
      new SectionDifferenceResolver(),
      new CreditResolver(new CreditService()),
      new StatementCreditResolver(),
      new BillingRunResolver(new BillingRunService()),
      new ReconciliationResolver(),
      new ReconciliationEntryResolver(),
      new UsageImportResolver(new UsageImportService()),
      new SupportPlanResolver(new SupportPlanService()),
      new CustomerResolver(),
      new DashboardResolver(),
      new ReportResolver(),
      new BusinessResolver(),
      new SavedReportResolver(new SavedReportService()),
    ],
    references: {
      Statement: ({ id }, context) => visibleStatement(context, id),
      SupportPlan: ({ id }, context) => visibleSupportPlan(context, id),
      Customer: ({ id }) => stub(Customer, id),
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
  const files = new FileRoutes(db, log);
  return createSubgraphServer({ schema, db, signingKey, log, internalRoutes: files.routes() });
}
