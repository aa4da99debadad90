/** What is done to people of a company or of the staff; a chunk of its own, loaded with the first page that lists people. */
export { usePersonDeeds } from "./use-person-deeds.js";
