import type { SubgraphSchema } from "@markethall/runtime";
import { BillingRunEntity } from "./entities/billing-run.entity.js";
import { CreditMemoEntity } from "./entities/credit-memo.entity.js";
import { StatementEntity } from "./entities/statement.entity.js";
import { StatementLineEntity } from "./entities/statement-line.entity.js";
import { StatementSectionEntity } from "./entities/statement-section.entity.js";
import { SupportPlanEntity } from "./entities/support-plan.entity.js";
import { UsageImportEntity } from "./entities/usage-import.entity.js";
import { CreateReadModels1795341600000 } from "./migrations/20261122T1000-create-read-models.js";
import { CreateUsage1795342200000 } from "./migrations/20261122T1010-create-usage.js";
import { CreateStatements1795342800000 } from "./migrations/20261122T1020-create-statements.js";
import { CountImportAttempts1795343400000 } from "./migrations/20261122T1030-count-import-attempts.js";
import { BoundWorkInTime1795395600000 } from "./migrations/20261123T0100-bound-work-in-time.js";
import { KeepPostalAddresses1795407000000 } from "./migrations/20261123T0410-keep-postal-addresses.js";
import { CreateSavedReports1795414200000 } from "./migrations/20261123T0610-create-saved-reports.js";
import { KeepWhoBills1795418460000 } from "./migrations/20261123T0721-keep-who-bills.js";
import { TellImportsWhole1795419600000 } from "./migrations/20261123T0740-tell-imports-whole.js";

/** What billing keeps. Read models, usage and bulk tables have no entity: they are read and written set by set. */
export const schema: SubgraphSchema = {
  name: "billing",
  entities: [
    BillingRunEntity,
    CreditMemoEntity,
    StatementEntity,
    StatementLineEntity,
    StatementSectionEntity,
    SupportPlanEntity,
    UsageImportEntity,
  ],
  migrations: [
    CreateReadModels1795341600000,
    CreateUsage1795342200000,
    CreateStatements1795342800000,
    CountImportAttempts1795343400000,
    BoundWorkInTime1795395600000,
    KeepPostalAddresses1795407000000,
    CreateSavedReports1795414200000,
    KeepWhoBills1795418460000,
    TellImportsWhole1795419600000,
  ],
};
