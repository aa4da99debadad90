import type { SubgraphSchema } from "@markethall/runtime";
import { CustomBookEntity } from "./entities/custom-book.entity.js";
import { CustomerEntity } from "./entities/customer.entity.js";
import { CustomerVendorEntity } from "./entities/customer-vendor.entity.js";
import { DraftAdjustmentEntity } from "./entities/draft-adjustment.entity.js";
import { KnownResellerEntity } from "./entities/known-reseller.entity.js";
import { MasterBookEntity } from "./entities/master-book.entity.js";
import { MasterPriceEntity } from "./entities/master-price.entity.js";
import { PlanEntity } from "./entities/plan.entity.js";
import { PlanSeatsEntity } from "./entities/plan-seats.entity.js";
import { PriceAdjustmentEntity } from "./entities/price-adjustment.entity.js";
import { PriceBookDraftEntity } from "./entities/price-book-draft.entity.js";
import { PriceBookRevisionEntity } from "./entities/price-book-revision.entity.js";
import { ProductEntity } from "./entities/product.entity.js";
import { ResellerEntity } from "./entities/reseller.entity.js";
import { ResellerVendorEntity } from "./entities/reseller-vendor.entity.js";
import { SearchWordEntity } from "./entities/search-word.entity.js";
import { SkuEntity } from "./entities/sku.entity.js";
import { SolutionEntity } from "./entities/solution.entity.js";
import { SolutionItemEntity } from "./entities/solution-item.entity.js";
import { TileEntity } from "./entities/tile.entity.js";
import { VendorEntity } from "./entities/vendor.entity.js";
import { CreateCatalogue1795341600000 } from "./migrations/20261122T1000-create-catalogue.js";
import { CreateResellerCatalogue1795342200000 } from "./migrations/20261122T1010-create-reseller-catalogue.js";
import { CreatePlanSeats1795402800000 } from "./migrations/20261123T0300-create-plan-seats.js";

/** What this subgraph keeps in PostgreSQL, in the schema `catalog`. */
export const schema: SubgraphSchema = {
  name: "catalog",
  entities: [
    CustomBookEntity,
    CustomerEntity,
    CustomerVendorEntity,
    DraftAdjustmentEntity,
    KnownResellerEntity,
    MasterBookEntity,
    MasterPriceEntity,
    PlanEntity,
    PlanSeatsEntity,
    PriceAdjustmentEntity,
    PriceBookDraftEntity,
    PriceBookRevisionEntity,
    ProductEntity,
    ResellerEntity,
    ResellerVendorEntity,
    SearchWordEntity,
    SkuEntity,
    SolutionEntity,
    SolutionItemEntity,
    TileEntity,
    VendorEntity,
  ],
  migrations: [
    CreateCatalogue1795341600000,
    CreateResellerCatalogue1795342200000,
    CreatePlanSeats1795402800000,
  ],
};
