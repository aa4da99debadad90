import type { RemoteModule } from "@markethall/contracts";
import { CatalogPage } from "./catalog/catalog-page.js";

export const routes: RemoteModule["routes"] = [{ path: "catalog", element: <CatalogPage /> }];
