import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../build/workspaces.mjs";

/**
 * `npm run screenshots`: takes the pictures of the main pages (docs/pictures) anew and writes those that differ by more than
 * the tolerance; with `-- --check` it only tells which do. The portal that is pictured is started for it.
 */
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const jest = spawn(
  process.execPath,
  [
    join(root, "node_modules", "jest", "bin", "jest.js"),
    "--config=jest.config.mjs",
    "--runInBand",
    "--selectProjects=look",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MARKETHALL_RENEW_PICTURES: values.check ? "" : "1" },
  },
);
const [code] = await once(jest, "exit");
process.exitCode = code ?? 1;
