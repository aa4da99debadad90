import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { installedNats, startNats } from "./nats.mjs";

const program = "/usr/sbin/nats-server";

describe("the drill's nats-server", () => {
  it("says in one line what is missing where none is installed", () => {
    expect(() => installedNats(["/nowhere/nats-server"])).toThrow(
      "--nats needs a nats-server (Debian: apt-get install nats-server); there is none at /nowhere/nats-server.",
    );
  });

  (existsSync(program) ? it : it.skip)("leaves its pid where it can be hit", async () => {
    const folder = mkdtempSync(join(tmpdir(), "markethall-nats-"));
    const server = await startNats(program, folder);
    try {
      expect(existsSync(join(server.runDir, "nats.pid"))).toBe(true);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    expect(existsSync(join(server.runDir, "nats.pid"))).toBe(false);
  });
});
