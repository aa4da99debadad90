import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import {
  answers,
  orderedBefore,
  savedAs,
  spendFigures,
  usd,
  everything,
} from "./dashboard.fixture.js";
import { DashboardPage } from "./dashboard-page.js";

function page(
  path = "/v2c/dashboard?accountName=demo",
  more: Parameters<typeof renderPage>[0]["answers"] = {},
) {
  return renderPage({
    audience: "portal",
    path,
    routes: [{ path: "dashboard", element: <DashboardPage /> }],
    answers: { ...answers, ...more },
    permissions: everything,
  });
}

const card = (name: string) => screen.getByRole("region", { name });
const titles = () =>
  screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

describe("the dashboard", () => {
  it("shows spend with its change in amount and percent, the average of a day, the forecast and the seats", async () => {
    page();
    await waitFor(() => expect(card("Spend").textContent).toContain("$120.00"));
    expect(card("Spend").textContent).toContain(
      "▲ $20.00 (20%) from $100.00 in the same days of last month",
    );
    expect(card("Daily average").textContent).toContain("$40.00");
    expect(card("Forecast").textContent).toContain("$1,240.00");
    expect(card("Forecast").textContent).toContain(
      "▼ $60.00 (5%) from $1,300.00 in the month before",
    );
    await waitFor(() => expect(card("Seats in use").textContent).toContain("42 of 60"));
  });

  it("asks once for each source, whatever number of cards shows it, and for what no card shows not at all", async () => {
    const { asked } = page();
    await screen.findByText("Microsoft 365 E5");
    for (const source of ["Spend", "SpendOverTime", "Seats", "UnusedSeats", "Orders", "Start"])
      expect(asked(`Dashboard${source}`)).toHaveLength(1);
    expect(asked("DashboardStatement")).toHaveLength(0);
  });

  it("asks for no more than its cards need", async () => {
    const { asked } = page("/v2c/dashboard?cards=vendors");
    await screen.findByRole("region", { name: "Top vendors" });
    await waitFor(() => expect(asked("DashboardSpend")).toHaveLength(1));
    expect(asked("DashboardSpend")[0]).toMatchObject({
      tops: true,
      daily: false,
      forecast: false,
      compare: false,
    });
    expect(asked("DashboardSeats")).toHaveLength(0);
  });

  it("tells of seats that can still be given back, and leads to each subscription", async () => {
    page();
    const unused = await screen.findByRole("link", { name: "Teams Phone" });
    expect(unused.getAttribute("href")).toBe("/v2c/subscriptions/s2?accountName=demo");
    expect(card("Seats nobody uses").textContent).toContain("Give back 2 for $16.00");
    const renewals = screen.getByRole("table", { name: "Renewals ahead" });
    expect(within(renewals).getByText("7 seats")).toBeDefined();
    expect(
      within(renewals).getByRole("link", { name: "Microsoft 365 E5" }).getAttribute("href"),
    ).toBe("/v2c/subscriptions/s1?accountName=demo");
  });

  it("has days, comparison and currency in the address, which all cards follow", async () => {
    const { asked, address } = page();
    await screen.findByText("Microsoft 365 E5");
    expect(asked("DashboardSpend")[0]).toMatchObject({
      range: { preset: "MONTH_TO_DATE" },
      compare: true,
      currency: null,
    });
    fireEvent.click(screen.getByRole("combobox", { name: "Range" }));
    fireEvent.click(await screen.findByRole("option", { name: "Last quarter", hidden: true }));
    fireEvent.click(screen.getByRole("switch", { name: "Compare" }));
    await within(card("Spend")).findByText("$120.00");
    fireEvent.click(screen.getByRole("combobox", { name: "Currency" }));
    fireEvent.click(await screen.findByRole("option", { name: "EUR", hidden: true }));
    expect(address()).toBe("?accountName=demo&range=last-quarter&compare=off&currency=EUR");
    const range = { preset: "LAST_QUARTER" };
    expect(asked("DashboardSpend").at(-1)).toMatchObject({
      range,
      compare: false,
      currency: "EUR",
    });
    expect(asked("DashboardSpendOverTime").at(-1)).toMatchObject({ range, currency: "EUR" });
    expect(asked("SpendChanged").at(-1)).toEqual({ range });
    expect(asked("DashboardSeats")).toHaveLength(1);
  });

  it("leads from cards and entries to the report of the same days", async () => {
    page("/v2c/dashboard?from=2026-10-01&to=2026-10-03");
    const days = "from=2026-10-01&to=2026-10-03";
    const product = await screen.findByRole("link", { name: "Copilot & more" });
    expect(product.getAttribute("href")).toBe(
      `/v2c/reports?report=spend&f.product=Copilot+%26+more&${days}&accountName=demo`,
    );
    const products = screen.getByRole("link", { name: "Top products: show more" });
    expect(products.getAttribute("href")).toContain(
      "report=spend&group=product&sort=-amount&from=",
    );
    const spend = screen.getByRole("link", { name: "Spend: show more" });
    expect(spend.getAttribute("href")).toBe(`/v2c/reports?report=spend&${days}&accountName=demo`);
  });

  it("opens as it was saved", async () => {
    page(undefined, {
      DashboardStart: { ...orderedBefore, viewer: savedAs("cards=seats,spend-wide&compare=off") },
    });
    await waitFor(() => expect(titles()).toEqual(["Seats in use", "Spend"]));
    expect(screen.getByRole("switch", { name: "Compare" })).toHaveProperty("checked", false);
  });

  it("says in each card what is missing there, and asks again for that alone", async () => {
    let fails = true;
    const { asked } = page(undefined, {
      DashboardSpend: () => ({
        customer: { __typename: "Customer", id: "c1", dashboard: fails ? null : spendFigures },
      }),
    });
    const spend = await screen.findByRole("region", { name: "Spend" });
    const again = await within(spend).findByRole("button", { name: "Try again" });
    expect(within(card("Seats in use")).queryByRole("alert")).toBeNull();
    fails = false;
    fireEvent.click(again);
    await within(spend).findByText("$120.00");
    expect(asked("DashboardSpend")).toHaveLength(2);
    expect(asked("DashboardSeats")).toHaveLength(1);
  });

  it("says so where nothing was spent, nothing renews and nothing waits", async () => {
    page(undefined, {
      DashboardSpend: ofCustomer({
        dashboard: { ...spendFigures, spend: usd("0.00"), topProducts: [] },
      }),
      DashboardSeats: ofCustomer({
        dashboard: {
          __typename: "DashboardFigures",
          activeSubscriptions: 0,
          seatsAssigned: 0,
          seatsTotal: 0,
          renewals: [],
        },
      }),
      DashboardUnusedSeats: ofCustomer({ unusedSeats: [] }),
    });
    await screen.findByText("No spend in these days.");
    await screen.findByText(/^No term ends in the next 90 days/);
    await screen.findByText("All seats whose use is known are in use.");
    await screen.findByText("No order waits for anything.");
    await screen.findByText("No seats yet");
  });

  it("leads a company that has bought nothing to its first order", async () => {
    const none = { totalCount: 0 };
    const { asked } = page(undefined, {
      DashboardStart: {
        ...ofCustomer({ orders: none, subscriptions: none, cloudAccounts: none }),
        viewer: savedAs(null),
      },
    });
    await screen.findByText("Welcome, Harbor Lane");
    const way = screen.getByRole("link", { name: "Choose a first product" });
    expect(way.getAttribute("href")).toBe("/v2c/catalog?accountName=demo");
    expect(asked("DashboardSpend")).toHaveLength(0);
  });
});

function ofCustomer(fields: object) {
  return { customer: { __typename: "Customer", id: "c1", ...fields } };
}
