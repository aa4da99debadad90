/** Views of pages that people keep under a name; a chunk of its own, loaded with the first page that has them. */
export { SavedViewsMenu } from "./saved-views-menu.js";
export { useSavedViews } from "./use-saved-views.js";
export type { SavedViews } from "./use-saved-views.js";
