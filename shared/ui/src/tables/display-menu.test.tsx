import { afterEach, describe, expect, it } from "@jest/globals";
import { MemoryRouter, useLocation } from "@markethall/contracts";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { UiProvider } from "../theme/ui-provider.js";
import { DisplayMenu } from "./display-menu.js";
import { ResourceTable, type ResourceColumn } from "./resource-table.js";
import { useTableView } from "./use-table-view.js";

interface Thing {
  readonly id: string;
  readonly seats: number;
}

const columns: readonly ResourceColumn<Thing>[] = [
  { id: "name", header: "Name", cell: ({ id }) => id },
  { id: "seats", header: "Seats", cell: ({ seats }) => seats, sortBy: ({ seats }) => seats },
  { id: "twice", header: "Twice", cell: ({ seats }) => 2 * seats, optional: true },
];
const things: readonly Thing[] = [
  { id: "A", seats: 9 },
  { id: "B", seats: 4 },
];

afterEach(() => window.localStorage.clear());

function Page() {
  const view = useTableView(columns);
  return (
    <>
      <DisplayMenu view={view} />
      <ResourceTable
        label="Things"
        columns={view.columns}
        sort={view.sort}
        rows={things}
        rowId={({ id }) => id}
      />
      <p data-testid="address">{useLocation().search}</p>
    </>
  );
}

function show(address = "/") {
  render(
    <UiProvider primaryColor="#1f5eff" accentColor="#7c3aed" nonce="test">
      <MemoryRouter initialEntries={[address]}>
        <Page />
      </MemoryRouter>
    </UiProvider>,
  );
}
const table = () => within(screen.getByRole("table", { name: "Things" }));
const heads = () =>
  table()
    .getAllByRole("columnheader")
    .map(({ textContent }) => textContent);
const names = () =>
  table()
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[0]?.textContent);
const address = () => screen.getByTestId("address").textContent;
/** Without a layout, what floats counts as out of sight once it moves. */
const button = (name: string) => screen.getByRole("button", { name, hidden: true });

describe("how a table looks", () => {
  it("is chosen column by column, and stands in the address", async () => {
    show();
    expect(heads()).toEqual(["Name", "Seats"]);
    fireEvent.click(screen.getByRole("button", { name: "Display" }));
    fireEvent.click(await screen.findByRole("checkbox", { name: "Twice" }));
    expect(heads()).toEqual(["Name", "Seats", "Twice"]);
    fireEvent.click(button("Move Twice up"));
    expect(heads()).toEqual(["Name", "Twice", "Seats"]);
    expect(address()).toBe("?columns=name%2Ctwice%2Cseats");
    fireEvent.click(button("Usual columns"));
    expect(heads()).toEqual(["Name", "Seats"]);
    expect(address()).toBe("");
  });

  it("keeps the column that tells the rows apart", async () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Display" }));
    const name = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Name" });
    expect(name.disabled).toBe(true);
  });

  it("is read from the address: columns and order", () => {
    show("/?columns=seats,name&sort=seats");
    expect(heads()).toEqual(["Seats", "Name"]);
    expect(names()).toEqual(["4", "9"]);
    fireEvent.click(screen.getByRole("button", { name: "Seats" }));
    expect(address()).toContain("sort=-seats");
  });

  it("is as dense as this browser was told, in every table", async () => {
    show();
    const frame = () => document.querySelector("[data-density]")?.getAttribute("data-density");
    expect(frame()).toBe("comfortable");
    fireEvent.click(screen.getByRole("button", { name: "Display" }));
    fireEvent.click(await screen.findByRole("radio", { name: "Compact" }));
    expect(frame()).toBe("compact");
    expect(window.localStorage.getItem("markethall.density")).toBe("compact");
  });
});
