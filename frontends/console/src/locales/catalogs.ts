import type { Catalogs } from "@markethall/language";

/** The console's own messages. There are many, so even English is fetched beside the console and is no part of it. */
export const catalogs: Catalogs = {
  en: () => import("./en.po"),
  de: () => import("./de.po"),
  es: () => import("./es.po"),
  ja: () => import("./ja.po"),
};
