/** Tables of things; a chunk of their own, loaded with the first page that has one. */
export { ResourceTable } from "./resource-table.js";
export type { ResourceColumn, ResourceOrder, ResourceTableHandle } from "./resource-table.js";
export type { RowChoice } from "./row-choice.js";
export { MonthComparison } from "./month-comparison.js";
export type { ComparedSection } from "./month-comparison.js";
export type { ComparedLine } from "./compared-row.js";
export { LoadMore } from "./load-more.js";
