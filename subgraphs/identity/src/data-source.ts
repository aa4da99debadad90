import type { SubgraphSchema } from "@markethall/runtime";
import { ApiClientEntity } from "./entities/api-client.entity.js";
import { AuditEventEntity } from "./entities/audit-event.entity.js";
import { CustomerEntity } from "./entities/customer.entity.js";
import { ResellerLogoEntity } from "./entities/reseller-logo.entity.js";
import { ResellerEntity } from "./entities/reseller.entity.js";
import { SavedViewEntity } from "./entities/saved-view.entity.js";
import { TermsEntity } from "./entities/terms.entity.js";
import { UserEntity } from "./entities/user.entity.js";
import { WebhookDeliveryEntity } from "./entities/webhook-delivery.entity.js";
import { WebhookEndpointEntity } from "./entities/webhook-endpoint.entity.js";
import { VendorAuthorizationEntity } from "./entities/vendor-authorization.entity.js";
import { CreateTenants1795370400000 } from "./migrations/20261122T1800-create-tenants.js";
import { CreateAccess1795370700000 } from "./migrations/20261122T1805-create-access.js";
import { CreateAgreements1795371000000 } from "./migrations/20261122T1810-create-agreements.js";
import { CreateLookups1795371300000 } from "./migrations/20261122T1815-create-lookups.js";
import { CreateOfferFacts1795374000000 } from "./migrations/20261122T1900-create-offer-facts.js";
import { CreateSecondFactors1795377600000 } from "./migrations/20261122T2000-create-second-factors.js";
import { CreateFactorLookups1795377900000 } from "./migrations/20261122T2005-create-factor-lookups.js";
import { RotateApiClientSecrets1795378200000 } from "./migrations/20261122T2010-rotate-api-client-secrets.js";
import { CreateWebhooks1795378260000 } from "./migrations/20261122T2011-create-webhooks.js";
import { ForgetSealedAnswers1795393800000 } from "./migrations/20261123T0030-forget-sealed-answers.js";
import { WatchWebhookEndpoints1795399200000 } from "./migrations/20261123T0200-watch-webhook-endpoints.js";
import { ChooseRadiusAndFont1795402800000 } from "./migrations/20261123T0300-choose-radius-and-font.js";
import { CreateSavedViews1795403400000 } from "./migrations/20261123T0310-create-saved-views.js";
import { CountWhatResellersReach1795416000000 } from "./migrations/20261123T0640-count-what-resellers-reach.js";
import { KnowCustomersElsewhere1795416300000 } from "./migrations/20261123T0645-know-customers-elsewhere.js";
import { SayWhoBills1795418400000 } from "./migrations/20261123T0720-say-who-bills.js";

/** What identity keeps in its PostgreSQL schema. */
export const schema: SubgraphSchema = {
  name: "identity",
  entities: [
    ApiClientEntity,
    AuditEventEntity,
    CustomerEntity,
    ResellerEntity,
    ResellerLogoEntity,
    SavedViewEntity,
    TermsEntity,
    UserEntity,
    VendorAuthorizationEntity,
    WebhookDeliveryEntity,
    WebhookEndpointEntity,
  ],
  migrations: [
    CreateTenants1795370400000,
    CreateAccess1795370700000,
    CreateAgreements1795371000000,
    CreateLookups1795371300000,
    CreateOfferFacts1795374000000,
    CreateSecondFactors1795377600000,
    CreateFactorLookups1795377900000,
    RotateApiClientSecrets1795378200000,
    CreateWebhooks1795378260000,
    ForgetSealedAnswers1795393800000,
    WatchWebhookEndpoints1795399200000,
    ChooseRadiusAndFont1795402800000,
    CreateSavedViews1795403400000,
    CountWhatResellersReach1795416000000,
    KnowCustomersElsewhere1795416300000,
    SayWhoBills1795418400000,
  ],
};
