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
  importedByName: "Tomas Reyes",
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
const share = {
  __typename: "UsageShare",
  period: "2026-10",
  rows: 1,
  customer: { __typename: "Customer", id: "c1", name: "Fabrikam" },
  vendor: { __typename: "Vendor", id: "v1", name: "Amazon Web Services" },
  price: { __typename: "Money", amount: "12.50", currency: "USD" },
  statement: { __typename: "Statement", id: "st1", status: "DRAFT" },
};
const later = { ...share, period: "2026-11", statement: null };

function page(path = "/console/usage") {
  return renderPage({
    path,
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
      UsageImportDetails: { usageImport: { ...imported, shares: [share, later] } },
      ImportUsage: {
        importUsage: {
          __typename: "ImportUsageSuccess",
          usageImport: { __typename: "UsageImport", id: "i1", fileName: "", status: "QUEUED" },
        },
      },
    },
  });
}

const RealRequest = globalThis.XMLHttpRequest;
afterEach(() => {
  globalThis.XMLHttpRequest = RealRequest;
});

/** What the gateway answers to the file; 0 is a connection that breaks. */
function uploadAnswers(status: number, response: unknown) {
  class Request {
    upload: { onprogress?: (event: { loaded: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    status = status;
    response = response;
    open = () => undefined;
    setRequestHeader = () => undefined;
    send(file: File) {
      this.upload.onprogress?.({ loaded: file.size });
      setTimeout(() => (status === 0 ? this.onerror?.() : this.onload?.()));
    }
  }
  globalThis.XMLHttpRequest = Request as unknown as typeof XMLHttpRequest;
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
    const rejected = await within(dialog).findByRole("list", { name: "Rejected lines" });
    expect(rejected.textContent).toBe("Line 3BilledCost is not a number: NULL.");
    const waiting = within(dialog).getByRole("list", { name: "Accounts without a customer" });
    expect(waiting.textContent).toContain("4417");
    const file = within(dialog).getByRole("link", { name: "Rejected lines as CSV" });
    expect(file.getAttribute("href")).toBe("/files/rejected-usage/i1.csv");
  });

  it("says by its bar how much of it is sent", async () => {
    uploadAnswers(201, { uploadId: "u1" });
    page();
    await drop(csv);
    const bar = await screen.findByRole("progressbar", { name: "Sent" });
    expect(bar.getAttribute("value")).toBe(String(csv.size));
  });

  it("says what is billed from it, and on which statement", async () => {
    page("/console/usage/i1");
    const list = await screen.findByRole("list", { name: "Billed from it" });
    const [charged, waiting] = within(list).getAllByRole("listitem");
    expect(charged!.textContent).toContain("October 2026");
    expect(charged!.textContent).toContain("$12.50");
    const statement = within(charged!).getByRole("link", { name: "Draft" });
    expect(statement.getAttribute("href")).toBe("/console/statements/st1");
    expect(waiting!.textContent).toContain("on no statement yet");
    expect(screen.getByRole("dialog").textContent).toContain("Tomas Reyes");
  });

  it("is found by its name and state, from the address", async () => {
    const { asked } = page("/console/usage?q=october&status=FAILED");
    await screen.findByRole("row", { name: "october.csv" });
    expect(asked("UsageImports")[0]).toEqual({ filter: { query: "october", status: ["FAILED"] } });
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
    uploadAnswers(201, { uploadId: "u1" });
    const { asked } = page();
    await drop(new File(["x"], "bill.pdf", { type: "application/pdf" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Choose a CSV file");
    expect(asked("ImportUsage")).toEqual([]);
  });

  it("that gets lost on the way says so", async () => {
    uploadAnswers(0, null);
    page();
    await drop(csv);
    expect((await screen.findByRole("alert")).textContent).toContain("The file did not arrive.");
  });
});
