/** Tables of things; a chunk of their own, loaded with the first page that has one. */
export { ResourceTable } from "./resource-table.js";
export type { ResourceColumn, ResourceTableHandle } from "./resource-table.js";
export type { RowChoice } from "./row-choice.js";
export { LoadMore } from "./load-more.js";
