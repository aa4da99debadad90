import type { Catalogs } from "@markethall/language";
import en from "./en.po";

/** Messages of what all pages are made of: English comes along, each other language is fetched when it is spoken. */
export const designCatalogs: Catalogs = {
  en: async () => ({ default: en }),
  de: () => import("./de.po"),
  es: () => import("./es.po"),
  ja: () => import("./ja.po"),
};
