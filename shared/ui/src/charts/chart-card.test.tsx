import { describe, expect, it, jest } from "@jest/globals";
import { MemoryRouter, SessionProvider } from "@markethall/contracts";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { UiProvider } from "../theme/ui-provider.js";
import { ChartCard, type ChartCardProps } from "./chart-card.js";

const session = { audience: "console", accountName: null, storefront: null, viewer: null } as const;

function chart(more: Partial<ChartCardProps["data"]> = {}) {
  render(
    <SessionProvider session={session}>
      <UiProvider primaryColor="#3538cd" accentColor="#0e9384" nonce="">
        <MemoryRouter>
          <ChartCard
            title="Spend over time"
            range="Nov 1 – Nov 2"
            measure="Spend"
            stepName="Day"
            data={{
              steps: [
                { key: "2026-11-01", label: "Nov 1" },
                { key: "2026-11-02", label: "Nov 2" },
              ],
              series: [
                { key: "m", label: "Microsoft", amounts: ["10.00", "0.10"] },
                { key: "g", label: "Google", amounts: ["0.00", "0.20"] },
              ],
              format: (amount) => `$${amount}`,
              formatLine: (value) => `$${value}`,
              pathOf: (step, series) => `/reports?day=${step}&q=${series ?? ""}`,
              ...more,
            }}
          />
        </MemoryRouter>
      </UiProvider>
    </SessionProvider>,
  );
}

const bars = () => within(screen.getByRole("list", { name: /^Spend over time/ }));

describe("a chart card", () => {
  it("says the exact values of each bar, and leads to what is behind it", () => {
    chart();
    const [first, second] = bars().getAllByRole("link");
    expect(first?.getAttribute("aria-label")).toBe("Nov 1: $10.00");
    expect(second?.getAttribute("aria-label")).toBe("Nov 2: $0.30. Microsoft $0.10, Google $0.20");
    expect(second?.getAttribute("href")).toBe("/reports?day=2026-11-02&q=");
  });

  it("is one tab stop, in which arrow keys go from bar to bar", () => {
    chart();
    const [first, second] = bars().getAllByRole("link");
    expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
    second?.focus();
    fireEvent.keyDown(second!, { key: "ArrowLeft" });
    expect(document.activeElement).toBe(first);
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
    fireEvent.keyDown(first!, { key: "End" });
    expect(document.activeElement).toBe(second);
  });

  it("shows the values of the bar under the pointer", () => {
    chart();
    const bar = bars().getByRole("link", { name: /^Nov 2/ });
    fireEvent.pointerEnter(bar.closest("li")!);
    expect(screen.getByText("$0.20")).toBeDefined();
    fireEvent.pointerLeave(bar.closest("ol")!);
    expect(screen.queryByText("$0.20")).toBeNull();
  });

  it("puts a series out and in again", () => {
    chart();
    const google = screen.getByRole("button", { name: "Google" });
    fireEvent.click(google);
    expect(google.getAttribute("aria-pressed")).toBe("false");
    expect(bars().getByRole("link", { name: "Nov 2: $0.10" })).toBeDefined();
    fireEvent.click(google);
    expect(bars().getByRole("link", { name: /^Nov 2: \$0\.30/ })).toBeDefined();
  });

  it("has the same figures as a table", () => {
    chart();
    fireEvent.click(screen.getByRole("button", { name: "Table" }));
    const rows = within(screen.getByRole("table", { name: "Spend over time" })).getAllByRole("row");
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(cells).toEqual([
      ["Day", "Microsoft", "Google", "Total"],
      ["Nov 1", "$10.00", "$0.00", "$10.00"],
      ["Nov 2", "$0.10", "$0.20", "$0.30"],
    ]);
  });

  it("prints itself alone", () => {
    chart();
    const printed: (string | null)[] = [];
    window.print = jest.fn(() => {
      const part = document.querySelector("[data-prints-part] [data-print-only]");
      printed.push(part?.querySelector("h2")?.textContent ?? null);
      window.dispatchEvent(new Event("afterprint"));
    });
    fireEvent.click(screen.getByRole("button", { name: "Print: Spend over time" }));
    expect(printed).toEqual(["Spend over time"]);
    expect(document.documentElement.hasAttribute("data-prints-part")).toBe(false);
  });

  it("has bars that lead nowhere where there is nothing behind them", () => {
    chart({ pathOf: undefined });
    expect(bars().queryAllByRole("link")).toEqual([]);
    expect(bars().getByRole("img", { name: "Nov 1: $10.00" })).toBeDefined();
  });
});
