import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { screen, within } from "@testing-library/react";
import { RenewalPlan } from "./renewal-plan.js";
import { sampleSubscription } from "./subscription.fixture.js";

function show(subscription: typeof sampleSubscription) {
  renderPage({
    audience: "portal",
    path: "/v2c/subscriptions/s1",
    routes: [{ path: "subscriptions/:id", element: <RenewalPlan subscription={subscription} /> }],
    answers: {},
    permissions: ["Mutation.changeSubscription"],
  });
}

describe("the end of a term", () => {
  it("renews as many seats as there are, where no other number is scheduled", () => {
    const { renewalPolicy } = sampleSubscription;
    show({ ...sampleSubscription, renewalPolicy: { ...renewalPolicy, seatCount: null } });
    const now = sampleSubscription.seatCount;
    screen.getByText(`${now} seats for another year, at the price of that day.`);
  });

  it("says in the page's own words what can happen, and with the graph's where figures matter", () => {
    show(sampleSubscription);
    const [renew, end, ...scheduled] = screen.getAllByRole("listitem");
    expect(renew?.textContent).toBe(
      "Renew for another term25 seats for another year, at the price of that day.$877.50$35.10 a seatChosen",
    );
    expect(end?.textContent).toBe(
      "Let it endAccess ends with the term and nothing more is charged.—Choose",
    );
    expect(scheduled.map(({ textContent }) => textContent)).toEqual([
      "Change seats to 20 on Dec 1, 2026",
      "Change plan on Dec 1, 2026",
    ]);
    expect(within(end as HTMLElement).getByRole("button", { name: "Choose" })).toBeDefined();
  });
});
