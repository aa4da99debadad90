import { describe, expect, it, jest } from "@jest/globals";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { LanguageProvider } from "@markethall/language";
import { createRef, useState } from "react";
import { compareDecimals } from "../values/decimal-text.js";
import { ResourceTable, type ResourceColumn, type ResourceTableHandle } from "./resource-table.js";

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

it("tells who has the rows what to sort by, and draws what they add up to", () => {
  const onChange = jest.fn();
  render(
    <ResourceTable
      label="Orders"
      columns={columns}
      rows={orders}
      rowId={({ id }) => id}
      sort={{
        by: { id: "total", descending: true },
        onChange,
        server: ["id", "total"],
        always: true,
      }}
      totals={[{ id: "All", total: "129.90" }]}
    />,
  );
  expect(screen.getByRole("columnheader", { name: "Total" }).getAttribute("aria-sort")).toBe(
    "descending",
  );
  fireEvent.click(screen.getByRole("button", { name: "Total" }));
  fireEvent.click(screen.getByRole("button", { name: "Order" }));
  expect(onChange.mock.calls).toEqual([
    [{ id: "total", descending: false }],
    [{ id: "id", descending: false }],
  ]);
  expect(ids()).toEqual(["B", "A", "C", "All"]);
});

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

  it("lets several rows be chosen, all of them, and none", () => {
    const choices = jest.fn<(id: string, isRange: boolean) => void>();
    function Choosable() {
      const [chosen, setChosen] = useState<readonly string[]>([]);
      const onChoose = (id: string, isRange: boolean) => {
        choices(id, isRange);
        setChosen((known) => [...known, id]);
      };
      return (
        <ResourceTable
          label="Orders"
          columns={columns}
          rows={orders}
          rowId={({ id }) => id}
          choice={{ chosen: new Set(chosen), onChoose, onChooseAll: setChosen }}
        />
      );
    }
    render(<Choosable />, { wrapper: LanguageProvider });
    const selected = () => screen.getAllByRole("row", { selected: true }).length;
    fireEvent.click(screen.getByRole("checkbox", { name: "Select B" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Select C" }), { shiftKey: true });
    expect(choices.mock.calls).toEqual([
      ["B", false],
      ["C", true],
    ]);
    expect(selected()).toBe(2);
    const all = screen.getByRole("checkbox", { name: "Select all rows" });
    expect(all).toHaveProperty("indeterminate", true);
    fireEvent.click(all);
    expect(selected()).toBe(3);
    fireEvent.click(all);
    expect(screen.queryAllByRole("row", { selected: true })).toHaveLength(0);
  });

  it("tells the order that it shows, and takes the focus to a row of it", () => {
    const handle = createRef<ResourceTableHandle>();
    const onCursor = jest.fn<(order: Order) => void>();
    render(
      <ResourceTable
        label="Orders"
        columns={columns}
        rows={orders}
        rowId={({ id }) => id}
        onOpen={() => undefined}
        onCursor={onCursor}
        handle={handle}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Order" }));
    expect(handle.current?.order()).toEqual(["A", "B", "C"]);
    handle.current?.focusRow("C");
    expect(document.activeElement).toBe(screen.getAllByRole("row").at(-1));
    expect(onCursor.mock.lastCall).toEqual([orders[2]]);
  });
});
