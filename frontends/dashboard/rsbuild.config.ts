import { remote } from "../rsbuild.shared.js";

export default remote(import.meta.dirname, "dashboard");
