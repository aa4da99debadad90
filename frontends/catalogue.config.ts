import { standalone } from "./rsbuild.shared.js";

const root = new URL("../shared/ui/catalogue", import.meta.url).pathname;

/** The catalogue of components stands in the design's own package, beside what it shows. */
export default standalone(root, "catalogue", "/catalogue/files/");
