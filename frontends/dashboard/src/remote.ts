/** All that the shell sees of this remote: a RemoteModule (shared/contracts). */
export { catalogs } from "./locales/catalogs.js";
export { routes } from "./routes.js";
