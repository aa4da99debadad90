import { compareDecimals, DateText, Group, Money, StatusBadge } from "@markethall/ui";
import {
  DisplayMenu,
  LoadMore,
  MonthComparison,
  ResourceTable,
  type ComparedLine,
  type ResourceColumn,
  useTableView,
} from "@markethall/ui/tables";
import type { Specimen } from "../specimen.js";
import { LONG_NAME, nothing, orders, usd, type Order } from "./sample.js";

const columns: readonly ResourceColumn<Order>[] = [
  { id: "number", header: "Order", cell: ({ number }) => number, sortBy: ({ number }) => number },
  { id: "customer", header: "Customer", cell: ({ customer }) => customer },
  { id: "status", header: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
  {
    id: "placed",
    header: "Placed",
    cell: ({ placed }) => <DateText value={placed} />,
    sortBy: ({ placed }) => placed,
    wideOnly: true,
  },
  {
    id: "total",
    header: "Total",
    cell: ({ total }) => <Money value={usd(total)} />,
    compare: (one, other) => compareDecimals(one.total, other.total),
    align: "end",
  },
];

interface OrdersProps {
  rows: readonly Order[];
  of?: number;
  opens?: boolean;
  busy?: boolean;
}

function Orders({ rows, of, opens = true, busy = false }: OrdersProps) {
  return (
    <ResourceTable
      label="Orders"
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      {...(opens && { onOpen: nothing, rowLabel: ({ number }: Order) => number, selectedId: "1" })}
      {...(of !== undefined && {
        footer: (
          <LoadMore
            shown={rows.length}
            total={of}
            counted={`${of} orders`}
            busy={busy}
            onMore={nothing}
          />
        ),
      })}
    />
  );
}

/** Some rows chosen, one on its way out, one that came back. */
function Choosable() {
  return (
    <ResourceTable
      label="Orders"
      columns={columns}
      rows={orders(4)}
      rowId={({ id }) => id}
      rowLabel={({ number }) => number}
      onOpen={nothing}
      rowTone={({ id }) => (id === "2" ? "leaving" : id === "3" ? "back" : undefined)}
      choice={{ chosen: new Set(["0", "1"]), onChoose: nothing, onChooseAll: nothing }}
    />
  );
}

/** Sorted where its rows come from, with a row that sums up others and what all of them add up to. */
function SummedUp() {
  const [sum, ...rest] = orders(4);
  return (
    <ResourceTable
      label="Orders"
      columns={columns}
      rows={[...(sum ? [{ ...sum, customer: "All of Contoso" }] : []), ...rest]}
      rowId={({ id }) => id}
      sort={{
        by: { id: "total", descending: true },
        onChange: nothing,
        server: ["total"],
        always: true,
      }}
      isStrong={({ id }) => id === sum?.id}
      totals={sum ? [{ ...sum, id: "all", number: "Total", customer: "" }] : []}
    />
  );
}

const seats: ComparedLine = {
  state: "MORE",
  kind: "SUBSCRIPTION",
  description: "Microsoft 365 E3",
  previousAmount: usd("200.00"),
  amount: usd("252.00"),
  difference: usd("52.00"),
  previousQuantity: "10",
  quantity: "12",
  previousUnitPrice: "20",
  unitPrice: "21",
  priceCurrency: "USD",
  reasons: [
    { cause: "QUANTITY", amount: usd("40.00") },
    { cause: "PRICE", amount: usd("12.00") },
  ],
};

const ended: ComparedLine = {
  ...seats,
  state: "GONE",
  description: LONG_NAME,
  amount: usd("0.00"),
  difference: usd("-120.00"),
  previousAmount: usd("120.00"),
  reasons: [{ cause: "ENDED", amount: usd("-120.00") }],
  isUnusual: true,
};

const some = orders(3);

/** Columns and sort stand in the address, as on a page. */
function Arranged() {
  const view = useTableView(columns);
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <DisplayMenu view={view} />
      </Group>
      <ResourceTable
        label="Orders"
        columns={view.columns}
        sort={view.sort}
        rows={some}
        rowId={({ id }) => id}
      />
    </>
  );
}

export const tables: readonly Specimen[] = [
  {
    slug: "month-comparison",
    title: "Month comparison",
    group: "Tables",
    use: "How one bill became the next: sums that add up, and the reasons of each difference.",
    covers: ["MonthComparison"],
    states: {
      full: () => (
        <MonthComparison
          before="September 2026"
          now="October 2026"
          previousTotal={usd("420.00")}
          total={usd("352.00")}
          difference={usd("-68.00")}
          sections={[
            {
              key: "production",
              title: "Production",
              previousNet: usd("420.00"),
              net: usd("352.00"),
              difference: usd("-68.00"),
              unchangedCount: 3,
              moreCount: 0,
              lines: [ended, seats],
            },
          ]}
        />
      ),
    },
  },
  {
    slug: "display-menu",
    title: "Display menu",
    group: "Tables",
    use: "Which columns a table shows, in which order, and how dense all tables are.",
    covers: ["DisplayMenu"],
    states: { full: () => <Arranged /> },
  },
  {
    slug: "resource-table",
    title: "Resource table",
    group: "Tables",
    use: "Rows of one kind of thing: sorted, walked by keyboard, opened with Enter.",
    covers: ["ResourceTable"],
    states: {
      full: () => <Orders rows={orders(5)} />,
      "to choose from": () => <Choosable />,
      "summed up": () => <SummedUp />,
      "only to read": () => <Orders rows={orders(2)} opens={false} />,
      "long text": () => (
        <Orders rows={orders(2).map((one) => ({ ...one, customer: LONG_NAME }))} />
      ),
      "many rows": () => <Orders rows={orders(10_000)} of={10_000} />,
    },
  },
  {
    slug: "load-more",
    title: "Load more",
    group: "Tables",
    use: "Below a table whose rows come in pages.",
    covers: ["LoadMore"],
    states: {
      full: () => <Orders rows={orders(2)} of={117} />,
      loading: () => <Orders rows={orders(2)} of={117} busy />,
      "all there": () => <Orders rows={orders(2)} of={2} />,
    },
  },
];
