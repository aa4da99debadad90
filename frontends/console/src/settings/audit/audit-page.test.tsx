import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage } from "../../testing/render-page.js";
import { settingsRoutes } from "../routes.js";

const customer = "6f0c2a52-7b0e-4c6e-9d44-0a8f5c1b2d3e";
const suspended = {
  __typename: "AuditEvent",
  id: "e2",
  position: "2",
  occurredAt: "2026-11-22T10:00:00Z",
  actorName: "Maren Vogt",
  actorId: "u1",
  action: "suspendCustomer",
  subject: `customer:${customer}`,
  subjectName: "Fabrikam",
  outcome: "done",
  requestId: "r-2",
};
const refused = {
  ...suspended,
  id: "e1",
  position: "1",
  actorName: "Visitor",
  actorId: null,
  action: "signIn",
  subject: "user:u9 times:57 sources:3",
  subjectName: null,
  outcome: "refused",
};
const whole = {
  __typename: "AuditChain",
  entryCount: 2,
  brokenAt: null,
  lastEntryAt: "2026-11-22T10:00:00Z",
  lastHash: "ab".repeat(32),
};

function opened(query = "", chain: object = whole) {
  return renderPage({
    path: `/console/settings/audit${query}`,
    routes: settingsRoutes,
    permissions: ["auditEvents"],
    answers: {
      AuditChain: { auditChain: chain },
      AuditEntry: { auditEvent: { ...suspended, hash: "cd".repeat(32), previousHash: "ef" } },
      AuditEvents: {
        auditEvents: {
          __typename: "AuditEventConnection",
          totalCount: 2,
          edges: [suspended, refused].map((node) => ({
            __typename: "AuditEventEdge",
            cursor: node.id,
            node,
          })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
    },
  });
}

describe("the audit log", () => {
  it("reads as sentences, leads to what was touched, and marks what was refused", async () => {
    opened();
    const done = await screen.findByRole("row", { name: "Maren Vogt suspended a customer" });
    expect(done.textContent).toContain("Fabrikam");
    const link = within(done).getByRole("link", { name: "Customer" });
    expect(link.getAttribute("href")).toBe(`/console/customers/${customer}`);
    const visitor = screen.getByRole("row", { name: "Visitor was refused: Sign in" });
    expect(visitor.textContent).toContain("57 times from 3 networks");
    expect(visitor.textContent).toContain("Refused");
    expect(screen.getByText("Chain verified up to Nov 22, 2026, 10:00 AM")).toBeDefined();
  });

  it("is narrowed by its address, the file as the page", async () => {
    const { asked } = opened("?actor=maren&outcome=done&from=2026-11-01&to=2026-11-22&request=r-2");
    const filter = {
      actor: "maren",
      outcome: "done",
      requestId: "r-2",
      from: "2026-11-01T00:00:00.000Z",
      to: "2026-11-23T00:00:00.000Z",
    };
    await screen.findByRole("row", { name: /Maren Vogt/ });
    expect(asked("AuditEvents")[0]).toEqual({ filter });
    const file = new URL(screen.getByRole("link", { name: "CSV" }).getAttribute("href")!, "x:/");
    expect(Object.fromEntries(file.searchParams)).toEqual(filter);
    fireEvent.click(screen.getByRole("button", { name: "Show other requests too" }));
    await waitFor(() =>
      expect(asked("AuditEvents").at(-1)?.["filter"]).not.toHaveProperty("requestId"),
    );
  });

  it("opens by keys, and shows an entry whole", async () => {
    const { address } = opened();
    await screen.findByRole("row", { name: /Maren Vogt/ });
    fireEvent.keyDown(document.body, { key: "j" });
    fireEvent.keyDown(document.activeElement!, { key: "Enter" });
    const drawer = await screen.findByRole("dialog", { name: "Audit entry" });
    expect(await within(drawer).findByText("cd".repeat(32))).toBeDefined();
    expect(drawer.textContent).toContain(customer);
    expect(address()).toBe("?entry=e2");
    const all = within(drawer).getByRole("link", { name: "Everything of this request" });
    expect(all.getAttribute("href")).toContain("request=r-2");
  });

  it("names the first entry that does not hold", async () => {
    opened("", { ...whole, entryCount: 56, brokenAt: "57" });
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Entry 57 is missing or was changed",
    );
  });
});
