import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { screen } from "@testing-library/react";
import { BalanceCards } from "./balance-cards.js";

describe("what is owed", () => {
  it("is summed for each currency and due when the earliest is", () => {
    const open = [
      { dueOn: "2026-12-02", total: { amount: "10.10", currency: "USD" } },
      { dueOn: "2026-11-20", total: { amount: "0.20", currency: "USD" } },
      { dueOn: null, total: { amount: "5.00", currency: "EUR" } },
    ];
    const usedUp = { amount: "0.00", currency: "USD" };
    renderPage({
      audience: "portal",
      path: "/v2c/billing",
      routes: [{ path: "billing", element: <BalanceCards open={open} credits={[usedUp]} /> }],
      answers: {},
    });
    const card = (name: string) => screen.getByRole("region", { name }).textContent;
    expect(card("To pay")).toBe("To pay$10.30€5.00on 3 open statements");
    expect(card("Next due")).toContain("Nov 20, 2026");
    expect(card("Credit")).toContain("None");
  });
});
