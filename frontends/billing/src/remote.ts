/** All that the shell sees of this remote: a RemoteModule (shared/contracts). */
export { routes } from "./routes.js";
