import type { Catalogs } from "@markethall/language";
import en from "./en.po";

/** What the catalogue, the cart and the orders say; all but English is fetched when it is spoken. */
export const catalogs: Catalogs = {
  en: async () => ({ default: en }),
  de: () => import("./de.po"),
  es: () => import("./es.po"),
  ja: () => import("./ja.po"),
};
