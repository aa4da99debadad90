import { frontend } from "../rsbuild.shared.js";

export default frontend({ root: import.meta.dirname, name: "shell", isShell: true });
