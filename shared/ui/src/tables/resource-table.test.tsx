import { describe, expect, it, jest } from "@jest/globals";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { compareDecimals } from "../values/decimal-text.js";
import { ResourceTable, type ResourceColumn } from "./resource-table.js";

interface Order {
  readonly id: string;
  readonly total: string;
}

const columns: readonly ResourceColumn<Order>[] = [
  { id: "id", header: "Order", cell: ({ id }) => id, sortBy: ({ id }) => id },
  {
    id: "total",
    header: "Total",
    cell: ({ total }) => total,
    compare: (one, other) => compareDecimals(one.total, other.total),
    align: "end",
  },
  { id: "note", header: "Note", cell: () => <button type="button">Note</button> },
];
const orders: readonly Order[] = [
  { id: "B", total: "9.90" },
  { id: "A", total: "100.00" },
  { id: "C", total: "20.00" },
];

function show(onOpen?: (order: Order) => void) {
  render(
    <ResourceTable
      label="Orders"
      columns={columns}
      rows={orders}
      rowId={({ id }) => id}
      {...(onOpen ? { onOpen, rowLabel: ({ id }: Order) => `Order ${id}` } : {})}
    />,
  );
}

const ids = () =>
  within(screen.getByRole("table", { name: "Orders" }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[0]?.textContent);

describe("ResourceTable", () => {
  it("sorts by a column, and the other way round", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Order" }));
    expect(ids()).toEqual(["A", "B", "C"]);
    expect(screen.getByRole("columnheader", { name: "Order" }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
    fireEvent.click(screen.getByRole("button", { name: "Order" }));
    expect(ids()).toEqual(["C", "B", "A"]);
  });

  it("sorts money by value and not by text", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Total" }));
    const ascending = ids();
    expect([ascending, [...ascending].reverse()]).toContainEqual(["B", "C", "A"]);
  });

  it("is walked with the arrow keys and opens with Enter", () => {
    const onOpen = jest.fn<(order: Order) => void>();
    show(onOpen);
    const first = screen.getByRole("row", { name: "Order B" });
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowDown" });
    const second = screen.getByRole("row", { name: "Order A" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second, { key: "Enter" });
    expect(onOpen.mock.calls).toEqual([[orders[1]]]);
    fireEvent.keyDown(second, { key: "ArrowUp" });
    expect(document.activeElement).toBe(first);
  });

  it("opens on a double-click", () => {
    const onOpen = jest.fn<(order: Order) => void>();
    show(onOpen);
    fireEvent.doubleClick(screen.getByRole("row", { name: "Order C" }));
    expect(onOpen.mock.calls).toEqual([[orders[2]]]);
  });

  it("leaves clicks and keys inside a row to what is there", () => {
    const onOpen = jest.fn<(order: Order) => void>();
    show(onOpen);
    const [note] = screen.getAllByRole("button", { name: "Note" });
    if (!note) throw new Error("no note");
    fireEvent.click(note, { detail: 1 });
    fireEvent.keyDown(note, { key: "Enter" });
    expect(onOpen).not.toHaveBeenCalled();
  });
});
