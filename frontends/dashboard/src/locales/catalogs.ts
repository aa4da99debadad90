import type { Catalogs } from "@markethall/language";
import en from "./en.po";

/** What the dashboard and the reports say; all but English is fetched when it is spoken. */
export const catalogs: Catalogs = {
  en: async () => ({ default: en }),
  de: () => import("./de.po"),
  es: () => import("./es.po"),
  ja: () => import("./ja.po"),
};
