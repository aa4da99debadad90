import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { logger } from "@markethall/runtime";
import { afterEach, describe, expect, it } from "@jest/globals";
import { compose } from "../composition/composition.js";
import { CostMeter } from "../limits/cost-meter.js";
import { Capacity } from "../limits/overload.js";
import { PartnerContract } from "../partner/partner-contract.js";
import { Subgraph } from "../subgraphs/subgraph.js";
import { createGraph } from "./graph.js";
import { OperationGuard } from "./operation-guard.js";
import { SupergraphFile } from "./supergraph-file.js";

const folder = mkdtempSync(join(tmpdir(), "markethall-supergraph-"));
const path = join(folder, "supergraph.graphql");
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])`;
const supergraph = (fields: string, name = "shop") =>
  compose([{ name, sdl: `${LINK} type Query { ${fields} }` }]).supergraph;
const first = supergraph('a: Int @tag(name: "partner")');
const second = supergraph('a: Int @tag(name: "partner") b: Int @tag(name: "partner")');

describe("a supergraph that cannot be served", () => {
  it("is refused and said in the log; what was served is served on, and what comes next is taken", async () => {
    writeFileSync(path, first);
    const said: [string, string][] = [];
    let heard: () => void = () => undefined;
    const say = (level: string) => (_what: unknown, message?: string) => {
      said.push([level, message ?? ""]);
      heard();
    };
    const log = { info: say("info"), warn: say("warn"), error: say("error") };
    const file = new SupergraphFile(
      path,
      log as unknown as ConstructorParameters<typeof SupergraphFile>[1],
    );
    const shop = new Subgraph("shop", "http://127.0.0.1:1", "00");
    const graph = await createGraph({
      supergraphSdl: file.sdl,
      subgraphs: new Map([["shop", shop]]),
      production: true,
      log: logger("gateway", "silent"),
      guard: new OperationGuard(false, new CostMeter({ burst: 1, perMinute: 1 })),
      capacity: new Capacity(1),
      contract: new PartnerContract(join(folder, "partner.graphql")),
    });
    file.follow((sdl) => graph.update(sdl));
    const fields = () => Object.keys(graph.gateway.schema?.getQueryType()?.getFields() ?? {});
    const write = async (sdl: string) => {
      const done = new Promise<void>((resolve) => {
        heard = resolve;
      });
      writeFileSync(path, sdl);
      await done;
    };

    for (const broken of [
      "type Query {",
      "",
      supergraph('z: Int @tag(name: "partner")', "unknown"),
    ]) {
      await write(broken);
      expect(said.at(-1)).toEqual(["error", "the new supergraph is refused; the old one serves"]);
      expect(fields()).toEqual(["a"]);
    }
    await write(second);
    expect(said.at(-1)).toEqual(["info", "serving the new supergraph"]);
    expect(fields()).toEqual(["a", "b"]);

    file.stop();
    await graph.server.stop();
    await shop.close();
  });
});
