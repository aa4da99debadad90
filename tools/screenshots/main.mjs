import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../build/workspaces.mjs";

/**
 * `npm run screenshots`: takes the committed pictures anew, of the main pages (docs/pictures) and of the
 * catalogue of components, and writes those that differ by more than the tolerance. The portal that
 * is pictured is started for it; other words of the command are jest's: `-- --testPathPatterns main-pages`.
 */
const jest = spawn(
  process.execPath,
  [
    join(root, "node_modules", "jest", "bin", "jest.js"),
    "--config=jest.config.mjs",
    "--runInBand",
    "--selectProjects=look",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, MARKETHALL_RENEW_PICTURES: "1" } },
);
const [code] = await once(jest, "exit");
process.exitCode = code ?? 1;
