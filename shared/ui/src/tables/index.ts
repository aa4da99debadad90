/** Tables of things; a chunk of their own, loaded with the first page that has one. */
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import "@mantine/core/styles/FloatingIndicator.layer.css";

export { DisplayMenu } from "./display-menu.js";
export { ResourceTable } from "./resource-table.js";
export type { ResourceColumn, ResourceTableHandle } from "./resource-table.js";
export type { RowChoice } from "./row-choice.js";
export { MonthComparison } from "./month-comparison.js";
export type { ComparedSection } from "./month-comparison.js";
export type { ComparedLine } from "./compared-row.js";
export type { SortBy } from "./table-address.js";
export { useTableView } from "./use-table-view.js";
export type { TableView } from "./use-table-view.js";
export { LoadMore } from "./load-more.js";
/** For a grid of its own: which rows are in sight. */
export { useVirtualizer } from "@tanstack/react-virtual";
