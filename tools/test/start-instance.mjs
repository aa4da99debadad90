import { rmSync } from "node:fs";
import { join } from "node:path";
import { startPortal } from "../start/portal.mjs";
import { freeSpan } from "../start/ports.mjs";
import { sweepLeftOvers, temporaryFolder } from "./temporary-instances.mjs";

/** Distance from PORT of a port that no process of the portal uses; gateway/test/support/webhook-receiver.ts has it, too. */
const WEBHOOK_RECEIVER = 9;

/**
 * A portal of its own for the journeys: a free range of ports, a fresh demo world, and a business
 * clock that can be set. It is started as a person would, by the launcher.
 *
 * @param {Record<string, string>} more settings beyond these
 * @returns {Promise<{ demoFile: string, stop: () => Promise<void> }>}
 */
export async function startInstance(more = {}) {
  await sweepLeftOvers();
  const folder = temporaryFolder();
  const port = await freeSpan();
  const env = {
    ...process.env,
    PORT: String(port),
    // Where the journeys' receiver of webhooks listens: loopback, which the portal calls for nobody else.
    OUTBOUND_ALLOW: `http://127.0.0.1:${port + WEBHOOK_RECEIVER}`,
    MARKETHALL_VAR_DIR: folder,
    DATA_DIR: join(folder, "data"),
    MARKETHALL_TEST_CLOCK: "1",
    DEMO: "1",
    NODE_ENV: "test",
    ...more,
  };
  const portal = await startPortal(env);
  return {
    demoFile: join(folder, "run", "demo.json"),
    stop: async () => {
      await portal.stop();
      if (process.env.MARKETHALL_KEEP_TEST_INSTANCE !== "1") {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
