import type { Column } from "@tanstack/react-table";
import { IconChevronDown, IconChevronUp } from "../icons.js";
import { said } from "../values/said.js";
import type { ResourceColumn } from "./resource-table.js";
import classes from "./resource-table.module.css";

interface HeaderCellProps<Row> {
  column: ResourceColumn<Row>;
  state: Column<Row> | undefined;
}

/** The head of a column; a button where the column sorts. */
export function HeaderCell<Row>({ column, state }: HeaderCellProps<Row>) {
  const header = said(column.header);
  const sorted = state?.getIsSorted() ?? false;
  const direction = sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending";
  const sortable = state?.getCanSort() ?? false;
  return (
    <th
      scope="col"
      data-align={column.align}
      data-wide-only={column.wideOnly}
      aria-sort={sortable ? direction : undefined}
    >
      {sortable ? (
        <button type="button" className={classes.sort} onClick={state?.getToggleSortingHandler()}>
          {header}
          <span className={classes.sortMark} data-active={sorted !== false} aria-hidden>
            {sorted === "desc" ? <IconChevronDown size={14} /> : <IconChevronUp size={14} />}
          </span>
        </button>
      ) : (
        header
      )}
    </th>
  );
}
