import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, within } from "@testing-library/react";
import { DashboardPage } from "./dashboard-page.js";

const usd = (amount: string) => ({ __typename: "Money", amount, currency: "USD" });
const point = (key: string, label: string, amount: string) => ({
  __typename: "SpendPoint",
  key,
  label,
  amount: usd(amount),
});

const figures = {
  __typename: "DashboardFigures",
  currency: "USD",
  range: { __typename: "Period", start: "2026-10-01", end: "2026-10-04", label: "Month to date" },
  spend: usd("120.00"),
  previousSpend: usd("100.00"),
  daily: [
    point("2026-10-01", "2026-10-01", "100.00"),
    point("2026-10-02", "2026-10-02", "0.00"),
    point("2026-10-03", "2026-10-03", "20.00"),
  ],
  topProducts: [point("p1", "Microsoft 365 E3", "90.00")],
  topVendors: [point("microsoft", "Microsoft", "120.00")],
  topCloudAccounts: [],
  activeSubscriptions: 4,
  seatsAssigned: 42,
  seatsTotal: 60,
  renewals: [
    {
      __typename: "RenewalAhead",
      productName: "Microsoft 365 E5",
      endsAt: "2026-11-12T00:00:00Z",
      seatCount: 25,
      unusedSeats: 7,
      unitPrice: usd("57.00"),
      subscription: { __typename: "CloudSubscription", id: "s1" },
    },
  ],
};

function page(path = "/v2c/dashboard?accountName=demo", dashboard: object = figures) {
  return renderPage({
    audience: "portal",
    path,
    routes: [{ path: "dashboard", element: <DashboardPage /> }],
    answers: { DashboardPage: { customer: { __typename: "Customer", id: "c1", dashboard } } },
    permissions: ["Customer.subscriptions", "Subscription.spendChanged"],
  });
}

describe("the dashboard", () => {
  it("shows spend with its change, the average of a day and the seats in use", async () => {
    page();
    const spend = await screen.findByRole("region", { name: "Spend" });
    expect(spend.textContent).toContain("$120.00");
    expect(spend.textContent).toContain("▲ 20% from $100.00 in the same days of last month");
    const card = (name: string) => screen.getByRole("region", { name }).textContent;
    expect(card("Daily average")).toContain("$40.00");
    expect(card("Active subscriptions")).toContain("4");
    expect(card("Seats in use")).toContain("42 of 60");
  });

  it("leads from a renewal with unused seats to its subscription", async () => {
    page();
    const renewals = await screen.findByRole("table", { name: "Renewals ahead" });
    expect(within(renewals).getByText("7 seats")).toBeDefined();
    const link = within(renewals).getByRole("link", { name: "Microsoft 365 E5" });
    expect(link.getAttribute("href")).toBe("/v2c/subscriptions/s1?accountName=demo");
  });

  it("opens with the month to date and has another range in the address", async () => {
    const { asked, address } = page();
    await screen.findByRole("region", { name: "Spend" });
    expect(asked("DashboardPage")[0]).toMatchObject({ range: { preset: "MONTH_TO_DATE" } });
    fireEvent.click(screen.getByRole("combobox", { name: "Range" }));
    fireEvent.click(await screen.findByRole("option", { name: "Last quarter", hidden: true }));
    expect(address()).toBe("?accountName=demo&range=last-quarter");
    expect(asked("DashboardPage").at(-1)).toMatchObject({ range: { preset: "LAST_QUARTER" } });
    expect(asked("SpendChanged").at(-1)).toEqual({ range: { preset: "LAST_QUARTER" } });
  });

  it("asks for the dates that the address names", async () => {
    const { asked } = page("/v2c/dashboard?from=2026-10-01&to=2026-10-03");
    const first = await screen.findByLabelText("First day");
    expect(first).toHaveProperty("value", "2026-10-01");
    expect(asked("DashboardPage")[0]).toMatchObject({
      range: { from: "2026-10-01", to: "2026-10-04" },
    });
  });

  it("says so where nothing was spent and nothing renews", async () => {
    page(undefined, {
      ...figures,
      spend: usd("0.00"),
      daily: [point("2026-10-01", "2026-10-01", "0.00")],
      renewals: [],
    });
    expect(await screen.findByText("Nothing spent in these days")).toBeDefined();
    expect(screen.getByText("No term ends in the next 90 days")).toBeDefined();
  });
});
