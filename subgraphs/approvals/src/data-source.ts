import type { SubgraphSchema } from "@markethall/runtime";
import { ApprovalRequestEntity } from "./entities/approval-request.entity.js";
import { SupportMessageEntity } from "./entities/support-message.entity.js";
import { SupportRequestEntity } from "./entities/support-request.entity.js";
import { CreateRequests1793523600000 } from "./migrations/20261101T0900-create-requests.js";
import { CreateReadModels1793524200000 } from "./migrations/20261101T0910-create-read-models.js";
import { CreateStuckWork1795383600000 } from "./migrations/20261122T2140-create-stuck-work.js";
import { KnowCustomerStatus1795403400000 } from "./migrations/20261123T0310-know-customer-status.js";
import { KnowWhoWaits1795419000000 } from "./migrations/20261123T0730-know-who-waits.js";

export const schema: SubgraphSchema = {
  name: "approvals",
  entities: [ApprovalRequestEntity, SupportRequestEntity, SupportMessageEntity],
  migrations: [
    CreateRequests1793523600000,
    CreateReadModels1793524200000,
    CreateStuckWork1795383600000,
    KnowCustomerStatus1795403400000,
    KnowWhoWaits1795419000000,
  ],
};
