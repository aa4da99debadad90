import { afterEach, describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { usageRoutes } from "./routes.js";

const imported = {
  __typename: "UsageImport",
  id: "i1",
  fileName: "october.csv",
  status: "COMPLETED",
  startedAt: "2026-11-01T08:00:00Z",
  finishedAt: "2026-11-01T08:00:09Z",
  rowCount: 3,
  importedCount: 2,
  duplicateCount: 0,
  rejectedCount: 1,
  failure: null,
  rejectedRows: [
    { __typename: "RejectedRow", line: 3, reason: "BilledCost is not a number: NULL." },
  ],
  unassigned: [{ __typename: "UnassignedUsage", provider: "AWS", subAccountId: "4417", rows: 1 }],
};

function page() {
  return renderPage({
    path: "/console/usage",
    routes: usageRoutes,
    permissions: ["importUsage"],
    answers: {
      UsageImports: {
        usageImports: {
          __typename: "UsageImportConnection",
          totalCount: 1,
          edges: [{ __typename: "UsageImportEdge", cursor: "1", node: imported }],
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      ImportUsage: {
        importUsage: {
          __typename: "ImportUsageSuccess",
          usageImport: { __typename: "UsageImport", id: "i1", fileName: "", status: "QUEUED" },
        },
      },
    },
  });
}

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** What the gateway answers to the file. */
function uploadAnswers(status: number, body: unknown) {
  globalThis.fetch = () =>
    Promise.resolve({
      ok: status < 400,
      status,
      json: () => Promise.resolve(body),
    } as Response);
}

async function drop(file: File) {
  const area = await screen.findByRole("region", { name: "Import usage" });
  fireEvent.drop(area, { dataTransfer: { files: [file] } });
}

const csv = new File(["BilledCost\n1"], "october.csv", { type: "text/csv" });

describe("a file of usage", () => {
  it("is sent, imported, and its rejected lines are named with their reason", async () => {
    uploadAnswers(201, { uploadId: "u1" });
    const { asked } = page();
    await drop(csv);
    const dialog = await screen.findByRole("dialog");
    expect(asked("ImportUsage")).toEqual([{ input: { uploadId: "u1", fileName: "october.csv" } }]);
    const rejected = within(dialog).getByRole("list", { name: "Rejected lines" });
    expect(rejected.textContent).toBe("Line 3BilledCost is not a number: NULL.");
    const waiting = within(dialog).getByRole("list", { name: "Accounts without a customer" });
    expect(waiting.textContent).toContain("4417");
  });

  it.each([
    [413, { error: "A file has at most 60 MB." }, "A file has at most 60 MB."],
    [502, null, "The file was not taken. Try again in a moment."],
  ])("that is not taken (%i) says why and imports nothing", async (status, body, said) => {
    uploadAnswers(status, body);
    const { asked } = page();
    await drop(csv);
    expect((await screen.findByRole("alert")).textContent).toContain(said);
    expect(asked("ImportUsage")).toEqual([]);
  });

  it("that is no CSV is not sent", async () => {
    globalThis.fetch = () => Promise.reject(new Error("sent"));
    page();
    await drop(new File(["x"], "bill.pdf", { type: "application/pdf" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Choose a CSV file");
  });

  it("that gets lost on the way says so", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("network"));
    page();
    await drop(csv);
    expect((await screen.findByRole("alert")).textContent).toContain("The file did not arrive.");
  });
});
