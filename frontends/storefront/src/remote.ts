/** All that the shell sees of this remote: a RemoteModule (shared/contracts). */
export { CartButton as HeaderAction } from "./cart/cart-button.js";
export { catalogs } from "./locales/catalogs.js";
export { routes } from "./routes.js";
