import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importUsageJob } from "../src/jobs/import-usage.job.js";
import { keepUpload } from "../src/services/upload.service.js";
import { focusLines } from "./focus-file.js";
import { GraphWorld } from "./graph-world.js";

interface Share {
  readonly period: string;
  readonly rows: number;
  readonly statement: { readonly id: string } | null;
}

let world: GraphWorld;
beforeAll(async () => {
  world = await GraphWorld.open();
});
afterAll(() => world.close());

describe("the committed schema", () => {
  it("is what the code makes", () => {
    expect(readFileSync(join(__dirname, "../schema.graphql"), "utf8")).toBe(world.graph.sdl);
  });
});

describe("usage imports", () => {
  it("are ordered with an upload and done by the job; a replay orders nothing twice", async () => {
    const lines = [
      { id: "11", cost: "10", start: "2026-11-03 00:00:00", end: "2026-11-04 00:00:00" },
      {
        id: "12",
        cost: "0.004",
        service: "Queue",
        start: "2026-10-03 00:00:00",
        end: "2026-10-04 00:00:00",
      },
      { id: "13", cost: "oops" },
    ];
    const uploadId = await world.books.db.write(world.books.tenant, (tx) =>
      keepUpload(
        tx,
        world.books.resellerId,
        world.ops.id!,
        Buffer.from(focusLines(lines)),
        world.now,
      ),
    );
    const mutation = `mutation Import($input: ImportUsageInput!) { importUsage(input: $input) { __typename
      ... on ImportUsageSuccess { usageImport { id status } } ... on UserError { message } } }`;
    const input = { uploadId, fileName: "usage.csv" };
    const first = await world.run<{ importUsage: { usageImport: { id: string } } }>(
      world.ops,
      mutation,
      { input },
      "key-1",
    );
    expect(first.importUsage).toMatchObject({
      __typename: "ImportUsageSuccess",
      usageImport: { status: "QUEUED" },
    });
    expect(await world.run(world.ops, mutation, { input }, "key-1")).toEqual(first);

    const payload = {
      resellerId: world.books.resellerId,
      importId: first.importUsage.usageImport.id,
    };
    await importUsageJob.run(payload, world.books.context);
    await importUsageJob.run(payload, world.books.context);
    const { usageImports } = await world.run<{
      usageImports: { edges: { node: { id: string } }[] };
    }>(
      world.ops,
      `{ usageImports { totalCount edges { node { id fileName status rowCount importedCount rejectedCount
         rejectedRows { line reason } unassigned { rows } failure } } } }`,
    );
    expect(usageImports).toMatchObject({ totalCount: 2 });
    expect(usageImports.edges.find(({ node }) => node.id === payload.importId)?.node).toEqual({
      id: payload.importId,
      fileName: "usage.csv",
      status: "COMPLETED",
      rowCount: 3,
      importedCount: 2,
      rejectedCount: 1,
      rejectedRows: [{ line: 4, reason: "BilledCost is not a number: oops" }],
      unassigned: [],
      failure: null,
    });
    const { usageImport } = await world.run<{ usageImport: { shares: Share[] } }>(
      world.ops,
      `query Import($id: ID!) { usageImport(id: $id) { importedByName shares { customer { id } period rows price { amount currency } statement { id } } } }`,
      { id: payload.importId },
    );
    expect(usageImport).toMatchObject({ importedByName: world.ops.name });
    expect(
      usageImport.shares.map(({ period, rows, statement }) => [period, rows, statement]),
    ).toEqual(
      expect.arrayContaining([
        ["2026-11", 1, null],
        ["2026-10", 1, null],
      ]),
    );
    const found = async (filter: object) => {
      const { usageImports: page } = await world.run<{ usageImports: { totalCount: number } }>(
        world.ops,
        "query Imports($filter: UsageImportFilter) { usageImports(filter: $filter) { totalCount } }",
        { filter },
      );
      return page.totalCount;
    };
    expect(await found({ query: "USAGE.c", status: ["COMPLETED"] })).toBe(2);
    expect(await found({ status: ["FAILED"] })).toBe(0);
    expect(await found({ query: "invoice" })).toBe(0);
    expect(await world.run(world.ops, mutation, { input })).toMatchObject({
      importUsage: { __typename: "NotFoundError" },
    });
  });

  it.each(["payer", "sales"])("are not for %s", async (who) => {
    const actor = who === "payer" ? world.payer : world.sales;
    expect(await world.codeOf(actor, "{ usageImports { totalCount } }")).toBe("FORBIDDEN");
  });
});
