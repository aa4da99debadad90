import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { BillingPage } from "../billing/billing-page.js";
import { renderPage } from "../testing/render-page.js";

const lateUsage = {
  __typename: "ReconciliationEntry",
  key: "usage|a1|Storage|GB|USD",
  subject: "USAGE",
  finding: "USAGE_LATE",
  title: "Storage",
  detail: null,
  currency: "USD",
  unit: "GB",
  vendorQuantity: "120.5004",
  vendorCost: "42.123456",
  billedQuantity: "100",
  billedCost: "35",
  billedPrice: "40.25",
  difference: "7.123456",
  seatsBilled: null as number | null,
  seatsHeld: null as number | null,
  seatsInUse: null as number | null,
  customer: { __typename: "Customer", id: "c1", name: "Fabrikam" },
  vendor: { __typename: "Vendor", id: "v1", name: "Amazon Web Services" },
  subscription: null as object | null,
  statement: { __typename: "Statement", id: "s1", number: "S-000007", status: "OPEN" },
  usageImport: { __typename: "UsageImport", id: "i1", fileName: "october.csv" } as object | null,
};

const seats = {
  ...lateUsage,
  key: "charge|c1|v2|p1|USD",
  subject: "SUBSCRIPTION",
  finding: "SEATS",
  title: "Office Suite",
  unit: null,
  difference: "0",
  seatsBilled: 10,
  seatsHeld: 12,
  seatsInUse: 7,
  subscription: { __typename: "CloudSubscription", id: "p1", number: "SUB-9" },
  usageImport: null,
};

const totals = [
  {
    __typename: "ReconciliationTotal",
    currency: "USD",
    rowCount: 11,
    differenceCount: 2,
    vendorCost: "142.123456",
    billedCost: "135",
    billedPrice: "160",
    difference: "7.123456",
  },
];

function page(rows: readonly object[], search = "&period=2026-10", sums: object[] = totals) {
  return renderPage({
    path: `/console/billing?view=reconciliation${search}`,
    routes: [{ path: "billing", element: <BillingPage /> }],
    permissions: ["statements", "reconciliation"],
    answers: {
      CustomerOptions: { customers: null },
      ReconciledVendors: { vendors: [{ __typename: "Vendor", id: "v1", name: "AWS" }] },
      Reconciliation: {
        reconciliation: {
          __typename: "ReconciliationConnection",
          totalCount: rows.length,
          totals: sums,
          edges: rows.map((node, place) => ({
            __typename: "ReconciliationEdge",
            cursor: String(place),
            node,
          })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
    },
  });
}

describe("a reconciliation", () => {
  it("says the reason in words, the sides at cost, and leads to what mends it", async () => {
    const { asked } = page([lateUsage, seats]);
    const table = await screen.findByRole("table", { name: "Reconciliation of October 2026" });
    const [, late, other] = within(table).getAllByRole("row");
    expect(late!.textContent).toContain("The next statement corrects it.");
    expect(late!.textContent).toContain("$42.12");
    expect(late!.textContent).toContain("120.5 GB");
    expect(late!.textContent).toContain("sold for $40.25");
    expect(late!.textContent).toContain("+$7.12");
    const linkTo = (row: HTMLElement, name: string) =>
      within(row).getByRole("link", { name }).getAttribute("href");
    expect(linkTo(late!, "Statement S-000007")).toBe("/console/statements/s1");
    expect(linkTo(late!, "october.csv")).toBe("/console/usage/i1");
    expect(other!.textContent).toContain("Seats billed: 10, seats held: 12.");
    expect(linkTo(other!, "Subscription SUB-9")).toBe("/console/orders?view=subscriptions&q=SUB-9");
    const sums = screen.getByRole("region", { name: "Totals in USD" });
    expect(sums.textContent).toContain("2 of 11");
    expect(sums.textContent).toContain("+$7.12");
    expect(asked("Reconciliation")[0]).toMatchObject({ period: "2026-10", differencesOnly: true });
  });

  it("has its whole view in the address, and its file follows it", async () => {
    const { asked, address } = page([seats], "&period=2026-09&vendor=v1&customer=c1");
    expect((await screen.findByRole("link", { name: "CSV" })).getAttribute("href")).toBe(
      "/files/reconciliation/2026-09.csv?vendorId=v1&customerId=c1&differencesOnly=true",
    );
    fireEvent.click(screen.getByRole("switch", { name: "Differences only" }));
    await screen.findByText("1 row");
    expect(address()).toContain("equal=shown");
    expect(screen.getByRole("link", { name: "CSV" }).getAttribute("href")).toBe(
      "/files/reconciliation/2026-09.csv?vendorId=v1&customerId=c1",
    );
    expect(asked("Reconciliation").at(-1)).toMatchObject({
      period: "2026-09",
      vendorId: "v1",
      customerId: "c1",
      differencesOnly: false,
    });
  });

  it("without differences shows what is equal when asked", async () => {
    const { address } = page([]);
    fireEvent.click(await screen.findByRole("button", { name: "Show what is equal" }));
    expect(address()).toContain("equal=shown");
  });

  it("of a month with nothing leads to the import of usage", async () => {
    page([], "&period=2026-01", []);
    await screen.findByText("Nothing to reconcile in January 2026");
    expect(screen.getByRole("link", { name: "Import usage" }).getAttribute("href")).toBe(
      "/console/usage",
    );
  });
});
