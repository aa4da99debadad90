import type { RemoteModule } from "@markethall/contracts";

/** All that the shell sees of this remote: a RemoteModule (shared/contracts). */
export { catalogs } from "./locales/catalogs.js";
export { routes } from "./routes.js";

export const places: RemoteModule["places"] = async (can) =>
  (await import("./settings/search/settings-places.js")).settingsPlaces(can);
