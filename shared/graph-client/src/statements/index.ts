/** What the portal and the console ask of statements in the same words; a chunk of its own. */
export { useStatementCompared } from "./use-statement-compared.js";
